import type { ReadableDb } from '../../../storage/connection.ts';
import { sql } from '../../../storage/sql.ts';

/** A report in which acute danger was reported and nobody wrote down that it is over. */
export type ReportInDanger = {
  readonly reportId: string;
  readonly dossierId: string;
  /** Item of the pack's section `channels`. */
  readonly channel: string;
  readonly receivedAt: number;
};

/**
 * Reports of acute danger that may last, the longest first; also in closed dossiers and where the report was passed on:
 * neither makes anybody safe.
 */
export function listReportsInDanger(db: ReadableDb, limit: number): ReportInDanger[] {
  return db.all<ReportInDanger>(sql`
    SELECT reports.report_id AS reportId, reports.dossier_id AS dossierId, reports.channel,
      reports.received_at AS receivedAt
    FROM reports INDEXED BY reports_in_danger JOIN dossiers USING (dossier_id)
    WHERE reports.danger = 'yes' AND reports.safe_at IS NULL AND dossiers.removed_at IS NULL
    ORDER BY reports.received_at, reports.report_id LIMIT ${limit}`);
}

/** A report that the affected person does not know of yet. */
export type UntoldReport = {
  readonly reportId: string;
  readonly dossierId: string;
  /** The beginning of why that waits. */
  readonly reason: string;
  readonly createdAt: number;
};

/** Characters of a reason that a list shows at most. */
const REASON = 200;

/**
 * Reports by somebody else of which the affected person was not told yet (H 3.2.1), the longest first; not those in closed
 * dossiers.
 *
 * @param before Milliseconds since 1970: only what was written down before this moment.
 */
export function listUntoldReports(db: ReadableDb, before: number, limit: number): UntoldReport[] {
  return db.all<UntoldReport>(sql`
    SELECT reports.report_id AS reportId, reports.dossier_id AS dossierId,
      substr(reports.not_informed_reason, 1, ${REASON}) AS reason, reports.created_at AS createdAt
    FROM reports INDEXED BY reports_untold JOIN dossiers USING (dossier_id)
    WHERE reports.informed = 'not-yet' AND reports.created_at < ${before} AND dossiers.removed_at IS NULL
      AND dossiers.status <> 'closed'
    ORDER BY reports.created_at, reports.report_id LIMIT ${limit}`);
}
