import type {
  LeftOut,
  PoliceExhibit,
  PoliceFact,
} from '../../../../../../shared/features/triage/police-model.ts';
import type { ReadableDb, WritableDb } from '../../../../storage/connection.ts';
import { type Sql, sql } from '../../../../storage/sql.ts';

/** Ids of the incidents that a report tells, in order; what was put aside since then is left out. */
export function chosenIncidents(db: ReadableDb, reportId: string): string[] {
  return db
    .all<{ id: string }>(sql`
      SELECT chosen.incident_id AS id FROM police_report_incidents AS chosen
      JOIN incidents ON incidents.incident_id = chosen.incident_id AND incidents.removed_at IS NULL
      WHERE report_id = ${reportId} ORDER BY place`)
    .map(({ id }) => id);
}

/** Ids of the exhibits, in order; also those that were put aside since then: a number must never shift unseen. */
export function chosenEvidence(db: ReadableDb, reportId: string): string[] {
  return db
    .all<{ id: string }>(
      sql`SELECT evidence_id AS id FROM police_report_evidence WHERE report_id = ${reportId} ORDER BY place`,
    )
    .map(({ id }) => id);
}

/** Puts what goes along in the place of what went along before, by two statements: it can be thousands. */
export function putContents(
  db: WritableDb,
  reportId: string,
  {
    incidentIds,
    evidenceIds,
  }: { readonly incidentIds: readonly string[]; readonly evidenceIds: readonly string[] },
): void {
  db.run(sql`DELETE FROM police_report_incidents WHERE report_id = ${reportId}`);
  db.run(sql`
    INSERT INTO police_report_incidents (report_id, incident_id, place)
    SELECT ${reportId}, value, key FROM json_each(${JSON.stringify([...new Set(incidentIds)])})`);
  db.run(sql`DELETE FROM police_report_evidence WHERE report_id = ${reportId}`);
  db.run(sql`
    INSERT INTO police_report_evidence (report_id, evidence_id, place)
    SELECT ${reportId}, value, key FROM json_each(${JSON.stringify([...new Set(evidenceIds)])})`);
}

/** How many of these stand in a dossier. */
export function countStanding(
  db: ReadableDb,
  dossierId: string,
  {
    incidentIds,
    evidenceIds,
  }: { readonly incidentIds: readonly string[]; readonly evidenceIds: readonly string[] },
): { readonly incidents: number; readonly evidence: number } {
  const row = db.get<{ incidents: number; evidence: number }>(sql`
    SELECT
      (SELECT count(*) FROM json_each(${JSON.stringify(incidentIds)}) AS asked
        CROSS JOIN incidents ON incident_id = asked.value
        WHERE dossier_id = ${dossierId} AND removed_at IS NULL) AS incidents,
      (SELECT count(*) FROM json_each(${JSON.stringify(evidenceIds)}) AS asked
        CROSS JOIN evidence ON evidence_id = asked.value
        WHERE dossier_id = ${dossierId} AND removed_at IS NULL) AS evidence`);
  return row ?? { incidents: 0, evidence: 0 };
}

/** Incidents of a dossier that stand, in which one of the offences is suspected, the oldest first. */
export function incidentsWithOffence(
  db: ReadableDb,
  {
    dossierId,
    offences,
    limit,
  }: { readonly dossierId: string; readonly offences: readonly string[]; readonly limit: number },
): string[] {
  return db
    .all<{ id: string }>(sql`
      SELECT incident_id AS id FROM incidents WHERE dossier_id = ${dossierId} AND removed_at IS NULL
        AND EXISTS (SELECT 1 FROM incident_offences AS o WHERE o.incident_id = incidents.incident_id
          AND o.offence IN (SELECT value FROM json_each(${JSON.stringify(offences)})))
      ORDER BY occurred_at, incident_id LIMIT ${limit}`)
    .map(({ id }) => id);
}

/** Evidence that stands with these incidents, in their order, each item once. */
export function evidenceOfIncidents(db: ReadableDb, incidentIds: readonly string[], limit: number): string[] {
  return db
    .all<{ id: string }>(sql`
      SELECT evidence.evidence_id AS id, min(asked.key) AS place FROM json_each(${JSON.stringify(incidentIds)}) AS asked
      CROSS JOIN evidence_incidents AS link ON link.incident_id = asked.value
      CROSS JOIN evidence ON evidence.evidence_id = link.evidence_id AND evidence.removed_at IS NULL
      GROUP BY evidence.evidence_id ORDER BY place, evidence.added_at, evidence.evidence_id LIMIT ${limit}`)
    .map(({ id }) => id);
}

/** Offences that are suspected in incidents of a dossier that stand. */
export function suspectedOffences(db: ReadableDb, dossierId: string): string[] {
  return db
    .all<{ offence: string }>(sql`
      SELECT DISTINCT offence FROM incidents CROSS JOIN incident_offences USING (incident_id)
      WHERE dossier_id = ${dossierId} AND removed_at IS NULL ORDER BY offence`)
    .map(({ offence }) => offence);
}

/** Characters of a message by which it is known in a list. */
const MESSAGE_SHOWN = 400;
const items = (section: 'form' | 'offence'): Sql =>
  section === 'form'
    ? sql`(SELECT json_group_array(form) FROM incident_forms AS f WHERE f.incident_id = incidents.incident_id)`
    : sql`(SELECT json_group_array(offence) FROM incident_offences AS o WHERE o.incident_id = incidents.incident_id)`;

type Lists<Row, Names extends keyof Row> = Omit<Row, Names> & Readonly<Record<Names, string>>;

/** Incidents that stand, the oldest first. */
export function listFacts(db: ReadableDb, dossierId: string, limit: number): PoliceFact[] {
  return db
    .all<Lists<PoliceFact, 'offences' | 'forms' | 'evidenceIds'>>(sql`
      SELECT incident_id AS incidentId, occurred_at AS occurredAt, precision, platform, sender,
        substr(message, 1, ${MESSAGE_SHOWN}) AS message, ${items('offence')} AS offences, ${items('form')} AS forms,
        (SELECT json_group_array(link.evidence_id) FROM evidence_incidents AS link
          CROSS JOIN evidence ON evidence.evidence_id = link.evidence_id AND evidence.removed_at IS NULL
          WHERE link.incident_id = incidents.incident_id) AS evidenceIds
      FROM incidents WHERE dossier_id = ${dossierId} AND removed_at IS NULL
      ORDER BY occurred_at, incident_id LIMIT ${limit}`)
    .map(({ offences, forms, evidenceIds, ...row }) => ({
      ...row,
      offences: JSON.parse(offences) as string[],
      forms: JSON.parse(forms) as string[],
      evidenceIds: JSON.parse(evidenceIds) as string[],
    }));
}

/** Evidence that stands, the oldest first. */
export function listExhibits(db: ReadableDb, dossierId: string, limit: number): PoliceExhibit[] {
  return db
    .all<Lists<PoliceExhibit, 'incidentIds'>>(sql`
      SELECT evidence_id AS evidenceId, file_name AS fileName, kind, size, captured_at AS capturedAt, captured_precision AS capturedPrecision,
        collected_by AS collectedBy, capture_way AS captureWay, capture_note AS captureNote, derived_from AS derivedFrom,
        (SELECT json_group_array(incident_id) FROM evidence_incidents AS link
          WHERE link.evidence_id = evidence.evidence_id) AS incidentIds
      FROM evidence WHERE dossier_id = ${dossierId} AND removed_at IS NULL
      ORDER BY added_at, evidence_id LIMIT ${limit}`)
    .map(({ incidentIds, ...row }) => ({ ...row, incidentIds: JSON.parse(incidentIds) as string[] }));
}

export function listLeftOut(db: ReadableDb, reportId: string): LeftOut[] {
  return db.all<LeftOut>(sql`
    SELECT evidence_id AS evidenceId, file_name AS fileName, copy_id AS copyId, reason, at
    FROM police_left_out JOIN evidence USING (evidence_id) WHERE report_id = ${reportId} ORDER BY at, evidence_id`);
}

/** Takes an exhibit out, or puts another in its place and under its number. */
export function putLeftOut(
  db: WritableDb,
  {
    reportId,
    evidenceId,
    copyId,
    reason,
  }: Pick<LeftOut, 'evidenceId' | 'copyId' | 'reason'> & { readonly reportId: string },
  { now, actor }: { readonly now: number; readonly actor: string },
): void {
  const kept = chosenEvidence(db, reportId)
    .filter((id) => id !== copyId)
    .flatMap((id) => (id !== evidenceId ? [id] : copyId === null ? [] : [copyId]));
  const incidentIds = chosenIncidents(db, reportId);
  putContents(db, reportId, { incidentIds, evidenceIds: kept });
  db.run(sql`
    INSERT INTO police_left_out (report_id, evidence_id, copy_id, reason, at, slot_id)
    VALUES (${reportId}, ${evidenceId}, ${copyId}, ${reason}, ${now}, ${actor})
    ON CONFLICT (report_id, evidence_id)
    DO UPDATE SET copy_id = excluded.copy_id, reason = excluded.reason, at = excluded.at, slot_id = excluded.slot_id`);
}

/** What is chosen again is not left out any more. */
export function forgetLeftOut(db: WritableDb, reportId: string): void {
  db.run(sql`
    DELETE FROM police_left_out WHERE report_id = ${reportId}
      AND evidence_id IN (SELECT evidence_id FROM police_report_evidence WHERE report_id = ${reportId})`);
}
