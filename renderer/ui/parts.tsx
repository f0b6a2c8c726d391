import { type ComponentType, createElement, Fragment } from 'react';

type PartsProps<Props extends object> = { of: readonly ComponentType<Props>[]; props: Props };

/** Draws what slices bring along to one place, each in its own; the list never changes while the page lives. */
export function Parts<Props extends object>({ of, props }: PartsProps<Props>) {
  return createElement(Fragment, null, ...of.map((Part) => createElement(Part, props)));
}
