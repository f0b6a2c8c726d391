import { type Refusal, refuse } from '../../../refusal.ts';
import type { WriteContext } from '../../../slice.ts';
import { type Capture, findItem, insertCustody, setCapture, setCollectedBy } from '../store.ts';

/** Adds a note to the chain of custody. It stays: a mistake is mended by another note. */
export function noteEvidence(
  { db, now, actor, newId, audit }: WriteContext,
  { evidenceId, text }: { readonly evidenceId: string; readonly text: string },
): Record<never, never> | Refusal<'NOT_FOUND'> {
  if (findItem(db, evidenceId) === undefined) return refuse('NOT_FOUND');
  insertCustody(db, { eventId: newId(), evidenceId, kind: 'noted', at: now, slotId: actor, text });
  audit({ action: 'evidence.note', objectId: evidenceId });
  return {};
}

/** Writes down who collected an item (H annex 2), in words. Its custody keeps what stood there before. */
export function changeCollector(
  { db, now, actor, newId, audit }: WriteContext,
  { evidenceId, collectedBy }: { readonly evidenceId: string; readonly collectedBy: string },
): Record<never, never> | Refusal<'NOT_FOUND'> {
  const item = findItem(db, evidenceId);
  if (item === undefined) return refuse('NOT_FOUND');
  setCollectedBy(db, evidenceId, collectedBy);
  const text = item.collectedBy;
  insertCustody(db, { eventId: newId(), evidenceId, kind: 'collected', at: now, slotId: actor, text });
  audit({ action: 'evidence.changeCollector', objectId: evidenceId });
  return {};
}

/** Writes down when and how an item was captured. Its custody keeps what stood there before. */
export function changeCapture(
  { db, now, actor, newId, audit }: WriteContext,
  { evidenceId, ...capture }: Capture & { readonly evidenceId: string },
): Record<never, never> | Refusal<'NOT_FOUND'> {
  const item = findItem(db, evidenceId);
  if (item === undefined) return refuse('NOT_FOUND');
  const { capturedAt, capturedPrecision, captureWay, captureNote } = item;
  const before: Capture = { capturedAt, capturedPrecision, captureWay, captureNote };
  const text = JSON.stringify(before);
  setCapture(db, evidenceId, capture);
  insertCustody(db, { eventId: newId(), evidenceId, kind: 'described', at: now, slotId: actor, text });
  audit({ action: 'evidence.changeCapture', objectId: evidenceId });
  return {};
}
