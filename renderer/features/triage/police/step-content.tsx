import { Button, Group } from '@mantine/core';
import type { PoliceReport } from '../../../../shared/features/triage/police-model.ts';
import { useMessages } from '../../../ui/language.tsx';
import { AfterStep } from './after/after-step.tsx';
import { LeavingStep } from './leaving/leaving-step.tsx';
import { OpenPoints } from './open-points.tsx';
import { PrivacyStep } from './privacy/privacy-step.tsx';
import { type ReportStep, reportSteps } from './report-steps.ts';
import { RequestsStep } from './requests-step.tsx';
import { WhatStep } from './what/what-step.tsx';
import { WhoStep } from './who/who-step.tsx';

type StepContentProps = {
  readonly report: PoliceReport;
  readonly step: ReportStep;
  readonly onStep: (step: ReportStep) => void;
};

/** What one step shows, and at its end the way to the next. */
export function StepContent({ report, step, onStep }: StepContentProps) {
  const { steps: texts } = useMessages('triage').police.screen;
  const next = reportSteps[reportSteps.indexOf(step) + 1];
  return (
    <>
      {step === 'leaving' ? null : <OpenPoints report={report} step={step} />}
      <Content report={report} step={step} onStep={onStep} />
      {next === undefined ? null : (
        <Group>
          <Button variant="default" onClick={() => onStep(next)}>
            {texts.next(texts[next])}
          </Button>
        </Group>
      )}
    </>
  );
}

function Content({ report, step, onStep }: StepContentProps) {
  switch (step) {
    case 'who':
      return <WhoStep report={report} />;
    case 'what':
      return <WhatStep report={report} />;
    case 'privacy':
      return <PrivacyStep report={report} />;
    case 'requests':
      return <RequestsStep report={report} />;
    case 'leaving':
      return <LeavingStep report={report} onStep={onStep} />;
    case 'after':
      return <AfterStep report={report} />;
  }
}
