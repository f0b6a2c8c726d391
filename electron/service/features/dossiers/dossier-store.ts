import type { Dossier, DossierStatus, ReportFields } from '../../../../shared/features/dossiers/model.ts';
import type { ReadableDb, WritableDb } from '../../storage/connection.ts';
import { sql } from '../../storage/sql.ts';
import { findPerson } from '../people/api.ts';

type DossierRow = Omit<Dossier, 'person' | 'reports'> & { readonly personId: string };

export function findDossier(db: ReadableDb, dossierId: string): Dossier | undefined {
  const row = db.get<DossierRow>(sql`
    SELECT dossier_id AS dossierId, code, status, trigger_kind AS trigger, person_id AS personId,
      incident_count AS incidentCount, evidence_count AS evidenceCount, created_at AS createdAt,
      activity_at AS activityAt
    FROM dossiers WHERE dossier_id = ${dossierId}`);
  if (row === undefined) return undefined;
  const { personId, ...dossier } = row;
  const person = findPerson(db, personId);
  if (person === undefined) throw new Error('a dossier has no person');
  const reports = db.all<Dossier['reports'][number]>(sql`
    SELECT report_id AS reportId, channel, reporter, reporter_name AS reporterName, received_at AS receivedAt,
      promised_by AS promisedBy, account, created_at AS createdAt
    FROM reports WHERE dossier_id = ${dossierId} ORDER BY received_at, report_id`);
  return { ...dossier, person, reports };
}

export function dossierExists(db: ReadableDb, dossierId: string): boolean {
  return db.get(sql`SELECT 1 AS found FROM dossiers WHERE dossier_id = ${dossierId}`) !== undefined;
}

export type NewDossier = {
  readonly dossierId: string;
  readonly code: string;
  readonly personId: string;
  readonly personSortName: string;
  readonly trigger: string | null;
  readonly receivedAt: number;
};

export function insertDossier(db: WritableDb, dossier: NewDossier, now: number): void {
  db.runOne(sql`
    INSERT INTO dossiers (dossier_id, code, status, person_id, person_sort_name, trigger_kind, received_at,
      activity_at, created_at)
    VALUES (${dossier.dossierId}, ${dossier.code}, 'intake', ${dossier.personId}, ${dossier.personSortName},
      ${dossier.trigger}, ${dossier.receivedAt}, ${now}, ${now})`);
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
      created_at)
    VALUES (${reportId}, ${dossierId}, ${report.channel}, ${report.reporter}, ${report.reporterName},
      ${report.receivedAt}, ${report.promisedBy}, ${report.account}, ${now})`);
}

export function updateStatus(db: WritableDb, dossierId: string, status: DossierStatus): void {
  db.runOne(sql`UPDATE dossiers SET status = ${status} WHERE dossier_id = ${dossierId}`);
}

/** Something happened in the dossier: it moves up in the register. */
export function touchDossier(db: WritableDb, dossierId: string, now: number): void {
  db.runOne(sql`UPDATE dossiers SET activity_at = ${now} WHERE dossier_id = ${dossierId}`);
}

/** Counts the incidents and evidence that stand, after one came or went. */
export function recountDossier(db: WritableDb, dossierId: string): void {
  db.runOne(sql`
    UPDATE dossiers SET
      incident_count = (SELECT count(*) FROM incidents WHERE dossier_id = ${dossierId} AND removed_at IS NULL),
      evidence_count = (SELECT count(*) FROM evidence WHERE dossier_id = ${dossierId} AND removed_at IS NULL)
    WHERE dossier_id = ${dossierId}`);
}
