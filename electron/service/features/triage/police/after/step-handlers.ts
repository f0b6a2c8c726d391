import type { PoliceStep, PoliceStepKind } from '../../../../../../shared/features/triage/police-model.ts';
import { isAfterToday } from '../../../../../../shared/kernel/zoned-time.ts';
import { type Refusal, refuse } from '../../../../refusal.ts';
import type { WriteContext } from '../../../../slice.ts';
import { settleActions } from '../../../actions/api.ts';
import {
  countRunningComplaints,
  reopenComplaints,
  settleComplaints,
  touchDossier,
} from '../../../dossiers/api.ts';
import { timeZone } from '../../../vault/api.ts';
import { offencesSignedFor, offencesWithoutMandate } from '../mandates/mandate-handlers.ts';
import { chosenIncidents } from '../reports/contents-store.ts';
import {
  findReport,
  listOffences,
  listReports,
  type StoredReport,
  setState,
} from '../reports/report-store.ts';
import { adviseFiling, endFilingAdvice, followFilerAgain, isForOrganisation } from './filing-advice.ts';
import { endOfPoliceTerm } from './police-terms.ts';
import { followReport } from './report-action.ts';
import { deleteStep, findStep, insertStep, listSteps } from './step-store.ts';

type Recorded = {
  readonly reportId: string;
  readonly kind: PoliceStepKind;
  readonly at: number;
  readonly note: string;
};

/** Terms of complaints that were made with a report: how many; of those, after their term; and how many run still. */
type Complaints = {
  readonly settledComplaints: number;
  readonly lateComplaints: number;
  readonly runningComplaints: number;
};

export function recordPoliceStep(
  context: WriteContext,
  { reportId, kind, at, note }: Recorded,
): Complaints | Refusal<'NOT_FOUND' | 'MANDATE_MISSING' | 'STEP_OUT_OF_ORDER' | 'STEP_TOO_LATE'> {
  const { db, now, actor, newId, audit } = context;
  const report = findReport(db, reportId);
  if (report === undefined) return refuse('NOT_FOUND');
  if (kind !== 'hearing' && isAfterToday(at, now, timeZone(db))) return refuse('STEP_TOO_LATE');
  const filedAt = listSteps(db, reportId).find((step) => step.kind === 'filed')?.at ?? null;
  const isOutOfOrder =
    kind === 'filed' ? filedAt !== null : kind !== 'stopped' && (filedAt === null || at < filedAt);
  if (isOutOfOrder) return refuse('STEP_OUT_OF_ORDER');
  const { dossierId, filer } = report;
  const offences = listOffences(db, reportId);
  if (kind === 'filed' && filer === 'organisation') {
    const missing = offencesWithoutMandate(db, { dossierId, offences, at });
    if (missing.length > 0) return refuse('MANDATE_MISSING', { offences: missing });
  }
  const stepId = newId();
  insertStep(db, { stepId, reportId, kind, at, note }, { now, actor });
  const complaints = kind === 'filed' ? makeComplaints(context, report, { stepId, at }) : none;
  follow(context, report);
  if (kind === 'filed') followReport(context, dossierId);
  touchDossier(db, dossierId, now);
  audit({ action: 'triage.recordPoliceStep', objectId: reportId });
  return complaints;
}

const none: Complaints = { settledComplaints: 0, lateComplaints: 0, runningComplaints: 0 };

/**
 * Complaints were made with a report (66 Sr), for what it tells and for what it calls that: by the person, or by whoever had
 * their mandate, of what was known when it was signed. Where there is only a reason why there is none, nobody complained and the
 * term runs on (164 Sv).
 */
function makeComplaints(
  context: WriteContext,
  { reportId, dossierId, filer }: StoredReport,
  { stepId, at }: { readonly stepId: string; readonly at: number },
): Complaints {
  const { db } = context;
  const told = { incidentIds: chosenIncidents(db, reportId), offences: listOffences(db, reportId) };
  const offences =
    filer === 'person'
      ? told.offences.map((offence) => ({ offence, knownBy: at }))
      : offencesSignedFor(db, { dossierId, offences: told.offences, at });
  const { settled, late } = settleComplaints(context, {
    ...told,
    dossierId,
    offences,
    at,
    settledBy: stepId,
  });
  return {
    settledComplaints: settled,
    lateComplaints: late,
    runningComplaints: countRunningComplaints(db, told),
  };
}

/** Written down by mistake: complaint terms that it settled run again, and who makes it is whoever was chosen by now. */
export function removePoliceStep(
  context: WriteContext,
  { stepId }: { readonly stepId: string },
): Record<never, never> | Refusal<'NOT_FOUND' | 'STEP_OUT_OF_ORDER'> {
  const { db, now, audit } = context;
  const step = findStep(db, stepId);
  const report = step === undefined ? undefined : findReport(db, step.reportId);
  if (step === undefined || report === undefined) return refuse('NOT_FOUND');
  const others = listSteps(db, step.reportId).filter((other) => other.stepId !== stepId);
  // Whatever came after it stands on it.
  if (step.kind === 'filed' && others.some(({ kind }) => kind !== 'stopped'))
    return refuse('STEP_OUT_OF_ORDER');
  reopenComplaints(context, { dossierId: report.dossierId, settledBy: stepId });
  deleteStep(db, stepId);
  followFilerAgain(db, report.dossierId);
  follow(context, report);
  if (step.kind === 'filed') followReport(context, report.dossierId, step.recordedAt);
  touchDossier(db, report.dossierId, now);
  audit({ action: 'triage.removePoliceStep', objectId: step.reportId });
  return {};
}

/** State and terms of a report as its steps say. */
function follow(context: WriteContext, { reportId, dossierId, createdAt }: StoredReport): void {
  const { db } = context;
  const steps = listSteps(db, reportId);
  const state = stateOf(steps);
  const filedAt = steps.find(({ kind }) => kind === 'filed')?.at ?? null;
  const isWordOut = state === 'filed' && filedAt !== null && !steps.some(({ kind }) => kind === 'feedback');
  const feedbackBy = isWordOut
    ? endOfPoliceTerm(db, { dossierId, term: 'police-feedback', from: filedAt })
    : null;
  setState(db, { reportId, state, feedbackBy });
  if (feedbackBy !== null) settleActions(context, dossierId, 'police-term');
  if (state === 'preparing') {
    if (isForOrganisation(db, dossierId)) adviseFiling(db, dossierId, createdAt);
  } else if (!listReports(db, dossierId).some((report) => report.state === 'preparing'))
    endFilingAdvice(db, dossierId);
}

/** The latest step that says something of the state; feedback does not. */
function stateOf(steps: readonly Pick<PoliceStep, 'kind'>[]): ReturnType<typeof toState> {
  return toState(steps.filter(({ kind }) => kind !== 'feedback').at(-1)?.kind ?? null);
}

function toState(kind: PoliceStepKind | null) {
  return kind === null || kind === 'feedback' ? 'preparing' : kind;
}
