import { type Refusal, refuse } from '../../../refusal.ts';
import type { ReadContext, WriteContext } from '../../../slice.ts';
import { dossierExists } from '../../dossiers/api.ts';
import { indexEvidence } from '../evidence-handlers.ts';
import { findFile, findItem, findRemovable, insertCustody, type StoredFile } from '../store.ts';
import {
  askReadingOfDossier,
  cancelWaiting,
  countTry,
  findWaiting,
  setRead,
  setWaiting,
} from './reading-store.ts';

type EvidenceId = { readonly evidenceId: string };
type Done = Record<never, never> | Refusal<'NOT_FOUND'>;

/** An item whose words are to be read, with what opens its file. */
export type ToRead = {
  readonly evidenceId: string;
  readonly kind: 'image' | 'pdf';
  readonly mediaType: string;
  /** Bytes of the original. */
  readonly size: number;
  readonly tries: number;
  readonly file: StoredFile | null;
  /** The text that its file holds is not known yet. */
  readonly textToo: boolean;
  /** How many wait, this one included. */
  readonly count: number;
};

export function nextToRead({ db }: ReadContext): ToRead | null {
  const waiting = findWaiting(db);
  if (waiting === undefined) return null;
  const { evidenceId } = waiting;
  const item = findItem(db, evidenceId);
  const known = findRemovable(db, evidenceId);
  if (item === undefined || known === undefined) return null;
  const kind = item.kind === 'pdf' ? 'pdf' : 'image';
  const { mediaType, size } = item;
  const textToo = known.words === '';
  return { ...waiting, kind, mediaType, size, textToo, file: findFile(db, evidenceId) ?? null };
}

/** What was read. */
export type ReadItem = {
  readonly words: string;
  /** Pages whose picture was read with certainty, from 1; a picture is one page. */
  readonly pages: readonly number[];
};

/** Counts that a reading begins, so that a file which ends the program each time is left alone. Nothing is decided. */
export function beginReading({ db }: WriteContext, { evidenceId }: EvidenceId): null {
  countTry(db, evidenceId);
  return null;
}

/** Keeps what was read, and lets search find it. An item that was put aside meanwhile is found once it is back. */
export function recordReading(
  context: WriteContext,
  { evidenceId, read }: EvidenceId & { readonly read: ReadItem | null },
): null {
  const { db, now, actor, newId, audit } = context;
  const found =
    read === null
      ? ({ reading: 'failed', ...nothingRead } as const)
      : ({ reading: 'done', ...read } as const);
  setRead(db, evidenceId, { ...found, at: now });
  const item = findRemovable(db, evidenceId);
  if (item !== undefined && item.removedAt === null) indexEvidence(context, evidenceId, item);
  if (read !== null)
    insertCustody(db, { eventId: newId(), evidenceId, kind: 'read', at: now, slotId: actor });
  audit({ action: 'evidence.read', objectId: evidenceId });
  return null;
}

const nothingRead: ReadItem = { words: '', pages: [] };

/** Puts one item in the row once more. */
export function askReading({ db, audit }: WriteContext, { evidenceId }: EvidenceId): Done {
  if (!setWaiting(db, evidenceId)) return refuse('NOT_FOUND');
  audit({ action: 'evidence.readAgain', objectId: evidenceId });
  return {};
}

/** Puts everything of a dossier in the row whose words were not read. */
export function askDossierReading(
  { db, audit }: WriteContext,
  { dossierId }: { readonly dossierId: string },
): { readonly count: number } | Refusal<'NOT_FOUND'> {
  if (!dossierExists(db, dossierId)) return refuse('NOT_FOUND');
  const count = askReadingOfDossier(db, dossierId);
  audit({ action: 'evidence.readDossier', objectId: dossierId, count });
  return { count };
}

export function cancelReadings({ db, audit }: WriteContext): { readonly count: number } {
  const count = cancelWaiting(db);
  audit({ action: 'evidence.cancelReading', objectId: '', count });
  return { count };
}
