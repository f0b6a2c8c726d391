import type { ContactPoint } from '../../../../shared/features/dossiers/intake-model.ts';
import type { Dossier, DossierStatus } from '../../../../shared/features/dossiers/model.ts';
import type { ReadableDb, WritableDb } from '../../storage/connection.ts';
import { type Sql, sql } from '../../storage/sql.ts';
import { findPerson } from '../people/api.ts';
import { listReports } from './reports/report-store.ts';

type DossierRow = Omit<Dossier, 'person' | 'reports'> & { readonly personId: string };

export function findDossier(db: ReadableDb, dossierId: string): Dossier | undefined {
  const row = db.get<DossierRow>(sql`
    SELECT dossier_id AS dossierId, code, status, trigger_kind AS trigger, person_id AS personId,
      incident_count AS incidentCount, evidence_count AS evidenceCount, created_at AS createdAt,
      activity_at AS activityAt, severity, pack_id AS packId
    FROM dossiers WHERE dossier_id = ${dossierId} AND removed_at IS NULL`);
  if (row === undefined) return undefined;
  const { personId, ...dossier } = row;
  const person = findPerson(db, personId);
  if (person === undefined) throw new Error('a dossier has no person');
  return { ...dossier, person, reports: listReports(db, dossierId) };
}

/** Whether a dossier is there to work in: not one that was put aside with its import. */
export function dossierExists(db: ReadableDb, dossierId: string): boolean {
  return (
    db.get(sql`SELECT 1 AS found FROM dossiers WHERE dossier_id = ${dossierId} AND removed_at IS NULL`) !==
    undefined
  );
}

/** Condition on a row of a dossier, by its column `dossier_id`: not one that was put aside as a whole. */
export function inStandingDossier(): Sql {
  return sql`dossier_id NOT IN (SELECT dossier_id FROM dossiers WHERE removed_at IS NOT NULL)`;
}

export type NewDossier = {
  readonly dossierId: string;
  readonly code: string;
  readonly personId: string;
  readonly personSortName: string;
  readonly trigger: string | null;
  readonly receivedAt: number;
  /** The pack that it is made with; null before the vault keeps one. */
  readonly packId: string | null;
  readonly contactPoint: ContactPoint;
};

export function insertDossier(db: WritableDb, dossier: NewDossier, now: number): void {
  const { outside } = dossier.contactPoint;
  db.runOne(sql`
    INSERT INTO dossiers (dossier_id, code, status, person_id, person_sort_name, trigger_kind, received_at,
      activity_at, created_at, pack_id, contact_point, contact_chosen_by,
      contact_name, contact_function, contact_reach)
    VALUES (${dossier.dossierId}, ${dossier.code}, 'intake', ${dossier.personId}, ${dossier.personSortName},
      ${dossier.trigger}, ${dossier.receivedAt}, ${now}, ${now}, ${dossier.packId}, ${dossier.contactPoint.slotId},
      ${dossier.contactPoint.chosenBy}, ${outside?.name ?? ''}, ${outside?.function ?? ''},
      ${outside?.reach ?? ''})`);
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
