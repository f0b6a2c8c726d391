import type { IncidentFilter } from '../../../../shared/features/dossiers/incident-views-model.ts';
import type {
  Incident,
  IncidentFields,
  IncidentSummary,
} from '../../../../shared/features/dossiers/model.ts';
import type { Pack } from '../../../../shared/features/reference/model.ts';
import type { ReadableDb, WritableDb } from '../../storage/connection.ts';
import { type Sql, sql } from '../../storage/sql.ts';
import { chosenPack } from '../reference/api.ts';
import { dossierExists } from './dossier-store.ts';
import { incidentsWhere } from './incidents/incident-filter.ts';
import { incidentKeys } from './incidents/incident-keys.ts';

type IncidentRow = Omit<Incident, 'forms' | 'offences'> & {
  readonly forms: string | null;
  readonly offences: string | null;
  readonly removedAt: number | null;
};
type SummaryRow = Omit<IncidentSummary, 'forms'> & { readonly forms: string | null };

/** Forms come as one list, since a row cannot hold several. */
const formsColumn = sql`(
  SELECT json_group_array(form) FROM (SELECT form FROM incident_forms AS f WHERE f.incident_id = incidents.incident_id
    ORDER BY form)) AS forms`;
const offencesColumn = sql`(
  SELECT json_group_array(offence) FROM (SELECT offence FROM incident_offences AS o
    WHERE o.incident_id = incidents.incident_id ORDER BY offence)) AS offences`;

/** An incident with its message, removed ones included; of a dossier that was put aside nothing is found. */
export function findIncident(
  db: ReadableDb,
  incidentId: string,
): (Incident & { readonly removedAt: number | null }) | undefined {
  const row = db.get<IncidentRow>(sql`
    SELECT incident_id AS incidentId, dossier_id AS dossierId, occurred_at AS occurredAt, precision, platform, message,
      url, sender, remarks, reach, observed_by AS observedBy, known_at AS knownAt,
      removed_at AS removedAt, ${formsColumn}, ${offencesColumn}
    FROM incidents WHERE incident_id = ${incidentId}`);
  return row === undefined || !dossierExists(db, row.dossierId)
    ? undefined
    : { ...row, forms: toItems(row.forms), offences: toItems(row.offences) };
}

export type IncidentQuery = {
  readonly dossierId: string;
  /** Null: all of the dossier. */
  readonly filter: IncidentFilter | null;
  readonly offset: number;
  readonly limit: number;
};

/** One page, latest first, without the messages. */
export function listIncidents(db: ReadableDb, query: IncidentQuery): IncidentSummary[] {
  return db.all<SummaryRow>(incidentPage(query)).map((row) => ({ ...row, forms: toItems(row.forms) }));
}

/** The statement of a page, apart so that a test can look at its plan. */
export function incidentPage({ dossierId, filter, offset, limit }: IncidentQuery): Sql {
  return sql`
    SELECT incident_id AS incidentId, occurred_at AS occurredAt, precision, platform, url, sender,
      length(message) AS messageLength, evidence_count AS evidenceCount, ${formsColumn}
    FROM incidents
    WHERE ${incidentsWhere(dossierId, filter ?? everything)}
    ORDER BY occurred_at DESC, incident_id DESC LIMIT ${limit} OFFSET ${offset}`;
}

/** The ids of the first of them, in the order of a page. */
export function listIncidentIds(db: ReadableDb, query: Omit<IncidentQuery, 'offset'>): string[] {
  return db.all<{ incidentId: string }>(incidentIds(query)).map(({ incidentId }) => incidentId);
}

/** The statement, apart so that a test can look at its plan. */
export function incidentIds({ dossierId, filter, limit }: Omit<IncidentQuery, 'offset'>): Sql {
  return sql`
    SELECT incident_id AS incidentId FROM incidents WHERE ${incidentsWhere(dossierId, filter ?? everything)}
    ORDER BY occurred_at DESC, incident_id DESC LIMIT ${limit}`;
}

/** How many incidents a filter lets through. */
export function countIncidents(
  db: ReadableDb,
  { dossierId, filter }: Pick<IncidentQuery, 'dossierId' | 'filter'>,
): number {
  const where = incidentsWhere(dossierId, filter ?? everything);
  return db.get<{ total: number }>(sql`SELECT count(*) AS total FROM incidents WHERE ${where}`)?.total ?? 0;
}

const everything: IncidentFilter = { platform: null, form: null, sender: null, from: null, until: null };

export type NewIncident = {
  readonly incidentId: string;
  readonly dossierId: string;
  readonly incident: IncidentFields;
  /** The sender's record; null where nothing is known of the sender. */
  readonly senderId: string | null;
  /** The import that brought it; null where somebody wrote it down. */
  readonly importId: string | null;
  readonly now: number;
};

/** Its complaint terms are the caller's: `syncComplaintTerms`. */
export function insertIncident(db: WritableDb, { incidentId, incident, now, ...rest }: NewIncident): void {
  const keys = incidentKeys(incident, platformsOf(db));
  db.runOne(sql`
    INSERT INTO incidents (incident_id, dossier_id, occurred_at, precision, platform, message, url, sender, remarks,
      reach, observed_by, known_at, sender_id, import_id, link_key, text_key, created_at,
      updated_at)
    VALUES (${incidentId}, ${rest.dossierId}, ${incident.occurredAt}, ${incident.precision}, ${incident.platform},
      ${incident.message}, ${incident.url}, ${incident.sender}, ${incident.remarks}, ${incident.reach},
      ${incident.observedBy}, ${incident.knownAt}, ${rest.senderId},
      ${rest.importId}, ${keys.link}, ${keys.text}, ${now}, ${now})`);
  insertForms(db, incidentId, incident.forms);
  insertOffences(db, incidentId, incident.offences);
}

export function updateIncident(
  db: WritableDb,
  incidentId: string,
  { incident, senderId, now }: Pick<NewIncident, 'incident' | 'senderId' | 'now'>,
): void {
  const keys = incidentKeys(incident, platformsOf(db));
  db.runOne(sql`
    UPDATE incidents SET occurred_at = ${incident.occurredAt}, precision = ${incident.precision},
      platform = ${incident.platform}, message = ${incident.message}, url = ${incident.url},
      sender = ${incident.sender}, remarks = ${incident.remarks}, reach = ${incident.reach},
      observed_by = ${incident.observedBy}, known_at = ${incident.knownAt}, sender_id = ${senderId},
      link_key = ${keys.link},
      text_key = ${keys.text}, updated_at = ${now}
    WHERE incident_id = ${incidentId}`);
  db.run(sql`DELETE FROM incident_forms WHERE incident_id = ${incidentId}`);
  insertForms(db, incidentId, incident.forms);
  db.run(sql`DELETE FROM incident_offences WHERE incident_id = ${incidentId}`);
  insertOffences(db, incidentId, incident.offences);
}

/** Puts an incident aside (a moment) or brings it back (null). */
export function setIncidentRemoved(db: WritableDb, incidentId: string, removedAt: number | null): void {
  db.runOne(sql`UPDATE incidents SET removed_at = ${removedAt} WHERE incident_id = ${incidentId}`);
}

/** Counts the evidence that stands beside an incident, after an item came or went. */
export function recountIncidentEvidence(db: WritableDb, incidentId: string): void {
  db.runOne(sql`
    UPDATE incidents SET evidence_count = (
      SELECT count(*) FROM evidence_incidents JOIN evidence USING (evidence_id)
      WHERE incident_id = ${incidentId} AND removed_at IS NULL)
    WHERE incident_id = ${incidentId}`);
}

function insertForms(db: WritableDb, incidentId: string, forms: readonly string[]): void {
  for (const form of new Set(forms)) {
    db.runOne(sql`INSERT INTO incident_forms (incident_id, form) VALUES (${incidentId}, ${form})`);
  }
}

function insertOffences(db: WritableDb, incidentId: string, offences: readonly string[]): void {
  for (const offence of new Set(offences)) {
    db.runOne(sql`INSERT INTO incident_offences (incident_id, offence) VALUES (${incidentId}, ${offence})`);
  }
}

/** The platforms that the vault's pack knows, by which links of one platform are told to be the same. */
function platformsOf(db: ReadableDb): Pack['sections']['platforms'] {
  return chosenPack(db)?.sections.platforms ?? [];
}

function toItems(list: string | null): string[] {
  return list === null ? [] : (JSON.parse(list) as string[]);
}
