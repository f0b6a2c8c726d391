import type { PackListName, PackSections } from './pack-sections.ts';

/** Names a place inside a section: section first, then keys and positions as in its file. */
export type PackPath = readonly [section: keyof PackSections, ...rest: readonly (string | number)[]];

/** Something in which the parts of a pack do not agree. */
export type ReferenceProblem = {
  readonly code:
    | 'duplicate-id'
    | 'unknown-id'
    | 'cycle'
    | 'unreachable'
    | 'dead-end'
    | 'not-for-all'
    | 'not-once'
    | 'missing';
  readonly path: PackPath;
  /** The id that it is about; where a field is missing or a value must stand once, that. */
  readonly id: string;
};

/** One id that stands where it should name an item of another list; `places`: a question or outcome of the signpost. */
export type Reference = {
  readonly path: PackPath;
  readonly id: string;
  readonly target: PackListName | 'questions' | 'places';
};

/** The ids of a list as references, one after another: a hostile pack has a hundred thousand of them. */
export function* each(
  path: PackPath,
  ids: readonly string[] | undefined,
  target: Reference['target'],
): Generator<Reference> {
  for (const [index, id] of (ids ?? []).entries()) yield { path: [...path, index], id, target };
}
