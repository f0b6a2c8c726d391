import { POLICE_ROUTE } from '../../../../../../shared/features/triage/explain-norms.ts';
import type { ReadableDb, WritableDb } from '../../../../storage/connection.ts';
import { type Sql, sql } from '../../../../storage/sql.ts';
import { latestRoutes } from '../../assess/decision-store.ts';
import { findFiler, listFilers } from '../../assess/expert-store.ts';
import { isAnyFiled, listReports, setFilerOfUnfiled } from '../reports/report-store.ts';
import { endOfPoliceTerm } from './police-terms.ts';

/**
 * Somebody decided that a report will be made: from then on it is best made within the pack's term. What was decided before
 * counts. Where the decision is that there will be none, nobody is asked for one.
 * @param from milliseconds since 1970
 */
export function adviseFiling(db: WritableDb, dossierId: string, from: number): void {
  if (isDecidedAgainst(db, dossierId)) return;
  const dueAt = endOfPoliceTerm(db, { dossierId, term: 'police-advice', from });
  db.run(sql`
    INSERT INTO police_advice (dossier_id, due_at) VALUES (${dossierId}, ${dueAt})
    ON CONFLICT (dossier_id) DO NOTHING`);
}

/**
 * Somebody chose who makes the report: those that were not made are theirs. Where the organisation does, it is best made
 * soon, unless one was made already. Whoever does it alone is not hurried.
 */
export function followFiler(
  db: WritableDb,
  {
    dossierId,
    filer,
    now,
  }: {
    readonly dossierId: string;
    readonly filer: 'organisation' | 'person' | 'nobody';
    readonly now: number;
  },
): void {
  if (filer !== 'nobody') setFilerOfUnfiled(db, dossierId, filer);
  if (filer !== 'organisation') endFilingAdvice(db, dossierId);
  else if (!isAnyFiled(db, dossierId)) adviseFiling(db, dossierId, now);
}

/**
 * Somebody decided: without a report nobody is asked for one any more; with one, whoever was to make it is asked again.
 */
export function followDecision(db: WritableDb, dossierId: string, now: number): void {
  if (isDecidedAgainst(db, dossierId)) endFilingAdvice(db, dossierId);
  else if (isOrganisationToFile(db, dossierId)) adviseFiling(db, dossierId, now);
}

/** The latest decision leaves a report out; not where nobody decided yet. */
export function isDecidedAgainst(db: ReadableDb, dossierId: string): boolean {
  const routes = latestRoutes(db, dossierId);
  return routes !== null && !routes.includes(POLICE_ROUTE);
}

/** It was chosen, or it prepares one; and none was made. */
function isOrganisationToFile(db: ReadableDb, dossierId: string): boolean {
  if (isAnyFiled(db, dossierId)) return false;
  const filer = findFiler(db, dossierId);
  const isPreparing = () => listReports(db, dossierId).some(({ state }) => state === 'preparing');
  return filer === 'organisation' || (filer === undefined && isPreparing());
}

/**
 * A step was taken back: what is not made (any more) is theirs who was chosen last. Where it was said since that there will be
 * none, the one who was chosen before that.
 */
export function followFilerAgain(db: WritableDb, dossierId: string): void {
  const chosen = listFilers(db, dossierId).map(({ filer }) => filer);
  setFilerOfUnfiled(db, dossierId, chosen.find((filer) => filer !== 'nobody') ?? 'organisation');
}

/** Whether the organisation is to report, as it is unless somebody chose otherwise; only then is it advised to do so soon. */
export function isForOrganisation(db: ReadableDb, dossierId: string): boolean {
  return (findFiler(db, dossierId) ?? 'organisation') === 'organisation';
}

/** It was made, or it will not be. */
export function endFilingAdvice(db: WritableDb, dossierId: string): void {
  db.run(sql`DELETE FROM police_advice WHERE dossier_id = ${dossierId}`);
}

/** When a report of a dossier is best made at the latest; null where none is to be made. */
export function findAdvice(db: ReadableDb, dossierId: string): number | null {
  return (
    db.get<{ dueAt: number }>(sql`SELECT due_at AS dueAt FROM police_advice WHERE dossier_id = ${dossierId}`)
      ?.dueAt ?? null
  );
}

/** A dossier in which a report is to be made. */
export type DueFiling = { readonly dossierId: string; readonly dueAt: number };

/** Reports that are best made before a moment and are not made yet, the first due first. */
export function listReportsToMake(db: ReadableDb, before: number, limit: number): DueFiling[] {
  return db.all<DueFiling>(reportsToMake(before, limit));
}

/** The statement, apart so that a test can look at its plan. */
export function reportsToMake(before: number, limit: number): Sql {
  return sql`
    SELECT advice.dossier_id AS dossierId, advice.due_at AS dueAt
    FROM police_advice AS advice CROSS JOIN dossiers ON dossiers.dossier_id = advice.dossier_id
    WHERE advice.due_at < ${before} AND dossiers.removed_at IS NULL
    ORDER BY advice.due_at, advice.dossier_id LIMIT ${limit}`;
}
