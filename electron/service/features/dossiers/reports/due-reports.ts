import type { ReadableDb } from '../../../storage/connection.ts';
import { sql } from '../../../storage/sql.ts';

/** A report whose promised answer has not been given. */
export type DueReport = {
  readonly reportId: string;
  readonly dossierId: string;
  /** Item of the pack's section `channels`. */
  readonly channel: string;
  readonly promisedBy: number;
};

/**
 * Reports that wait for their promised first answer, the one promised earliest first (H 2.4). What was answered or
 * referred is not among them, nor what lies in a dossier that was closed or
 * put aside.
 *
 * @param before Milliseconds since 1970: only what was promised before this moment.
 */
export function listDueReports(db: ReadableDb, before: number, limit: number): DueReport[] {
  return db.all<DueReport>(sql`
    SELECT reports.report_id AS reportId, reports.dossier_id AS dossierId, reports.channel,
      reports.promised_by AS promisedBy
    FROM reports JOIN dossiers USING (dossier_id)
    WHERE reports.promised_by < ${before} AND reports.promised_by IS NOT NULL AND reports.responded_at IS NULL
      AND reports.referred_at IS NULL AND dossiers.removed_at IS NULL
      AND dossiers.status <> 'closed'
    ORDER BY reports.promised_by, reports.report_id LIMIT ${limit}`);
}
