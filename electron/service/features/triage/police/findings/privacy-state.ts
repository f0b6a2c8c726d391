import { createHash } from 'node:crypto';
import type { ReadableDb } from '../../../../storage/connection.ts';
import { listReadStates } from '../package/content-store.ts';
import { exhibitIds } from '../package/exhibit-ids.ts';
import type { StoredReport } from '../reports/report-store.ts';
import { findAnswers, findScans } from './finding-store.ts';
import { soughtHash } from './list-findings.ts';
import { findPrivateData } from './read-private-data.ts';

/**
 * Names all that findings follow from beside the texts of a package: what is sought, what was decided, and what the files
 * said. Otherwise than before, something may go along that nobody decided about.
 */
export function privacyState(db: ReadableDb, report: StoredReport): string {
  const sought = soughtHash(findPrivateData(db, report.dossierId));
  const evidenceIds = exhibitIds(db, report);
  const scans = findScans(db, evidenceIds, sought);
  const answers = [...findAnswers(db, report.reportId)].toSorted(([one], [other]) => (one < other ? -1 : 1));
  const states = listReadStates(db, evidenceIds);
  const told = evidenceIds.map((evidenceId) => scans.get(evidenceId) ?? null);
  return createHash('sha256')
    .update(JSON.stringify([sought, answers, states, told]))
    .digest('hex');
}
