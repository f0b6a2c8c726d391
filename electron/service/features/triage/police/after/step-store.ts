import type {
  PoliceExport,
  PoliceStep,
  PoliceStepKind,
} from '../../../../../../shared/features/triage/police-model.ts';
import type { ReadableDb, WritableDb } from '../../../../storage/connection.ts';
import { sql } from '../../../../storage/sql.ts';
import type { StoredReport } from '../reports/report-store.ts';

/** What became of a report, the first first. */
export function listSteps(db: ReadableDb, reportId: string): PoliceStep[] {
  return db.all<PoliceStep>(sql`
    SELECT step_id AS stepId, kind, at, note, coalesce(members.name, '') AS memberName
    FROM police_steps LEFT JOIN members ON members.slot_id = police_steps.slot_id
    WHERE report_id = ${reportId} ORDER BY at, step_id`);
}

export function findStep(
  db: ReadableDb,
  stepId: string,
): { readonly reportId: string; readonly kind: PoliceStepKind; readonly recordedAt: number } | undefined {
  return db.get(
    sql`SELECT report_id AS reportId, kind, recorded_at AS recordedAt FROM police_steps WHERE step_id = ${stepId}`,
  );
}

/** When a report was made, and when somebody wrote that down. */
export function findFiling(
  db: ReadableDb,
  reportId: string,
): { readonly at: number; readonly recordedAt: number } | undefined {
  return db.get(sql`
    SELECT at, recorded_at AS recordedAt FROM police_steps WHERE report_id = ${reportId} AND kind = 'filed'`);
}

export function insertStep(
  db: WritableDb,
  { stepId, reportId, kind, at, note }: Omit<PoliceStep, 'memberName'> & { readonly reportId: string },
  { now, actor }: { readonly now: number; readonly actor: string },
): void {
  db.runOne(sql`
    INSERT INTO police_steps (step_id, report_id, kind, at, note, recorded_at, slot_id)
    VALUES (${stepId}, ${reportId}, ${kind}, ${at}, ${note}, ${now}, ${actor})`);
}

export function deleteStep(db: WritableDb, stepId: string): void {
  db.runOne(sql`DELETE FROM police_steps WHERE step_id = ${stepId}`);
}

/** The newest first. */
export function listExports(db: ReadableDb, reportId: string): PoliceExport[] {
  return db
    .all<Omit<PoliceExport, 'isSealed'> & { readonly isSealed: number }>(sql`
      SELECT export_id AS exportId, at, coalesce(members.name, '') AS memberName, form, is_sealed AS isSealed, reason,
        without_consent AS withoutConsent, exhibits, bytes, manifest_sha256 AS manifestSha256
      FROM police_exports LEFT JOIN members ON members.slot_id = police_exports.slot_id
      WHERE report_id = ${reportId} ORDER BY at DESC, export_id DESC`)
    .map((row) => ({ ...row, isSealed: row.isSealed === 1 }));
}

/**
 * What a report shows stays once it was made and its package left. Until then an exhibit can still be left out: else a package
 * that holds too much private data could never leave.
 */
export function isShownForGood(
  db: ReadableDb,
  { reportId, isFiled }: Pick<StoredReport, 'reportId' | 'isFiled'>,
): boolean {
  return (
    isFiled &&
    db.get(sql`SELECT 1 AS found FROM police_exports WHERE report_id = ${reportId} LIMIT 1`) !== undefined
  );
}

export function insertExport(
  db: WritableDb,
  one: Omit<PoliceExport, 'memberName'> & { readonly reportId: string },
  actor: string,
): void {
  db.runOne(sql`
    INSERT INTO police_exports (export_id, report_id, at, form, is_sealed, reason, without_consent, exhibits, bytes,
      manifest_sha256, slot_id)
    VALUES (${one.exportId}, ${one.reportId}, ${one.at}, ${one.form}, ${one.isSealed ? 1 : 0}, ${one.reason},
      ${one.withoutConsent}, ${one.exhibits}, ${one.bytes}, ${one.manifestSha256}, ${actor})`);
}
