import { actionWords } from '../../../../shared/features/vault/audit-words.ts';
import type { Messages } from '../../../../shared/messages.ts';

type Texts = Messages['vault']['audit'];
export type ActionGroup = {
  readonly group: string;
  readonly items: { readonly value: string; readonly label: string }[];
};

/** Actions to choose from, under the part of Luwte they belong to; those of one part by the letters of their words. */
export function actionGroups(actions: readonly string[], texts: Texts): ActionGroup[] {
  const { other, ...groups } = texts.groups;
  const items = (codes: readonly string[]) =>
    codes
      .map((value) => ({ value, label: actionWords(texts, value) }))
      .toSorted((one, next) => one.label.localeCompare(next.label));
  const sliceOf = (code: string) => code.split('.')[0] ?? '';
  return [
    ...Object.entries(groups).map(([slice, group]) => ({
      group,
      items: items(actions.filter((code) => sliceOf(code) === slice)),
    })),
    { group: other, items: items(actions.filter((code) => !Object.hasOwn(groups, sliceOf(code)))) },
  ].filter((group) => group.items.length > 0);
}
