import type { OpenMatter } from '../../../../shared/features/today/model.ts';
import type { ReadableDb } from '../../storage/connection.ts';
import { type Sql, sql } from '../../storage/sql.ts';
import { lettersWaiting } from '../triage/api.ts';

/** What is not done in one dossier, by kind; kinds without anything are left out. */
export function countOpenMatters(db: ReadableDb, dossierId: string): OpenMatter[] {
  // The report that a past case was imported with tells nothing of a first answer: one that was never promised is no matter.
  const isAsked = sql`(promised_by IS NOT NULL OR NOT EXISTS (
    SELECT 1 FROM dossiers WHERE dossiers.dossier_id = ${dossierId} AND import_id IS NOT NULL
      AND dossiers.created_at = reports.created_at))`;
  const counted: readonly (readonly [OpenMatter['kind'], Sql])[] = [
    ['danger', sql`reports WHERE dossier_id = ${dossierId} AND danger = 'yes' AND safe_at IS NULL`],
    [
      'response',
      sql`reports WHERE dossier_id = ${dossierId} AND responded_at IS NULL AND referred_at IS NULL AND ${isAsked}`,
    ],
    ['untold', sql`reports WHERE dossier_id = ${dossierId} AND informed = 'not-yet'`],
    [
      'complaint',
      sql`complaint_terms WHERE dossier_id = ${dossierId} AND done_at IS NULL AND EXISTS (
        SELECT 1 FROM incidents WHERE incidents.incident_id = complaint_terms.incident_id AND removed_at IS NULL)`,
    ],
    [
      'collecting',
      sql`collecting WHERE dossier_id = ${dossierId} AND done_at IS NULL AND removed_at IS NULL`,
    ],
    ['filing', sql`police_reports WHERE dossier_id = ${dossierId} AND state = 'preparing'`],
    [
      'feedback',
      sql`police_reports WHERE dossier_id = ${dossierId} AND state NOT IN ('preparing', 'dismissed', 'verdict', 'stopped')`,
    ],
    ['letter', sql`letters WHERE dossier_id = ${dossierId} AND ${lettersWaiting}`],
    ['action', sql`actions WHERE dossier_id = ${dossierId} AND done_at IS NULL AND removed_at IS NULL`],
  ];
  return counted
    .map(([kind, rows]) => ({
      kind,
      count: db.get<{ count: number }>(sql`SELECT count(*) AS count FROM ${rows}`)?.count ?? 0,
    }))
    .filter(({ count }) => count > 0);
}
