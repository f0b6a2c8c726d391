import type { Action } from '../../../shared/features/actions/model.ts';

/** What is to be done comes first, by its day; what has none after that; what is done last, latest first. */
export function orderActions(actions: readonly Action[]): Action[] {
  return actions.toSorted((one, other) => {
    if (one.doneAt !== null && other.doneAt !== null) return other.doneAt - one.doneAt;
    if (one.doneAt !== null || other.doneAt !== null) return one.doneAt === null ? -1 : 1;
    const [day, otherDay] = [one.dueAt ?? Number.MAX_SAFE_INTEGER, other.dueAt ?? Number.MAX_SAFE_INTEGER];
    return day - otherDay || one.createdAt - other.createdAt;
  });
}

/**
 * Ids of the pack's items that should be done before an action and are not: a screenshot before anything is removed
 * (H annex 1). A hint, no more: nothing keeps anybody from doing it the other way round.
 *
 * @param afterById what comes first, by item
 */
export function notDoneBefore(
  action: Pick<Action, 'item' | 'doneAt'>,
  actions: readonly Pick<Action, 'item' | 'doneAt' | 'removedAt'>[],
  afterById: ReadonlyMap<string, readonly string[]>,
): readonly string[] {
  if (action.item === null || action.doneAt !== null) return [];
  const done = new Set(
    actions.flatMap(({ item, doneAt, removedAt }) => (doneAt === null || removedAt !== null ? [] : [item])),
  );
  return (afterById.get(action.item) ?? []).filter((id) => !done.has(id));
}
