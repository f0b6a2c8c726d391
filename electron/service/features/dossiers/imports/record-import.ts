import type { ImportKind, ImportMapping } from '../../../../../shared/features/dossiers/imports-model.ts';
import type { IncidentFields } from '../../../../../shared/features/dossiers/model.ts';
import { type Refusal, refuse } from '../../../refusal.ts';
import type { WriteContext } from '../../../slice.ts';
import { sql } from '../../../storage/sql.ts';
import { findOrAddSender } from '../../people/api.ts';
import { dossierExists, recountDossier, touchDossier } from '../dossier-store.ts';
import { indexIncident } from '../incident-handlers.ts';
import { insertIncident } from '../incident-store.ts';
import { insertEntry } from '../timeline-store.ts';
import { rememberMapping } from './import-store.ts';
import type { RowsToStore } from './reading-session.ts';
import { recordPastCases } from './record-past-cases.ts';

export type RecordInput = {
  readonly importId: string;
  readonly kind: ImportKind;
  readonly dossierId: string | null;
  readonly source: string;
  readonly skipped: number;
  /** {@link RowsToStore} as JSON. */
  readonly rows: Uint8Array;
  /** Empty where there are no names to remember the mapping by. */
  readonly header: string;
  readonly mapping: ImportMapping;
};

export type Recorded = {
  readonly added: number;
  readonly kept: { readonly file: number; readonly incidentId: string }[];
};

/** Stores all rows of an import in the transaction that it is called in: all of them, or none. */
export function recordImport(
  context: WriteContext,
  input: RecordInput,
): Recorded | Refusal<'NOT_FOUND' | 'NOTHING_CHOSEN'> {
  const { db, now, audit } = context;
  const { importId, kind, dossierId, source, skipped, header, mapping } = input;
  const rows = JSON.parse(new TextDecoder().decode(input.rows)) as RowsToStore;
  const added = kind === 'incidents' ? rows.incidents.length : rows.cases.length;
  if (added === 0) return refuse('NOTHING_CHOSEN');
  if (dossierId !== null && !dossierExists(db, dossierId)) return refuse('NOT_FOUND');
  enterImport(context, { importId, kind, dossierId, source, added, skipped });
  if (header !== '') rememberMapping(db, { kind, header, mapping, now });
  const kept =
    dossierId === null ? [] : recordIncidents(context, { importId, dossierId, rows: rows.incidents });
  if (dossierId === null) recordPastCases(context, { importId, cases: rows.cases, channel: mapping.channel });
  if (kind === 'incidents') audit({ action: 'dossiers.importIncidents', objectId: importId, count: added });
  else audit({ action: 'dossiers.importRegister', objectId: importId, count: added });
  return { added, kept };
}

type BroughtIn = {
  readonly importId: string;
  readonly dossierId: string;
  readonly source: string;
  readonly incidents: readonly IncidentFields[];
};

/** Incidents that another part of the program has at hand, as one import that can be undone. */
export function bringInIncidents(
  context: WriteContext,
  { importId, dossierId, source, incidents }: BroughtIn,
): void {
  const rows = incidents.map((incident) => ({ incident, file: null }));
  enterImport(context, { importId, kind: 'incidents', dossierId, source, added: rows.length, skipped: 0 });
  recordIncidents(context, { importId, dossierId, rows });
  context.audit({ action: 'dossiers.importIncidents', objectId: importId, count: rows.length });
}

type NewImport = Pick<RecordInput, 'importId' | 'kind' | 'dossierId' | 'source' | 'skipped'> & {
  readonly added: number;
};

function enterImport({ db, now, actor }: WriteContext, entered: NewImport): void {
  const { importId, kind, dossierId, source, added, skipped } = entered;
  db.runOne(sql`
    INSERT INTO imports (import_id, kind, dossier_id, source, added, skipped, at, slot_id)
    VALUES (${importId}, ${kind}, ${dossierId}, ${source}, ${added}, ${skipped}, ${now}, ${actor})`);
}

/**
 * One line of the timeline for all of them: hundreds of lines that say the same would hide what else happened. Complaint
 * terms are no matter here, since an import names no offences.
 */
function recordIncidents(
  context: WriteContext,
  {
    importId,
    dossierId,
    rows,
  }: { readonly importId: string; readonly dossierId: string; readonly rows: RowsToStore['incidents'] },
): Recorded['kept'] {
  const { db, now, actor, newId } = context;
  const kept: Recorded['kept'] = [];
  for (const { incident, file } of rows) {
    const incidentId = newId();
    const senderId = findOrAddSender(context, { platform: incident.platform, text: incident.sender });
    insertIncident(db, { incidentId, dossierId, incident, senderId, importId, now });
    indexIncident(context, dossierId, incidentId, incident);
    if (file !== null) kept.push({ file, incidentId });
  }
  const entry = { entryId: newId(), dossierId, kind: 'import', objectId: importId } as const;
  insertEntry(db, { ...entry, happenedAt: now, text: String(rows.length) }, { now, actor });
  recountDossier(db, dossierId);
  touchDossier(db, dossierId, now);
  return kept;
}
