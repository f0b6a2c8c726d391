import type {
  PoliceFiler,
  PoliceReportFields,
  PoliceRequest,
} from '../../../../../../shared/features/triage/police-fields-model.ts';
import type { PoliceState } from '../../../../../../shared/features/triage/police-model.ts';
import type { ReadableDb, WritableDb } from '../../../../storage/connection.ts';
import { type Sql, sql } from '../../../../storage/sql.ts';

/** A report as it is stored, without what hangs on it. */
export type StoredReport = Omit<PoliceReportFields, 'offences' | 'requests'> & {
  readonly reportId: string;
  readonly dossierId: string;
  readonly filer: PoliceFiler;
  readonly isFiled: boolean;
  readonly state: PoliceState;
  readonly feedbackBy: number | null;
  readonly createdAt: number;
};

/** It was made: whatever came of it, its step stands. */
const isFiled = sql`EXISTS (SELECT 1 FROM police_steps AS step
  WHERE step.report_id = police_reports.report_id AND kind = 'filed')`;
const columns = sql`report_id AS reportId, dossier_id AS dossierId, filer, declarant,
  declarant_function AS declarantFunction, declarant_reach AS declarantReach, summary, effect, damages, station, officer,
  officer_reach AS officerReach, case_number AS caseNumber, prosecutor_number AS prosecutorNumber, remarks, state,
  feedback_by AS feedbackBy, created_at AS createdAt, ${isFiled} AS isFiled`;
type ReportRow = Omit<StoredReport, 'isFiled'> & { readonly isFiled: number };
const toReport = (row: ReportRow): StoredReport => ({ ...row, isFiled: row.isFiled === 1 });

/** A report of a dossier that stands. */
export function findReport(db: ReadableDb, reportId: string): StoredReport | undefined {
  const row = db.get<ReportRow>(sql`
    SELECT ${columns} FROM police_reports WHERE report_id = ${reportId}
      AND dossier_id NOT IN (SELECT dossier_id FROM dossiers WHERE removed_at IS NOT NULL)`);
  return row === undefined ? undefined : toReport(row);
}

/** The newest first. */
export function listReports(db: ReadableDb, dossierId: string): StoredReport[] {
  return db
    .all<ReportRow>(
      sql`SELECT ${columns} FROM police_reports WHERE dossier_id = ${dossierId} ORDER BY created_at DESC, report_id DESC`,
    )
    .map(toReport);
}

export function insertReport(
  db: WritableDb,
  {
    reportId,
    dossierId,
    filer,
    fields,
  }: Pick<StoredReport, 'reportId' | 'dossierId' | 'filer'> & { readonly fields: PoliceReportFields },
  { now, actor }: { readonly now: number; readonly actor: string },
): void {
  db.runOne(sql`
    INSERT INTO police_reports (report_id, dossier_id, filer, declarant, declarant_function, declarant_reach, summary,
      effect, damages, station, officer, officer_reach, case_number, prosecutor_number, remarks, state,
      feedback_by, created_at, slot_id)
    VALUES (${reportId}, ${dossierId}, ${filer}, ${fields.declarant}, ${fields.declarantFunction},
      ${fields.declarantReach}, ${fields.summary}, ${fields.effect}, ${fields.damages}, ${fields.station},
      ${fields.officer}, ${fields.officerReach}, ${fields.caseNumber}, ${fields.prosecutorNumber}, ${fields.remarks},
      'preparing', NULL, ${now}, ${actor})`);
  putLists(db, reportId, fields);
}

export function updateReport(db: WritableDb, reportId: string, fields: PoliceReportFields): void {
  db.runOne(sql`
    UPDATE police_reports SET declarant = ${fields.declarant},
      declarant_function = ${fields.declarantFunction}, declarant_reach = ${fields.declarantReach},
      summary = ${fields.summary}, effect = ${fields.effect}, damages = ${fields.damages}, station = ${fields.station},
      officer = ${fields.officer}, officer_reach = ${fields.officerReach}, case_number = ${fields.caseNumber},
      prosecutor_number = ${fields.prosecutorNumber}, remarks = ${fields.remarks}
    WHERE report_id = ${reportId}`);
  putLists(db, reportId, fields);
}

/** Whether a report of a dossier was made. */
export function isAnyFiled(db: ReadableDb, dossierId: string): boolean {
  return (
    db.get(
      sql`SELECT 1 AS found FROM police_reports WHERE dossier_id = ${dossierId} AND ${isFiled} LIMIT 1`,
    ) !== undefined
  );
}

/** When the last report of a dossier was made that was not withdrawn since; null: there is none. */
export function lastFiledAt(db: ReadableDb, dossierId: string): number | null {
  const last = db.get<{ at: number | null }>(sql`
    SELECT max(step.at) AS at FROM police_reports CROSS JOIN police_steps AS step USING (report_id)
    WHERE dossier_id = ${dossierId} AND step.kind = 'filed' AND state <> 'stopped'`);
  return last?.at ?? null;
}

/** A report was made of which word is to come: its term asks for it. */
export function isWordAwaited(db: ReadableDb, dossierId: string): boolean {
  return (
    db.get(
      sql`SELECT 1 AS found FROM police_reports WHERE dossier_id = ${dossierId} AND feedback_by IS NOT NULL LIMIT 1`,
    ) !== undefined
  );
}

/** Reports of a dossier that were not made yet, or were stopped before, are made by whoever was chosen. */
export function setFilerOfUnfiled(db: WritableDb, dossierId: string, filer: PoliceFiler): void {
  db.run(sql`UPDATE police_reports SET filer = ${filer} WHERE dossier_id = ${dossierId} AND NOT ${isFiled}`);
}

/** Follows from its steps. */
export function setState(
  db: WritableDb,
  { reportId, state, feedbackBy }: Pick<StoredReport, 'reportId' | 'state' | 'feedbackBy'>,
): void {
  db.runOne(sql`
    UPDATE police_reports SET state = ${state}, feedback_by = ${feedbackBy}
    WHERE report_id = ${reportId}`);
}

function putLists(
  db: WritableDb,
  reportId: string,
  { offences, requests }: Pick<PoliceReportFields, 'offences' | 'requests'>,
): void {
  db.run(sql`DELETE FROM police_report_offences WHERE report_id = ${reportId}`);
  for (const offence of new Set(offences)) {
    db.runOne(sql`INSERT INTO police_report_offences (report_id, offence) VALUES (${reportId}, ${offence})`);
  }
  db.run(sql`DELETE FROM police_report_requests WHERE report_id = ${reportId}`);
  for (const [request, state] of new Map(requests.map(({ request, state }) => [request, state]))) {
    db.runOne(sql`
      INSERT INTO police_report_requests (report_id, request, state) VALUES (${reportId}, ${request}, ${state})`);
  }
}

export function listOffences(db: ReadableDb, reportId: string): string[] {
  return db
    .all<{ offence: string }>(
      sql`SELECT offence FROM police_report_offences WHERE report_id = ${reportId} ORDER BY offence`,
    )
    .map(({ offence }) => offence);
}

export function listRequests(db: ReadableDb, reportId: string): PoliceReportFields['requests'] {
  return db.all<{ request: PoliceRequest; state: PoliceReportFields['requests'][number]['state'] }>(
    sql`SELECT request, state FROM police_report_requests WHERE report_id = ${reportId} ORDER BY request`,
  );
}

/** A report of which no word came yet. */
export type DueReport = { readonly reportId: string; readonly dossierId: string; readonly dueAt: number };

/** Reports of which word should have come before a moment, the first due first. */
export function listReportsWithoutWord(db: ReadableDb, before: number, limit: number): DueReport[] {
  return db.all<DueReport>(reportsWithoutWord(before, limit));
}

/** The statement, apart so that a test can look at its plan. */
export function reportsWithoutWord(before: number, limit: number): Sql {
  return sql`
    SELECT report_id AS reportId, report.dossier_id AS dossierId, feedback_by AS dueAt
    FROM police_reports AS report CROSS JOIN dossiers ON dossiers.dossier_id = report.dossier_id
    WHERE feedback_by IS NOT NULL AND feedback_by < ${before} AND dossiers.removed_at IS NULL
    ORDER BY feedback_by, report_id LIMIT ${limit}`;
}
