import type { SenderMergeFields } from '../../../../../shared/features/people/sender-model.ts';
import { type Refusal, refuse } from '../../../refusal.ts';
import type { WriteContext } from '../../../slice.ts';
import { findMerge, insertMerge, moveAccounts, setMergeUndone, takeOut } from './merge-store.ts';
import { findSender } from './sender-page-store.ts';

/** Takes two senders for one, with how certain that is and why. Nothing is lost: splitting gives back both. */
export function mergeSenders(
  { db, now, actor, newId, audit }: WriteContext,
  fields: SenderMergeFields,
): { mergeId: string } | Refusal<'NOT_FOUND' | 'ALREADY_ONE'> {
  const keptId = findSender(db, fields.keptId)?.rootId;
  const mergedId = findSender(db, fields.mergedId)?.rootId;
  if (keptId === undefined || mergedId === undefined) return refuse('NOT_FOUND');
  if (keptId === mergedId) return refuse('ALREADY_ONE');
  const mergeId = newId();
  insertMerge(db, mergeId, { ...fields, keptId, mergedId }, { now, actor });
  moveAccounts(db, mergedId, keptId);
  audit({ action: 'people.mergeSenders', objectId: mergeId });
  return { mergeId };
}

/** Undoes one merge, whatever was merged before or after it. */
export function splitSender(
  { db, now, audit }: WriteContext,
  { mergeId }: { readonly mergeId: string },
): Record<never, never> | Refusal<'NOT_FOUND'> {
  const merge = findMerge(db, mergeId);
  if (merge === undefined || merge.undoneAt !== null) return refuse('NOT_FOUND');
  setMergeUndone(db, mergeId, now);
  takeOut(db, merge.mergedId);
  audit({ action: 'people.splitSender', objectId: mergeId });
  return {};
}
