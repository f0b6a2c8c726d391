import type {
  Incident,
  IncidentFields,
  IncidentSummary,
} from '../../../../shared/features/dossiers/model.ts';
import type { ReadableDb, WritableDb } from '../../storage/connection.ts';
import { type Sql, sql } from '../../storage/sql.ts';

type IncidentRow = Omit<Incident, 'forms'> & {
  readonly forms: string | null;
  readonly removedAt: number | null;
};
type SummaryRow = Omit<IncidentSummary, 'forms'> & { readonly forms: string | null };

/** Forms come as one list, since a row cannot hold several. */
const formsColumn = sql`(
  SELECT json_group_array(form) FROM (SELECT form FROM incident_forms AS f WHERE f.incident_id = incidents.incident_id
    ORDER BY form)) AS forms`;

/** An incident with its message, removed ones included. */
export function findIncident(
  db: ReadableDb,
  incidentId: string,
): (Incident & { readonly removedAt: number | null }) | undefined {
  const row = db.get<IncidentRow>(sql`
    SELECT incident_id AS incidentId, dossier_id AS dossierId, occurred_at AS occurredAt, precision, platform, message,
      url, sender, remarks, removed_at AS removedAt, ${formsColumn}
    FROM incidents WHERE incident_id = ${incidentId}`);
  return row === undefined ? undefined : { ...row, forms: toForms(row.forms) };
}

export type IncidentQuery = { readonly dossierId: string; readonly offset: number; readonly limit: number };

/** One page, latest first, without the messages. */
export function listIncidents(db: ReadableDb, query: IncidentQuery): IncidentSummary[] {
  return db.all<SummaryRow>(incidentPage(query)).map((row) => ({ ...row, forms: toForms(row.forms) }));
}

/** The statement of a page, apart so that a test can look at its plan. */
export function incidentPage({ dossierId, offset, limit }: IncidentQuery): Sql {
  return sql`
    SELECT incident_id AS incidentId, occurred_at AS occurredAt, precision, platform, url, sender,
      length(message) AS messageLength, evidence_count AS evidenceCount, ${formsColumn}
    FROM incidents
    WHERE dossier_id = ${dossierId} AND removed_at IS NULL
    ORDER BY occurred_at DESC, incident_id DESC LIMIT ${limit} OFFSET ${offset}`;
}

export function insertIncident(
  db: WritableDb,
  {
    incidentId,
    dossierId,
    incident,
    now,
  }: { incidentId: string; dossierId: string; incident: IncidentFields; now: number },
): void {
  db.runOne(sql`
    INSERT INTO incidents (incident_id, dossier_id, occurred_at, precision, platform, message, url, sender, remarks,
      created_at, updated_at)
    VALUES (${incidentId}, ${dossierId}, ${incident.occurredAt}, ${incident.precision}, ${incident.platform},
      ${incident.message}, ${incident.url}, ${incident.sender}, ${incident.remarks}, ${now}, ${now})`);
  insertForms(db, incidentId, incident.forms);
}

export function updateIncident(
  db: WritableDb,
  incidentId: string,
  incident: IncidentFields,
  now: number,
): void {
  db.runOne(sql`
    UPDATE incidents SET occurred_at = ${incident.occurredAt}, precision = ${incident.precision},
      platform = ${incident.platform}, message = ${incident.message}, url = ${incident.url},
      sender = ${incident.sender}, remarks = ${incident.remarks}, updated_at = ${now}
    WHERE incident_id = ${incidentId}`);
  db.run(sql`DELETE FROM incident_forms WHERE incident_id = ${incidentId}`);
  insertForms(db, incidentId, incident.forms);
}

/** Puts an incident aside (a moment) or brings it back (null). */
export function setIncidentRemoved(db: WritableDb, incidentId: string, removedAt: number | null): void {
  db.runOne(sql`UPDATE incidents SET removed_at = ${removedAt} WHERE incident_id = ${incidentId}`);
}

/** Counts the evidence that stands beside an incident, after an item came or went. */
export function recountIncidentEvidence(db: WritableDb, incidentId: string): void {
  db.runOne(sql`
    UPDATE incidents SET evidence_count = (
      SELECT count(*) FROM evidence WHERE incident_id = ${incidentId} AND removed_at IS NULL)
    WHERE incident_id = ${incidentId}`);
}

function insertForms(db: WritableDb, incidentId: string, forms: readonly string[]): void {
  for (const form of new Set(forms)) {
    db.runOne(sql`INSERT INTO incident_forms (incident_id, form) VALUES (${incidentId}, ${form})`);
  }
}

function toForms(forms: string | null): string[] {
  return forms === null ? [] : (JSON.parse(forms) as string[]);
}
