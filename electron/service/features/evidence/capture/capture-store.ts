import type { CaptureSteps } from '../../../../../shared/features/evidence/capture-model.ts';
import type { ReadableDb, WritableDb } from '../../../storage/connection.ts';
import { sql } from '../../../storage/sql.ts';

/** Of an incident that stands; those put aside are not found. */
export function findCaptureSteps(db: ReadableDb, incidentId: string): CaptureSteps | undefined {
  return db.get<CaptureSteps>(sql`
    SELECT platform_reported_at AS reportedAt, platform_removed_at AS goneAt,
      removed_without_capture AS withoutCapture,
      (SELECT count(*) FROM evidence_incidents AS link JOIN evidence USING (evidence_id)
        WHERE link.incident_id = incidents.incident_id AND evidence.removed_at IS NULL) AS captured
    FROM incidents WHERE incident_id = ${incidentId} AND removed_at IS NULL`);
}

export function setReported(db: WritableDb, incidentId: string, at: number | null): void {
  db.runOne(sql`UPDATE incidents SET platform_reported_at = ${at} WHERE incident_id = ${incidentId}`);
}

export function setGone(
  db: WritableDb,
  incidentId: string,
  { at, reason }: { readonly at: number | null; readonly reason: string },
): void {
  db.runOne(sql`
    UPDATE incidents SET platform_removed_at = ${at}, removed_without_capture = ${reason}
    WHERE incident_id = ${incidentId}`);
}
