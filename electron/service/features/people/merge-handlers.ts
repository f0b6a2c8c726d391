import { type Refusal, refuse } from '../../refusal.ts';
import type { WriteContext } from '../../slice.ts';
import { personChanged } from '../dossiers/api.ts';
import { giveWishesBack, type MergeChoice, mergeWishes } from './merge-fields.ts';
import { findMerge, mergedInto, putMerge, takeMergeBack } from './merge-store.ts';
import { findPerson } from './store.ts';

/** Two records were one person. Both must stand by themselves: who was merged already is changed at the one they became. */
export function mergePeople(
  { db, now, actor, newId, audit }: WriteContext,
  {
    keptId,
    mergedId,
    choice,
  }: { readonly keptId: string; readonly mergedId: string; readonly choice: MergeChoice },
): { mergeId: string } | Refusal<'NOT_FOUND' | 'CANNOT_MERGE'> {
  if (findPerson(db, keptId) === undefined || findPerson(db, mergedId) === undefined)
    return refuse('NOT_FOUND');
  if (keptId === mergedId || mergedInto(db, keptId) !== null || mergedInto(db, mergedId) !== null) {
    return refuse('CANNOT_MERGE');
  }
  const mergeId = newId();
  putMerge(db, { mergeId, keptId, mergedId }, { now, actor });
  mergeWishes(db, { mergeId, keptId, mergedId }, choice);
  personChanged(db, keptId);
  audit({ action: 'people.merge', objectId: keptId });
  return { mergeId };
}

/**
 * Two people after all. Refused while the record that was kept is itself merged into another: the dossiers then lie
 * further on, and that is undone first.
 */
export function undoMerge(
  { db, now, audit }: WriteContext,
  { mergeId }: { readonly mergeId: string },
): Record<string, never> | Refusal<'NOT_FOUND' | 'MERGED_SINCE'> {
  const merge = findMerge(db, mergeId);
  if (merge === undefined || merge.undoneAt !== null) return refuse('NOT_FOUND');
  if (mergedInto(db, merge.keptId) !== null) return refuse('MERGED_SINCE');
  giveWishesBack(db, mergeId, merge.keptId);
  takeMergeBack(db, merge, now);
  personChanged(db, merge.mergedId);
  personChanged(db, merge.keptId);
  audit({ action: 'people.undoMerge', objectId: merge.keptId });
  return {};
}
