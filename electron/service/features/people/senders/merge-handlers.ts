import type { SenderMergeInput } from '../../../../../shared/features/people/sender-model.ts';
import { type Refusal, refuse } from '../../../refusal.ts';
import type { WriteContext } from '../../../slice.ts';
import { findMerge, insertMerge, moveAccounts, setMergeUndone, takeOut } from './merge-store.ts';
import { findSender } from './sender-page-store.ts';
import { viewSender } from './sender-view.ts';

/**
 * Takes two senders for one, with how certain that is and why. Nothing is lost: splitting gives back both. Within a dossier
 * only what may be told there can be merged; over all dossiers only accounts.
 */
export function mergeSenders(
  { db, now, actor, newId, audit }: WriteContext,
  { dossierId, ...fields }: SenderMergeInput,
): { mergeId: string } | Refusal<'NOT_FOUND' | 'ALREADY_ONE'> {
  const keptId = findSender(db, fields.keptId)?.rootId;
  const mergedId = findSender(db, fields.mergedId)?.rootId;
  if (keptId === undefined || mergedId === undefined) return refuse('NOT_FOUND');
  const isOffered = (rootId: string) => viewSender({ db, now }, rootId, dossierId).accounts.length > 0;
  if (!isOffered(keptId) || !isOffered(mergedId)) return refuse('NOT_FOUND');
  if (keptId === mergedId) return refuse('ALREADY_ONE');
  const mergeId = newId();
  insertMerge(db, mergeId, { ...fields, keptId, mergedId, dossierId }, { now, actor });
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
