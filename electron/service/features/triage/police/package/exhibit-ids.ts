import type { PoliceReport } from '../../../../../../shared/features/triage/police-model.ts';
import type { ReadableDb } from '../../../../storage/connection.ts';
import { listMandates } from '../mandates/mandate-store.ts';
import { complaintOffences } from '../reports/complaint-need.ts';
import { chosenEvidence } from '../reports/contents-store.ts';
import { listOffences, type StoredReport } from '../reports/report-store.ts';

/** The files of a package in the order of their numbers: what was chosen, and after it the signed mandates that it needs. */
export function exhibitIds(
  db: ReadableDb,
  report: Pick<StoredReport, 'reportId' | 'dossierId' | 'filer'>,
): string[] {
  const added = addedEvidence(db, report).map(({ evidenceId }) => evidenceId);
  return [...chosenEvidence(db, report.reportId), ...added];
}

/** Signed mandates that go along although nobody chose them as an exhibit, each once. */
export function addedEvidence(
  db: ReadableDb,
  report: Pick<StoredReport, 'reportId' | 'dossierId' | 'filer'>,
): PoliceReport['addedEvidence'] {
  const chosen = new Set(chosenEvidence(db, report.reportId));
  const names = new Map(neededMandates(db, report).map(({ evidenceId, fileName }) => [evidenceId, fileName]));
  return [...names]
    .filter(([evidenceId]) => !chosen.has(evidenceId))
    .map(([evidenceId, fileName]) => ({ evidenceId, fileName }));
}

export const mandateIds = (...asked: Parameters<typeof neededMandates>): string[] =>
  neededMandates(...asked).map(({ evidenceId }) => evidenceId);

/** Scans of the mandates for the complaint offences of a report by the organisation. */
function neededMandates(
  db: ReadableDb,
  { reportId, dossierId, filer }: Pick<StoredReport, 'reportId' | 'dossierId' | 'filer'>,
): PoliceReport['addedEvidence'] {
  if (filer !== 'organisation') return [];
  const needed = new Set(complaintOffences(db, { dossierId, offences: listOffences(db, reportId) }));
  return listMandates(db, dossierId).flatMap(({ evidenceId, fileName, offences }) =>
    evidenceId !== null && offences.some((offence) => needed.has(offence)) ? [{ evidenceId, fileName }] : [],
  );
}
