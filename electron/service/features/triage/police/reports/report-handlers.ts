import type { PoliceReportFields } from '../../../../../../shared/features/triage/police-fields-model.ts';
import {
  EXHIBITS_LIMIT,
  FACTS_LIMIT,
  type PoliceExhibit,
  type PoliceFact,
  type PoliceMandate,
  type PoliceReport,
} from '../../../../../../shared/features/triage/police-model.ts';
import { type Refusal, refuse } from '../../../../refusal.ts';
import type { ReadContext, WriteContext } from '../../../../slice.ts';
import { dossierExists, touchDossier } from '../../../dossiers/api.ts';
import { findFiler } from '../../assess/expert-store.ts';
import { adviseFiling, findAdvice } from '../after/filing-advice.ts';
import { listExports, listSteps } from '../after/step-store.ts';
import { offencesWithoutMandate } from '../mandates/mandate-handlers.ts';
import { listMandates } from '../mandates/mandate-store.ts';
import { addedEvidence } from '../package/exhibit-ids.ts';
import { complaintOffences } from './complaint-need.ts';
import {
  chosenEvidence,
  chosenIncidents,
  countStanding,
  evidenceOfIncidents,
  forgetLeftOut,
  incidentsWithOffence,
  listExhibits,
  listFacts,
  putContents,
  suspectedOffences,
} from './contents-store.ts';
import { lackingForPolice, reportChecks } from './report-checks.ts';
import {
  findReport,
  insertReport,
  listOffences,
  listReports,
  listRequests,
  type StoredReport,
  updateReport,
} from './report-store.ts';

type OfDossier = { readonly dossierId: string };
type OfReport = { readonly reportId: string };
type Nothing = Record<never, never>;
type Missing = Refusal<'NOT_FOUND'>;
type ReportRow = Pick<
  PoliceReport,
  | 'reportId'
  | 'filer'
  | 'offences'
  | 'state'
  | 'createdAt'
  | 'advisedBy'
  | 'feedbackBy'
  | 'station'
  | 'caseNumber'
>;

/** Incidents and items of evidence that are offered to choose from. */
const CHOICES = 10_000;

export function policeReports(
  { db }: ReadContext,
  { dossierId }: OfDossier,
):
  | { reports: ReportRow[]; mandates: PoliceMandate[]; offences: string[]; complaintOffences: string[] }
  | Missing {
  if (!dossierExists(db, dossierId)) return refuse('NOT_FOUND');
  const offences = suspectedOffences(db, dossierId);
  return {
    reports: listReports(db, dossierId).map((report) => toRow(db, report)),
    mandates: listMandates(db, dossierId),
    offences,
    complaintOffences: complaintOffences(db, { dossierId, offences }),
  };
}

function toRow(db: ReadContext['db'], report: StoredReport): ReportRow {
  const { reportId, filer, state, createdAt, feedbackBy, station, caseNumber } = report;
  return {
    reportId,
    filer,
    offences: listOffences(db, reportId),
    state,
    createdAt,
    advisedBy: adviceOf(db, report),
    feedbackBy,
    station,
    caseNumber,
  };
}

/** Until when it is best made; null once it was, or will not be. */
function adviceOf(db: ReadContext['db'], { dossierId, state }: StoredReport): number | null {
  return state === 'preparing' ? findAdvice(db, dossierId) : null;
}

export function policeReport({ db, now }: ReadContext, { reportId }: OfReport): PoliceReport | Missing {
  const report = findReport(db, reportId);
  if (report === undefined) return refuse('NOT_FOUND');
  const { dossierId } = report;
  const offences = listOffences(db, reportId);
  return {
    ...report,
    offences,
    requests: listRequests(db, reportId),
    incidentIds: chosenIncidents(db, reportId),
    evidenceIds: chosenEvidence(db, reportId),
    addedEvidence: addedEvidence(db, report),
    complaintOffences: complaintOffences(db, { dossierId, offences }),
    mandateMissing:
      report.filer === 'organisation' ? offencesWithoutMandate(db, { dossierId, offences, at: now }) : [],
    advisedBy: adviceOf(db, report),
    steps: listSteps(db, reportId),
    exports: listExports(db, reportId),
    checks: reportChecks(db, report, now),
    lacking: lackingForPolice(db, dossierId, now),
  };
}

export function policeChoices(
  { db }: ReadContext,
  { dossierId }: OfDossier,
): { facts: PoliceFact[]; exhibits: PoliceExhibit[]; more: boolean } | Missing {
  if (!dossierExists(db, dossierId)) return refuse('NOT_FOUND');
  const facts = listFacts(db, dossierId, CHOICES + 1);
  const exhibits = listExhibits(db, dossierId, CHOICES + 1);
  return {
    facts: facts.slice(0, CHOICES),
    exhibits: exhibits.slice(0, CHOICES),
    more: facts.length > CHOICES || exhibits.length > CHOICES,
  };
}

export function startPoliceReport(
  { db, now, actor, newId, audit }: WriteContext,
  { dossierId, offences }: OfDossier & { readonly offences: readonly string[] },
): { reportId: string } | Refusal<'NOT_FOUND' | 'FILER_NOBODY'> {
  if (!dossierExists(db, dossierId)) return refuse('NOT_FOUND');
  const filer = findFiler(db, dossierId) ?? 'organisation';
  if (filer === 'nobody') return refuse('FILER_NOBODY');
  const reportId = newId();
  const fields: PoliceReportFields = {
    ...emptyFields,
    offences: [...offences],
    requests: [...usualRequests],
  };
  insertReport(db, { reportId, dossierId, filer, fields }, { now, actor });
  // Whoever does it alone is not hurried.
  if (filer === 'organisation') adviseFiling(db, dossierId, now);
  const incidentIds = incidentsWithOffence(db, { dossierId, offences, limit: FACTS_LIMIT });
  putContents(db, reportId, {
    incidentIds,
    evidenceIds: evidenceOfIncidents(db, incidentIds, EXHIBITS_LIMIT),
  });
  touchDossier(db, dossierId, now);
  audit({ action: 'triage.startPoliceReport', objectId: reportId });
  return { reportId };
}

const emptyFields = {
  declarant: '',
  declarantFunction: '',
  declarantReach: '',
  summary: '',
  effect: '',
  damages: '',
  station: '',
  officer: '',
  officerReach: '',
  caseNumber: '',
  prosecutorNumber: '',
  remarks: '',
} as const;
/** Without the mark of a public task the national agreements may not be applied, so it is asked unless somebody decides not to. */
const usualRequests: PoliceReportFields['requests'] = [
  { request: 'vpt-code', state: 'asked' },
  { request: 'ela', state: 'asked' },
  { request: 'protection', state: 'asked' },
  { request: 'feedback', state: 'asked' },
];

export function changePoliceReport(
  { db, now, audit }: WriteContext,
  { reportId, fields }: OfReport & { readonly fields: PoliceReportFields },
): Nothing | Refusal<'NOT_FOUND' | 'REPORT_FILED'> {
  const report = findReport(db, reportId);
  if (report === undefined) return refuse('NOT_FOUND');
  if (report.isFiled && tellsOtherwise(db, report, fields)) return refuse('REPORT_FILED');
  updateReport(db, reportId, fields);
  touchDossier(db, report.dossierId, now);
  audit({ action: 'triage.changePoliceReport', objectId: reportId });
  return {};
}

/**
 * Whether a report would tell something else. Where it is, its numbers, remarks and what came of requests say what became of it.
 * Who signs can be filled in for as long as nobody does: without it the package cannot leave.
 */
function tellsOtherwise(
  db: ReadContext['db'],
  report: StoredReport,
  { offences, requests, ...fields }: PoliceReportFields,
): boolean {
  const told = report.declarant.trim() === '' ? toldFields : [...toldFields, ...declarantFields];
  return (
    told.some((name) => fields[name] !== report[name]) ||
    !isSame(listOffences(db, report.reportId), offences) ||
    !isSame(requestsOf(listRequests(db, report.reportId)), requestsOf(requests))
  );
}

const toldFields = ['summary', 'effect', 'damages'] as const;
const declarantFields = ['declarant', 'declarantFunction', 'declarantReach'] as const;
const requestsOf = (requests: PoliceReportFields['requests']) => requests.map(({ request }) => request);
const isSame = (before: readonly string[], after: readonly string[]): boolean =>
  before.length === new Set(after).size && before.every((one) => after.includes(one));

type Contents = { readonly incidentIds: readonly string[]; readonly evidenceIds: readonly string[] };

export function choosePoliceContents(
  { db, now, audit }: WriteContext,
  { reportId, ...asked }: OfReport & Contents,
): Nothing | Refusal<'NOT_FOUND' | 'REPORT_FILED' | 'TOO_MANY_EXHIBITS'> {
  const report = findReport(db, reportId);
  if (report === undefined) return refuse('NOT_FOUND');
  if (report.isFiled) return refuse('REPORT_FILED');
  const contents: Contents = {
    incidentIds: [...new Set(asked.incidentIds)],
    evidenceIds: [...new Set(asked.evidenceIds)],
  };
  const [facts, exhibits] = [contents.incidentIds.length, contents.evidenceIds.length];
  if (facts > FACTS_LIMIT || exhibits > EXHIBITS_LIMIT)
    return refuse('TOO_MANY_EXHIBITS', { exhibits: EXHIBITS_LIMIT, facts: FACTS_LIMIT });
  const standing = countStanding(db, report.dossierId, contents);
  if (standing.incidents < facts || standing.evidence < exhibits) return refuse('NOT_FOUND');
  putContents(db, reportId, contents);
  forgetLeftOut(db, reportId);
  touchDossier(db, report.dossierId, now);
  audit({ action: 'triage.choosePoliceContents', objectId: reportId, count: exhibits });
  return {};
}
