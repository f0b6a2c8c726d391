import type { EvidenceItem, ImportedItem } from '../../../../shared/features/evidence/model.ts';
import { type Refusal, refuse } from '../../refusal.ts';
import type { ReadContext, WriteContext } from '../../slice.ts';
import {
  dossierExists,
  dropSearchDocument,
  findIncident,
  importStands,
  insertEntry,
  markImportFileKept,
  putSearchDocument,
  recountDossier,
  recountIncidentEvidence,
  setObjectEntry,
  touchDossier,
} from '../dossiers/api.ts';
import { findAlike } from './reading/find-alike.ts';
import { settleEvidence } from './settle-evidence.ts';
import {
  findDossierKey,
  findFile,
  findItem,
  findRemovable,
  incidentsOf,
  insertCustody,
  insertDossierKey,
  insertEvidence,
  type NewEvidence,
  type RemovableItem,
  type StoredFile,
  setEvidenceRemoved,
} from './store.ts';

type Missing = Refusal<'NOT_FOUND'>;
type EvidenceId = { readonly evidenceId: string };

export type ImportPlace = {
  readonly dossierId: string;
  readonly incidentId: string | null;
  readonly withImport?: string | undefined;
};

/** Whether an import may begin, and the dossier's key where it has one. */
export function findPlace(
  { db }: ReadContext,
  { generation, ...place }: ImportPlace & { readonly generation: number },
): { readonly wrappedKey: Uint8Array | null } | Missing {
  if (!isPlace({ db }, place)) return refuse('NOT_FOUND');
  return { wrappedKey: findDossierKey(db, place.dossierId, generation) };
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
export function recordImport(context: WriteContext, item: NewEvidence): ImportedItem | Missing {
  const { db, now, actor, newId, audit } = context;
  const { evidenceId, dossierId } = item;
  const places = item.incidentIds.length === 0 ? [null] : item.incidentIds;
  const withImport = item.importId ?? undefined;
  if (!places.every((incidentId) => isPlace(context, { dossierId, incidentId, withImport }))) {
    return refuse('NOT_FOUND');
  }
  insertEvidence(db, item, now);
  insertCustody(db, { eventId: newId(), evidenceId, kind: 'imported', at: now, slotId: actor });
  if (item.derivedFrom !== null) enterDerived(context, item.derivedFrom, item.fileName);
  const entry = {
    entryId: newId(),
    dossierId,
    kind: 'evidence',
    objectId: evidenceId,
    text: item.fileName,
  } as const;
  insertEntry(db, { ...entry, happenedAt: now }, { now, actor });
  indexEvidence(context, evidenceId, { ...item, readWords: '', addedAt: now });
  if (item.importId !== null) {
    for (const incidentId of item.incidentIds) markImportFileKept(db, item.importId, incidentId);
  }
  recount(context, evidenceId, dossierId);
  if (item.incidentIds.length > 0) settleEvidence(context, dossierId);
  touchDossier(db, dossierId, now);
  audit({ action: 'evidence.import', objectId: evidenceId });
  const stored = findItem(db, evidenceId);
  return stored === undefined ? refuse('NOT_FOUND') : { ...stored, alike: findAlike(context, item) };
}

/** The original's chain of custody tells of its copy by name: an item keeps its name. */
function enterDerived({ db, now, actor, newId }: WriteContext, evidenceId: string, text: string): void {
  insertCustody(db, { eventId: newId(), evidenceId, kind: 'derived', at: now, slotId: actor, text });
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
  const { db, audit } = context;
  const item = findRemovable(db, evidenceId);
  if (item === undefined || item.removedAt !== null || !dossierExists(db, item.dossierId)) {
    return refuse('NOT_FOUND');
  }
  setAside(context, evidenceId, item);
  recount(context, evidenceId, item.dossierId);
  audit({ action: 'evidence.remove', objectId: evidenceId });
  return {};
}

export function restoreEvidence(
  context: WriteContext,
  { evidenceId }: EvidenceId,
): Record<never, never> | Missing {
  const { db, audit } = context;
  const item = findRemovable(db, evidenceId);
  if (item === undefined || item.removedAt === null || !dossierExists(db, item.dossierId)) {
    return refuse('NOT_FOUND');
  }
  setBack(context, evidenceId, item);
  recount(context, evidenceId, item.dossierId);
  audit({ action: 'evidence.restore', objectId: evidenceId });
  return {};
}

/** One item goes, with its line and its words; whoever calls counts anew. */
export function setAside(context: WriteContext, evidenceId: string, item: RemovableItem): void {
  const { db, now, actor, newId } = context;
  setEvidenceRemoved(db, evidenceId, now);
  insertCustody(db, { eventId: newId(), evidenceId, kind: 'removed', at: now, slotId: actor });
  setObjectEntry(db, evidenceId, { happenedAt: item.addedAt, removedAt: now });
  dropSearchDocument(db, evidenceId);
}

/** The other way round. */
export function setBack(context: WriteContext, evidenceId: string, item: RemovableItem): void {
  const { db, now, actor, newId } = context;
  setEvidenceRemoved(db, evidenceId, null);
  insertCustody(db, { eventId: newId(), evidenceId, kind: 'restored', at: now, slotId: actor });
  setObjectEntry(db, evidenceId, { happenedAt: item.addedAt, removedAt: null });
  indexEvidence(context, evidenceId, item);
}

/** A dossier that is there, and an incident of that dossier, not put aside, and an import that stands, where one is named. */
export function isPlace(
  { db }: Pick<ReadContext, 'db'>,
  { dossierId, incidentId, withImport }: ImportPlace,
): boolean {
  if (!dossierExists(db, dossierId)) return false;
  if (withImport !== undefined && !importStands(db, withImport, dossierId)) return false;
  if (incidentId === null) return true;
  const incident = findIncident(db, incidentId);
  return incident?.dossierId === dossierId && incident.removedAt === null;
}

type IndexedItem = Pick<RemovableItem, 'dossierId' | 'fileName' | 'words' | 'readWords' | 'addedAt'>;

/** What an item is found by: its name, its text, and words that were read out of its pictures. */
export function indexEvidence({ db }: WriteContext, evidenceId: string, item: IndexedItem): void {
  const parts = [item.fileName, item.words, item.readWords];
  putSearchDocument(db, {
    dossierId: item.dossierId,
    kind: 'evidence',
    objectId: evidenceId,
    at: item.addedAt,
    parts,
  });
}

function recount({ db }: WriteContext, evidenceId: string, dossierId: string): void {
  recountDossier(db, dossierId);
  for (const incidentId of incidentsOf(db, evidenceId)) recountIncidentEvidence(db, incidentId);
}

/** What showing an item needs. */
export type ForPreview = { readonly item: EvidenceItem; readonly file: StoredFile };

export function forPreview(
  { db }: ReadContext,
  { evidenceId }: { readonly evidenceId: string },
): ForPreview | Refusal {
  const item = findItem(db, evidenceId);
  const file = findFile(db, evidenceId);
  return item === undefined || file === undefined ? refuse('NOT_FOUND') : { item, file };
}
