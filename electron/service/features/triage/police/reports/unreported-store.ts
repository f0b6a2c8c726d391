import type { ReadableDb } from '../../../../storage/connection.ts';
import { sql } from '../../../../storage/sql.ts';

/**
 * What the reports of a dossier that were made, and not withdrawn since, leave out: offences of an incident that no report both
 * tells and names, and those of these that none names.
 */
export function unreportedOffences(
  db: ReadableDb,
  { dossierId, offences }: { readonly dossierId: string; readonly offences: readonly string[] },
): string[] {
  const reports = sql`police_reports AS report
    CROSS JOIN police_report_offences AS named ON named.report_id = report.report_id`;
  const stands = sql`report.dossier_id = ${dossierId} AND report.state <> 'stopped'
    AND EXISTS (SELECT 1 FROM police_steps AS step WHERE step.report_id = report.report_id AND step.kind = 'filed')`;
  return db
    .all<{ offence: string }>(sql`
      SELECT one.offence FROM incidents CROSS JOIN incident_offences AS one USING (incident_id)
      WHERE incidents.dossier_id = ${dossierId} AND removed_at IS NULL AND NOT EXISTS (
        SELECT 1 FROM ${reports} CROSS JOIN police_report_incidents AS told ON told.report_id = report.report_id
        WHERE told.incident_id = incidents.incident_id AND named.offence = one.offence AND ${stands})
      UNION
      SELECT value FROM json_each(${JSON.stringify(offences)})
      WHERE value NOT IN (SELECT named.offence FROM ${reports} WHERE ${stands})`)
    .map(({ offence }) => offence);
}
