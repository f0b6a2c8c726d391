import { type Refusal, refuse } from '../../../refusal.ts';
import type { WriteContext } from '../../../slice.ts';
import { sql } from '../../../storage/sql.ts';
import { bringImportBack, putImportAside } from '../../evidence/api.ts';
import { dossierExists, recountDossier } from '../dossier-store.ts';
import { indexIncident } from '../incident-handlers.ts';
import { syncComplaintTerms } from '../incidents/complaint-store.ts';
import { postponeIndexing } from '../search/pending.ts';
import { setObjectEntry } from '../timeline-store.ts';
import { findImport, type StoredImport, setImportUndone } from './import-store.ts';

type ImportId = { readonly importId: string };

/** Puts aside what an import brought; dossiers in which somebody worked since stay, and are named by their codes. */
export function undoImport(
  context: WriteContext,
  { importId }: ImportId,
): { count: number; files: number; kept: string[] } | Refusal<'NOT_FOUND'> {
  const { db, now, audit } = context;
  const found = findThere(db, importId);
  if (found === undefined || found.undoneAt !== null) return refuse('NOT_FOUND');
  const undone =
    found.dossierId === null ? undoDossiers(context, found) : undoIncidents(context, found, found.dossierId);
  // Nothing could be put aside: the import stands as it did.
  if (undone.count > 0 || undone.kept.length === 0) setImportUndone(db, importId, now);
  audit({ action: 'dossiers.undoImport', objectId: importId, count: undone.count });
  return undone;
}

/** Brings back what undoing put aside; what somebody put aside by itself before that stays where it is. */
export function redoImport(
  context: WriteContext,
  { importId }: ImportId,
): { count: number; files: number } | Refusal<'NOT_FOUND'> {
  const { db, audit } = context;
  const found = findThere(db, importId);
  if (found === undefined || found.undoneAt === null) return refuse('NOT_FOUND');
  const redone =
    found.dossierId === null
      ? redoDossiers(context, found)
      : redoIncidents(context, found, found.undoneAt, found.dossierId);
  setImportUndone(db, importId, null);
  audit({ action: 'dossiers.redoImport', objectId: importId, count: redone.count });
  return redone;
}

/** Incidents that were brought into a dossier which was put aside since stay as they are. */
function findThere(db: WriteContext['db'], importId: string): StoredImport | undefined {
  const found = findImport(db, importId);
  const isAside = found !== undefined && found.dossierId !== null && !dossierExists(db, found.dossierId);
  return isAside ? undefined : found;
}

function undoDossiers({ db, now }: WriteContext, { importId, at }: StoredImport) {
  const kept = db.all<{ code: string }>(sql`
    SELECT code FROM dossiers
    WHERE import_id = ${importId} AND removed_at IS NULL AND activity_at <> ${at} ORDER BY code`);
  const count = db.run(sql`
    UPDATE dossiers SET removed_at = ${now}
    WHERE import_id = ${importId} AND removed_at IS NULL AND activity_at = ${at}`);
  return { count, files: 0, kept: kept.map(({ code }) => code) };
}

function redoDossiers({ db }: WriteContext, { importId, undoneAt }: StoredImport) {
  const count = db.run(sql`
    UPDATE dossiers SET removed_at = NULL WHERE import_id = ${importId} AND removed_at = ${undoneAt}`);
  return { count, files: 0 };
}

/** The mails and pages that were kept as evidence go along, and come back along. */
function undoIncidents(context: WriteContext, { importId }: StoredImport, dossierId: string) {
  const { db, now } = context;
  const standing = sql`SELECT incident_id FROM incidents WHERE import_id = ${importId} AND removed_at IS NULL`;
  const ids = db.all<{ id: string }>(sql`SELECT incident_id AS id FROM (${standing})`).map(({ id }) => id);
  postponeIndexing(context, ids);
  // Their words first, while it can still be told which of them stand.
  db.run(sql`DELETE FROM search_documents WHERE object_id IN (${standing})`);
  const count = db.run(sql`
    UPDATE incidents SET removed_at = ${now} WHERE import_id = ${importId} AND removed_at IS NULL`);
  const files = putImportAside(context, importId);
  setImportEntry(db, importId, now);
  recountDossier(db, dossierId);
  return { count, files, kept: [] };
}

type Brought = {
  readonly incidentId: string;
  readonly message: string;
  readonly sender: string;
  readonly url: string;
  readonly remarks: string;
  readonly occurredAt: number;
};

function redoIncidents(
  context: WriteContext,
  { importId }: StoredImport,
  undoneAt: number,
  dossierId: string,
): { count: number; files: number } {
  const { db } = context;
  const brought = db.all<Brought>(sql`
    SELECT incident_id AS incidentId, message, sender, url, remarks, occurred_at AS occurredAt
    FROM incidents WHERE import_id = ${importId} AND removed_at = ${undoneAt}`);
  db.run(sql`
    UPDATE incidents SET removed_at = NULL WHERE import_id = ${importId} AND removed_at = ${undoneAt}`);
  syncComplaintTerms(
    db,
    brought.map(({ incidentId }) => incidentId),
  );
  for (const incident of brought) indexIncident(context, dossierId, incident.incidentId, incident);
  const files = bringImportBack(context, importId, undoneAt);
  setImportEntry(db, importId, null);
  recountDossier(db, dossierId);
  return { count: brought.length, files };
}

/** The line of the timeline goes and comes with the import. */
function setImportEntry(db: WriteContext['db'], importId: string, removedAt: number | null): void {
  const entry = db.get<{ happenedAt: number }>(
    sql`SELECT happened_at AS happenedAt FROM timeline WHERE object_id = ${importId}`,
  );
  if (entry !== undefined) setObjectEntry(db, importId, { happenedAt: entry.happenedAt, removedAt });
}
