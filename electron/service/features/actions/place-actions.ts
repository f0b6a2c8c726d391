import type { Language } from '../../../../shared/kernel/primitives.ts';
import type { WriteContext } from '../../slice.ts';
import { insertFromPack, type PlacedAction } from './insert-from-pack.ts';
import { listActions } from './store.ts';

/**
 * Adds actions that follow from a decision, in the words of a language. What stands in the dossier, was done or was put aside
 * is not added again: somebody decided about that already.
 * @returns how many were added
 */
export function placeActions(
  context: WriteContext,
  dossierId: string,
  { actions, language }: { readonly actions: readonly PlacedAction[]; readonly language: Language },
): number {
  const known = new Set(listActions(context.db, dossierId).map(({ item }) => item));
  const added = actions.filter(({ item }) => !known.has(item.id));
  for (const placed of added) insertFromPack(context, dossierId, { placed, language });
  return added.length;
}
