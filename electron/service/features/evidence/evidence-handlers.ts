import type { EvidenceItem } from '../../../../shared/features/evidence/model.ts';
import { type Refusal, refuse } from '../../refusal.ts';
import type { ReadContext, WriteContext } from '../../slice.ts';
import {
  dossierExists,
  dropSearchDocument,
  findIncident,
  insertEntry,
  putSearchDocument,
  recountDossier,
  recountIncidentEvidence,
  setObjectEntry,
  touchDossier,
} from '../dossiers/api.ts';
import {
  findDossierKey,
  findItem,
  findRemovable,
  insertCustody,
  insertDossierKey,
  insertEvidence,
  type NewEvidence,
  setEvidenceRemoved,
} from './store.ts';

type Missing = Refusal<'NOT_FOUND'>;
type EvidenceId = { readonly evidenceId: string };

export type ImportPlace = { readonly dossierId: string; readonly incidentId: string | null };

/** Whether an import may begin, and the dossier's key where it has one. */
export function findPlace(
  { db }: ReadContext,
  { dossierId, incidentId, generation }: ImportPlace & { readonly generation: number },
): { readonly wrappedKey: Uint8Array | null } | Missing {
  if (!isPlace({ db }, { dossierId, incidentId })) return refuse('NOT_FOUND');
  return { wrappedKey: findDossierKey(db, dossierId, generation) };
}

export type NewDossierKey = {
  readonly dossierId: string;
  readonly generation: number;
  readonly wrapped: Uint8Array;
};

/** Stores the first key of a dossier and answers the one that counts. */
export function storeDossierKey(
  { db, audit }: WriteContext,
  { dossierId, generation, wrapped }: NewDossierKey,
): { readonly wrappedKey: Uint8Array } | Missing {
  if (!dossierExists(db, dossierId)) return refuse('NOT_FOUND');
  insertDossierKey(db, dossierId, generation, wrapped);
  audit({ action: 'evidence.createKey', objectId: dossierId });
  return { wrappedKey: findDossierKey(db, dossierId, generation) ?? wrapped };
}

/** Enters an imported file: its row, its line in the timeline, its words, the first link of its chain of custody. */
export function recordImport(context: WriteContext, item: NewEvidence): EvidenceItem | Missing {
  const { db, now, actor, newId, audit } = context;
  const { evidenceId, dossierId } = item;
  if (!isPlace(context, item)) return refuse('NOT_FOUND');
  insertEvidence(db, item, now);
  insertCustody(db, { eventId: newId(), evidenceId, kind: 'imported', at: now, slotId: actor });
  const entry = {
    entryId: newId(),
    dossierId,
    kind: 'evidence',
    objectId: evidenceId,
    text: item.fileName,
  } as const;
  insertEntry(db, { ...entry, happenedAt: now }, { now, actor });
  indexEvidence(context, evidenceId, { ...item, addedAt: now });
  recount(context, item);
  touchDossier(db, dossierId, now);
  audit({ action: 'evidence.import', objectId: evidenceId });
  return findItem(db, evidenceId) ?? refuse('NOT_FOUND');
}

/** Enters that somebody looked at an item: reading evidence is an action too (security.md, Audit chain). */
export function recordView({ db, now, actor, newId, audit }: WriteContext, { evidenceId }: EvidenceId): null {
  insertCustody(db, { eventId: newId(), evidenceId, kind: 'viewed', at: now, slotId: actor });
  audit({ action: 'evidence.view', objectId: evidenceId });
  return null;
}

/** Puts an item aside; its file stays as it is. */
export function removeEvidence(
  context: WriteContext,
  { evidenceId }: EvidenceId,
): Record<never, never> | Missing {
  const { db, now, actor, newId, audit } = context;
  const item = findRemovable(db, evidenceId);
  if (item === undefined || item.removedAt !== null) return refuse('NOT_FOUND');
  setEvidenceRemoved(db, evidenceId, now);
  insertCustody(db, { eventId: newId(), evidenceId, kind: 'removed', at: now, slotId: actor });
  setObjectEntry(db, evidenceId, { happenedAt: item.addedAt, removedAt: now });
  dropSearchDocument(db, evidenceId);
  recount(context, item);
  audit({ action: 'evidence.remove', objectId: evidenceId });
  return {};
}

export function restoreEvidence(
  context: WriteContext,
  { evidenceId }: EvidenceId,
): Record<never, never> | Missing {
  const { db, now, actor, newId, audit } = context;
  const item = findRemovable(db, evidenceId);
  if (item === undefined || item.removedAt === null) return refuse('NOT_FOUND');
  setEvidenceRemoved(db, evidenceId, null);
  insertCustody(db, { eventId: newId(), evidenceId, kind: 'restored', at: now, slotId: actor });
  setObjectEntry(db, evidenceId, { happenedAt: item.addedAt, removedAt: null });
  indexEvidence(context, evidenceId, item);
  recount(context, item);
  audit({ action: 'evidence.restore', objectId: evidenceId });
  return {};
}

/** A dossier that is there, and an incident of that dossier, not put aside, where one is named. */
function isPlace({ db }: Pick<ReadContext, 'db'>, { dossierId, incidentId }: ImportPlace): boolean {
  if (!dossierExists(db, dossierId)) return false;
  if (incidentId === null) return true;
  const incident = findIncident(db, incidentId);
  return incident?.dossierId === dossierId && incident.removedAt === null;
}

type IndexedItem = Pick<NewEvidence, 'dossierId' | 'fileName' | 'words'> & { readonly addedAt: number };

function indexEvidence({ db }: WriteContext, evidenceId: string, item: IndexedItem): void {
  const parts = [item.fileName, item.words];
  putSearchDocument(db, {
    dossierId: item.dossierId,
    kind: 'evidence',
    objectId: evidenceId,
    at: item.addedAt,
    parts,
  });
}

function recount({ db }: WriteContext, { dossierId, incidentId }: ImportPlace): void {
  recountDossier(db, dossierId);
  if (incidentId !== null) recountIncidentEvidence(db, incidentId);
}
