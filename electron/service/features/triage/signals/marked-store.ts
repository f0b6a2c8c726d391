import { STALKING_OFFENCE } from '../../../../../shared/features/triage/signals-model.ts';
import type { ReadableDb, WritableDb } from '../../../storage/connection.ts';
import { type Sql, sql } from '../../../storage/sql.ts';

const isMarked = sql`EXISTS (SELECT 1 FROM incident_offences
  WHERE incident_offences.incident_id = incidents.incident_id AND offence = ${STALKING_OFFENCE})`;

/** Messages of a sender in a dossier that are not suspected to be stalking yet. */
export function listUnmarked(db: ReadableDb, dossierId: string, rootId: string): string[] {
  return db.all<{ incidentId: string }>(unmarkedOf(dossierId, rootId)).map(({ incidentId }) => incidentId);
}

/** The statement, apart so that a test can look at its plan. */
export function unmarkedOf(dossierId: string, rootId: string): Sql {
  return sql`
    SELECT incidents.incident_id AS incidentId
    FROM senders CROSS JOIN incidents INDEXED BY incidents_by_sender
      ON incidents.dossier_id = ${dossierId} AND incidents.sender_id = senders.sender_id AND incidents.removed_at IS NULL
    WHERE senders.root_id = ${rootId} AND NOT ${isMarked}
    ORDER BY incidents.occurred_at, incidents.incident_id`;
}

/** Since when the person knew of the messages of a sender, the first and the last; null where there are none. */
export function findKnown(
  db: ReadableDb,
  dossierId: string,
  rootId: string,
): { readonly first: number; readonly last: number } | null {
  const known = db.get<{ first: number | null; last: number | null }>(sql`
    SELECT min(coalesce(known_at, occurred_at)) AS first, max(coalesce(known_at, occurred_at)) AS last
    FROM senders CROSS JOIN incidents INDEXED BY incidents_by_sender
      ON incidents.dossier_id = ${dossierId} AND incidents.sender_id = senders.sender_id AND incidents.removed_at IS NULL
    WHERE senders.root_id = ${rootId}`);
  return known === undefined || known.first === null || known.last === null
    ? null
    : { first: known.first, last: known.last };
}

/** Remembers which messages an answer marked, so that it can be taken back. */
export function insertMarked(db: WritableDb, answerId: string, incidentIds: readonly string[]): void {
  db.run(sql`
    INSERT INTO stalking_marked (answer_id, incident_id)
    SELECT ${answerId}, value FROM json_each(${JSON.stringify(incidentIds)})`);
}

/** Those that stand and still have the mark. */
export function listMarkedBy(db: ReadableDb, answerId: string): string[] {
  return db
    .all<{ incidentId: string }>(sql`
      SELECT incidents.incident_id AS incidentId
      FROM stalking_marked CROSS JOIN incidents ON incidents.incident_id = stalking_marked.incident_id
      WHERE answer_id = ${answerId} AND incidents.removed_at IS NULL AND ${isMarked}`)
    .map(({ incidentId }) => incidentId);
}
