import type {
  FindingAnswer,
  LeftOut,
  NotSought,
  PoliceFinding,
} from '../../../../../../shared/features/triage/police-model.ts';
import type { PrivateData } from '../../../../../../shared/features/triage/private-patterns.ts';
import { type Refusal, refuse } from '../../../../refusal.ts';
import type { ReadContext, WriteContext } from '../../../../slice.ts';
import { touchDossier } from '../../../dossiers/api.ts';
import { isShownForGood } from '../after/step-store.ts';
import {
  type ExhibitWords,
  findExhibitWords,
  listToldExhibits,
  type ToldExhibit,
} from '../package/content-store.ts';
import { exhibitIds, mandateIds } from '../package/exhibit-ids.ts';
import { chosenEvidence, countStanding, listLeftOut, putLeftOut } from '../reports/contents-store.ts';
import { findReport } from '../reports/report-store.ts';
import { type FileScan, findScans, putAnswer, putScan } from './finding-store.ts';
import { listFindings, soughtHash } from './list-findings.ts';
import { findPrivateData } from './read-private-data.ts';

type OfReport = { readonly reportId: string };
type Nothing = Record<never, never>;
type Missing = Refusal<'NOT_FOUND'>;

export function policeFindings(
  { db }: ReadContext,
  { reportId }: OfReport,
):
  | {
      findings: PoliceFinding[];
      filesToScan: number;
      beingRead: number;
      known: number;
      notSought: NotSought[];
      leftOut: LeftOut[];
    }
  | Missing {
  const report = findReport(db, reportId);
  if (report === undefined) return refuse('NOT_FOUND');
  const { findings, filesToScan, beingRead, known, notSought } = listFindings(db, report);
  return {
    findings: [...findings],
    filesToScan: filesToScan.length - beingRead,
    beingRead,
    known,
    notSought: [...notSought],
    leftOut: listLeftOut(db, reportId),
  };
}

/** Answers findings alike, all of them or none. */
export function answerFinding(
  { db, now, actor, audit }: WriteContext,
  { reportId, keys, answer }: OfReport & FindingsAnswer,
): Nothing | Refusal<'NOT_FOUND' | 'ANSWER_REFUSED'> {
  const report = findReport(db, reportId);
  if (report === undefined) return refuse('NOT_FOUND');
  const found = new Map(listFindings(db, report).findings.map((finding) => [finding.key, finding]));
  const asked = [...new Set(keys)];
  const findings = asked.flatMap((key) => found.get(key) ?? []);
  if (findings.length < asked.length) return refuse('NOT_FOUND');
  if (answer !== null && findings.some(({ choices }) => !choices.includes(answer.kind)))
    return refuse('ANSWER_REFUSED');
  for (const key of asked) putAnswer(db, { reportId, key, answer }, { now, actor });
  touchDossier(db, report.dossierId, now);
  if (answer?.kind === 'accept') audit({ action: 'triage.acceptFinding', objectId: reportId });
  else audit({ action: 'triage.answerFinding', objectId: reportId });
  return {};
}

type FindingsAnswer = { readonly keys: readonly string[]; readonly answer: FindingAnswer | null };

export function leaveOutExhibit(
  { db, now, actor, audit }: WriteContext,
  { reportId, evidenceId, copyId, reason }: OfReport & Pick<LeftOut, 'evidenceId' | 'copyId' | 'reason'>,
): Nothing | Refusal<'NOT_FOUND' | 'REPORT_FILED' | 'MANDATE_GOES_ALONG'> {
  const report = findReport(db, reportId);
  if (report === undefined) return refuse('NOT_FOUND');
  if (isShownForGood(db, report)) return refuse('REPORT_FILED');
  // A mandate goes along because the report needs it, chosen or not: another scan is recorded in its place.
  if (mandateIds(db, report).includes(evidenceId)) return refuse('MANDATE_GOES_ALONG');
  if (!chosenEvidence(db, reportId).includes(evidenceId)) return refuse('NOT_FOUND');
  const copies = copyId === null ? [] : [copyId];
  if (
    copyId === evidenceId ||
    countStanding(db, report.dossierId, { incidentIds: [], evidenceIds: copies }).evidence < copies.length
  )
    return refuse('NOT_FOUND');
  putLeftOut(db, { reportId, evidenceId, copyId, reason }, { now, actor });
  touchDossier(db, report.dossierId, now);
  audit({ action: 'triage.leaveOutExhibit', objectId: evidenceId });
  return {};
}

/** What a scan has to look at: files that were not read yet with what is sought now. */
export type ToScan = {
  readonly sought: PrivateData;
  readonly hash: string;
  readonly exhibits: readonly ToldExhibit[];
  /** All of the package, to tell their numbers. */
  readonly all: readonly ToldExhibit[];
};

export function policeFilesToScan({ db }: ReadContext, { reportId }: OfReport): ToScan | Missing {
  const report = findReport(db, reportId);
  if (report === undefined) return refuse('NOT_FOUND');
  const sought = findPrivateData(db, report.dossierId);
  const hash = soughtHash(sought);
  const ids = exhibitIds(db, report);
  const scanned = findScans(db, ids, hash);
  const all = listToldExhibits(db, ids);
  return { sought, hash, all, exhibits: all.filter(({ evidenceId }) => !scanned.has(evidenceId)) };
}

/** What the vault read out of an exhibit, to be looked through. */
export function policeExhibitWords(
  { db }: ReadContext,
  { evidenceId }: { readonly evidenceId: string },
): ExhibitWords | Missing {
  return findExhibitWords(db, evidenceId) ?? refuse('NOT_FOUND');
}

/** Keeps what files told; the trail says how many were looked through. */
export function recordPoliceScan(
  { db, now, audit }: WriteContext,
  { reportId, sought, files }: OfReport & { readonly sought: string; readonly files: readonly FileScan[] },
): null {
  for (const file of files) putScan(db, file, sought, now);
  audit({ action: 'triage.scanExhibits', objectId: reportId, count: files.length });
  return null;
}
