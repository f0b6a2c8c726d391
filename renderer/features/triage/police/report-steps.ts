import type {
  PoliceCheck,
  PoliceReport,
  PoliceStepKind,
} from '../../../../shared/features/triage/police-model.ts';
import { policeStepKindSchema } from '../../../../shared/features/triage/police-model.ts';

/** Steps of a report to the police, in the order in which they are taken. */
export const reportSteps = ['who', 'what', 'privacy', 'requests', 'leaving', 'after'] as const;
export type ReportStep = (typeof reportSteps)[number];

export function isReportStep(text: string | null): text is ReportStep {
  return reportSteps.some((step) => step === text);
}

const stepByCheck: Readonly<Record<PoliceCheck['check'], ReportStep>> = {
  offences: 'who',
  declarant: 'who',
  'organisation-address': 'who',
  mandate: 'who',
  'mandate-facts': 'who',
  consent: 'who',
  facts: 'what',
  exhibits: 'what',
  'exhibits-without-fact': 'what',
  'facts-without-exhibit': 'what',
  'facts-without-offence': 'what',
  'captured-by': 'what',
  'private-data-known': 'privacy',
  scan: 'privacy',
  findings: 'privacy',
  requests: 'requests',
};

/** How many exhibits go along: those that were chosen, and the mandates that go along by themselves. */
export function countExhibits({
  evidenceIds,
  addedEvidence,
}: Pick<PoliceReport, 'evidenceIds' | 'addedEvidence'>): number {
  return evidenceIds.length + addedEvidence.length;
}

/** Where a check can be seen to. */
export function stepOfCheck({ check }: Pick<PoliceCheck, 'check'>): ReportStep {
  return stepByCheck[check];
}

/** What is still open in a step: that without which nothing can be exported first. */
export function openChecks(
  { checks }: Pick<PoliceReport, 'checks'>,
  step?: ReportStep,
): readonly PoliceCheck[] {
  return checks
    .filter((check) => check.state === 'open' && (step === undefined || stepOfCheck(check) === step))
    .toSorted((one, other) => Number(other.blocks) - Number(one.blocks));
}

/** Whether a step needs nothing more, now. */
export function isStepDone(report: PoliceReport, step: ReportStep): boolean {
  switch (step) {
    case 'leaving':
      return report.exports.length > 0;
    case 'after':
      return report.state !== 'preparing';
    default:
      return openChecks(report, step).length === 0;
  }
}

/** What can have happened next: before it is made it can only be made or stopped; it is made once. */
export function kindsAfter({ isFiled }: Pick<PoliceReport, 'isFiled'>): readonly PoliceStepKind[] {
  return isFiled ? policeStepKindSchema.options.filter((kind) => kind !== 'filed') : ['filed', 'stopped'];
}
