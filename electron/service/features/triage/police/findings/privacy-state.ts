import { createHash } from 'node:crypto';
import type { ReadableDb } from '../../../../storage/connection.ts';
import { listReadWords } from '../package/content-store.ts';
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
  const hash = createHash('sha256').update(JSON.stringify([sought, answers]));
  // One file at a time: the words of hundreds are more than has to be in memory at once.
  for (const evidenceId of evidenceIds) {
    const [item = null] = listReadWords(db, [evidenceId]);
    hash.update(JSON.stringify([item, scans.get(evidenceId) ?? null]));
  }
  return hash.digest('hex');
}
