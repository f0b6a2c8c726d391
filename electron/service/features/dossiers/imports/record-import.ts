import type { ImportKind, ImportMapping } from '../../../../../shared/features/dossiers/imports-model.ts';
import { type Refusal, refuse } from '../../../refusal.ts';
import type { WriteContext } from '../../../slice.ts';
import { sql } from '../../../storage/sql.ts';
import { mustStop, type StopFlag } from '../../../threads/stop-flag.ts';
import { findOrAddSender } from '../../people/api.ts';
import { dossierExists, recountDossier, touchDossier } from '../dossier-store.ts';
import { indexIncident } from '../incident-handlers.ts';
import { insertIncident } from '../incident-store.ts';
import { insertEntry } from '../timeline-store.ts';
import { insertImportFile } from './import-files.ts';
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
  /** Looked at after every few rows: stopped, the transaction comes to nothing. */
  readonly stop: StopFlag;
};

export type RecordRefusal = Refusal<'NOT_FOUND' | 'NOTHING_CHOSEN' | 'IMPORT_STOPPED'>;

/** Rows between two looks at the flag: some ten milliseconds. */
const LOOK_EVERY = 200;

export type Recorded = {
  readonly added: number;
  readonly kept: { readonly file: number; readonly incidentId: string }[];
};

/** Stores all rows of an import in the transaction that it is called in: all of them, or none. */
export function recordImport(context: WriteContext, input: RecordInput): Recorded | RecordRefusal {
  const { db, now, actor, audit } = context;
  const { importId, kind, dossierId, source, skipped, header, mapping, stop } = input;
  const rows = JSON.parse(new TextDecoder().decode(input.rows)) as RowsToStore;
  const added = kind === 'incidents' ? rows.incidents.length : rows.cases.length;
  if (added === 0) return refuse('NOTHING_CHOSEN');
  if (dossierId !== null && !dossierExists(db, dossierId)) return refuse('NOT_FOUND');
  db.runOne(sql`
    INSERT INTO imports (import_id, kind, dossier_id, source, added, skipped, at, slot_id)
    VALUES (${importId}, ${kind}, ${dossierId}, ${source}, ${added}, ${skipped}, ${now}, ${actor})`);
  if (header !== '') rememberMapping(db, { kind, header, mapping, now });
  const mayGoOn = (row: number) => row % LOOK_EVERY > 0 || !mustStop(stop);
  const kept =
    dossierId === null
      ? recordPastCases(context, { importId, cases: rows.cases, channel: mapping.channel, mayGoOn })
      : recordIncidents(context, { importId, dossierId, rows: rows.incidents, mayGoOn });
  if (kept === null || mustStop(stop)) return refuse('IMPORT_STOPPED');
  if (kind === 'incidents') audit({ action: 'dossiers.importIncidents', objectId: importId, count: added });
  else audit({ action: 'dossiers.importRegister', objectId: importId, count: added });
  return { added, kept };
}

/**
 * One line of the timeline for all of them: hundreds of lines that say the same would hide what else happened. Complaint
 * terms are no matter here, since an import names no offences. Null where it was stopped.
 */
function recordIncidents(
  context: WriteContext,
  {
    importId,
    dossierId,
    rows,
    mayGoOn,
  }: {
    readonly importId: string;
    readonly dossierId: string;
    readonly rows: RowsToStore['incidents'];
    readonly mayGoOn: (row: number) => boolean;
  },
): Recorded['kept'] | null {
  const { db, now, actor, newId } = context;
  const kept: Recorded['kept'] = [];
  for (const [row, { incident, file, sha256 }] of rows.entries()) {
    if (!mayGoOn(row)) return null;
    const incidentId = newId();
    const senderId = findOrAddSender(context, {
      dossierId,
      platform: incident.platform,
      text: incident.sender,
    });
    insertIncident(db, { incidentId, dossierId, incident, senderId, importId, now });
    indexIncident(context, dossierId, incidentId, incident);
    if (file === null) continue;
    insertImportFile(db, { importId, incidentId, sha256 });
    kept.push({ file, incidentId });
  }
  const entry = { entryId: newId(), dossierId, kind: 'import', objectId: importId } as const;
  insertEntry(db, { ...entry, happenedAt: now, text: String(rows.length) }, { now, actor });
  recountDossier(db, dossierId);
  touchDossier(db, dossierId, now);
  return kept;
}
