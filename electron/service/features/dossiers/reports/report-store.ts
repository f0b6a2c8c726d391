import type { Report, ReportFields } from '../../../../../shared/features/dossiers/model.ts';
import type { ReadableDb, WritableDb } from '../../../storage/connection.ts';
import { sql } from '../../../storage/sql.ts';

type ReportRow = Omit<Report, 'referral'> & {
  readonly referredTo: string | null;
  readonly referredReason: string;
  readonly referredAt: number | null;
};

/** The reports of a dossier, in the order in which they came in. */
export function listReports(db: ReadableDb, dossierId: string): Report[] {
  return db
    .all<ReportRow>(sql`
      SELECT report_id AS reportId, channel, reporter, reporter_name AS reporterName, received_at AS receivedAt,
        promised_by AS promisedBy, account, created_at AS createdAt, reporter_contact AS reporterContact, informed,
        not_informed_reason AS notInformedReason, danger, responded_at AS respondedAt, safe_at AS safeAt, referred_to AS referredTo,
        referred_reason AS referredReason, referred_at AS referredAt
      FROM reports WHERE dossier_id = ${dossierId} ORDER BY received_at, report_id`)
    .map(({ referredTo, referredReason, referredAt, ...report }) => ({
      ...report,
      referral:
        referredTo === null || referredAt === null
          ? null
          : { to: referredTo, reason: referredReason, at: referredAt },
    }));
}

/** Which dossier a report belongs to; undefined where there is no such report. */
export function dossierOfReport(db: ReadableDb, reportId: string): string | undefined {
  return db.get<{ dossierId: string }>(
    sql`SELECT dossier_id AS dossierId FROM reports WHERE report_id = ${reportId}`,
  )?.dossierId;
}

export function insertReport(
  db: WritableDb,
  {
    reportId,
    dossierId,
    report,
    now,
  }: { reportId: string; dossierId: string; report: ReportFields; now: number },
): void {
  db.runOne(sql`
    INSERT INTO reports (report_id, dossier_id, channel, reporter, reporter_name, received_at, promised_by, account,
      created_at, reporter_contact, informed, not_informed_reason, danger)
    VALUES (${reportId}, ${dossierId}, ${report.channel}, ${report.reporter}, ${report.reporterName},
      ${report.receivedAt}, ${report.promisedBy}, ${report.account}, ${now}, ${report.reporterContact},
      ${report.informed}, ${report.notInformedReason}, ${report.danger})`);
}

export function updateAnswer(db: WritableDb, reportId: string, respondedAt: number | null): void {
  db.runOne(sql`UPDATE reports SET responded_at = ${respondedAt} WHERE report_id = ${reportId}`);
}

export function updateSafety(db: WritableDb, reportId: string, safeAt: number | null): void {
  db.runOne(sql`UPDATE reports SET safe_at = ${safeAt} WHERE report_id = ${reportId}`);
}

export function updateReferral(db: WritableDb, reportId: string, referral: Report['referral']): void {
  db.runOne(sql`
    UPDATE reports SET referred_to = ${referral?.to ?? null}, referred_reason = ${referral?.reason ?? ''},
      referred_at = ${referral?.at ?? null}
    WHERE report_id = ${reportId}`);
}

export function updateInformed(
  db: WritableDb,
  reportId: string,
  { informed, at }: Pick<Report, 'informed'> & { readonly at: number | null },
): void {
  db.runOne(sql`
    UPDATE reports SET informed = ${informed}, informed_at = ${at} WHERE report_id = ${reportId}`);
}
