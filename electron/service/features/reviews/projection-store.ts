import type { DossierStatus } from '../../../../shared/features/dossiers/model.ts';
import type { ReadableDb } from '../../storage/connection.ts';
import { sql } from '../../storage/sql.ts';

/**
 * What the database gives for the big screen. The statements select codes, ids of the pack, counts and moments; a column
 * with a name or a text in it has no place here.
 */
export type CaseFigures = {
  readonly code: string;
  readonly status: DossierStatus;
  readonly receivedAt: number;
  /** Latest first. */
  readonly reports: readonly {
    readonly channel: string;
    readonly receivedAt: number;
    /** Null where nothing is waited for: not promised, answered or referred already, or the dossier is closed. */
    readonly dueAt: number | null;
  }[];
  /** Earliest first; one entry for each form, and one without for an incident that has none. */
  readonly incidents: readonly {
    readonly incidentId: string;
    readonly occurredAt: number;
    readonly form: string | null;
  }[];
  readonly evidence: readonly { readonly kind: string; readonly count: number }[];
};

export function findCase(
  db: ReadableDb,
  dossierId: string,
): Pick<CaseFigures, 'code' | 'status' | 'receivedAt'> | undefined {
  return db.get(sql`
    SELECT code, status, received_at AS receivedAt FROM dossiers
    WHERE dossier_id = ${dossierId} AND removed_at IS NULL`);
}

export function findCaseFigures(db: ReadableDb, dossierId: string): CaseFigures | undefined {
  const found = findCase(db, dossierId);
  if (found === undefined) return undefined;
  return {
    ...found,
    reports: db.all<CaseFigures['reports'][number]>(sql`
      SELECT channel, received_at AS receivedAt,
        CASE WHEN responded_at IS NULL AND referred_at IS NULL AND ${found.status} <> 'closed'
          THEN promised_by END AS dueAt
      FROM reports WHERE dossier_id = ${dossierId} ORDER BY received_at DESC, report_id DESC`),
    incidents: db.all<CaseFigures['incidents'][number]>(sql`
      SELECT incidents.incident_id AS incidentId, occurred_at AS occurredAt, form
      FROM incidents LEFT JOIN incident_forms ON incident_forms.incident_id = incidents.incident_id
      WHERE dossier_id = ${dossierId} AND removed_at IS NULL
      ORDER BY occurred_at, incidents.incident_id, form`),
    evidence: db.all<CaseFigures['evidence'][number]>(sql`
      SELECT kind, count(*) AS count FROM evidence
      WHERE dossier_id = ${dossierId} AND removed_at IS NULL GROUP BY kind`),
  };
}
