import { Button, Group, Stack, Tabs, Text, Title, VisuallyHidden } from '@mantine/core';
import { CaretLeftIcon } from '@phosphor-icons/react/dist/csr/CaretLeft';
import { CheckCircleIcon } from '@phosphor-icons/react/dist/csr/CheckCircle';
import { CircleIcon } from '@phosphor-icons/react/dist/csr/Circle';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useSearchParams } from 'react-router';
import type { PoliceReport } from '../../../../shared/features/triage/police-model.ts';
import { useApi } from '../../../port/api.tsx';
import { ErrorNotice } from '../../../ui/errors.tsx';
import { useKey } from '../../../ui/keys.tsx';
import { useMessages } from '../../../ui/language.tsx';
import { Loading } from '../../../ui/loading.tsx';
import { useMoments } from '../../../ui/moments.ts';
import classes from './police.module.css';
import { isReportStep, isStepDone, openChecks, type ReportStep, reportSteps } from './report-steps.ts';
import { StateLabel } from './state-label.tsx';
import { StepContent } from './step-content.tsx';
import { useReportName } from './use-report-name.ts';

type ReportViewProps = {
  readonly dossierId: string;
  readonly reportId: string;
  /** Somebody went here from the list: its step has the focus. */
  readonly takesFocus: boolean;
  readonly onBack: () => void;
};

/** One report, step by step; every step says what it still asks for. */
export function ReportView({ reportId, takesFocus, onBack }: ReportViewProps) {
  const { errors } = useMessages('triage').police.screen;
  const { queries } = useApi();
  const { data, error } = useQuery(queries.triage.policeReport.queryOptions({ input: { reportId } }));
  if (data !== undefined) return <LoadedReport report={data} takesFocus={takesFocus} onBack={onBack} />;
  return error === null ? <Loading /> : <ErrorNotice error={error} texts={errors} />;
}

type LoadedReportProps = Pick<ReportViewProps, 'takesFocus' | 'onBack'> & { readonly report: PoliceReport };

function LoadedReport({ report, takesFocus, onBack }: LoadedReportProps) {
  const texts = useMessages('triage').police.screen;
  const nameOf = useReportName();
  const [search, setSearch] = useSearchParams();
  const wanted = search.get('step');
  // What is settled in a step takes nobody away from it.
  const [begun] = useState(() => firstStep(report));
  const step: ReportStep = isReportStep(wanted) ? wanted : begun;
  const heading = useRef<HTMLHeadingElement>(null);
  // Only a step that somebody went to takes the focus: not the one that the address begins with.
  const wentTo = useRef<ReportStep | null>(takesFocus ? step : null);

  const go = (next: ReportStep, withFocus: boolean) => {
    wentTo.current = withFocus ? next : null;
    setSearch(
      (before) => {
        const params = new URLSearchParams(before);
        params.set('step', next);
        return params;
      },
      { replace: true },
    );
  };
  useEffect(() => {
    // The address changes a moment later: what is drawn in between is the step of before.
    if (wentTo.current !== step) return;
    wentTo.current = null;
    heading.current?.focus();
  });
  const beside = (distance: number) => {
    const next = reportSteps[reportSteps.indexOf(step) + distance];
    if (next !== undefined) go(next, true);
  };
  useKey('[', () => beside(-1), texts.steps.previousKey);
  useKey(']', () => beside(1), texts.steps.nextKey);

  return (
    <Stack gap="sm">
      <Group gap="sm" wrap="wrap">
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<CaretLeftIcon aria-hidden />}
          onClick={onBack}
        >
          {texts.list.back}
        </Button>
        <Title order={2} size="h4">
          {nameOf(report)}
        </Title>
        <StateLabel state={report.state} />
      </Group>
      <Terms report={report} />
      <Tabs
        value={step}
        orientation="vertical"
        keepMounted={false}
        className={classes['steps'] ?? ''}
        onChange={(next) => {
          if (isReportStep(next)) go(next, false);
        }}
      >
        <Tabs.List aria-label={texts.steps.label} className={classes['stepList'] ?? ''}>
          {reportSteps.map((one) => (
            <StepTab key={one} report={report} step={one} />
          ))}
        </Tabs.List>
        {reportSteps.map((one) => (
          <Tabs.Panel key={one} value={one} className={classes['panel'] ?? ''}>
            <Stack gap="md" maw="48rem">
              <Title
                order={3}
                size="h4"
                ref={heading}
                tabIndex={-1}
                data-step-heading
                className={classes['heading'] ?? ''}
              >
                {texts.steps[one]}
              </Title>
              <StepContent report={report} step={one} onStep={(next) => go(next, true)} />
            </Stack>
          </Tabs.Panel>
        ))}
      </Tabs>
      <Text size="sm" c="dimmed">
        {texts.steps.keys}
      </Text>
    </Stack>
  );
}

function StepTab({ report, step }: { report: PoliceReport; step: ReportStep }) {
  const { steps: texts } = useMessages('triage').police.screen;
  const done = isStepDone(report, step);
  const Sign = done ? CheckCircleIcon : CircleIcon;
  const open = openChecks(report, step).length;
  return (
    <Tabs.Tab
      value={step}
      leftSection={
        <Sign size={20} weight={done ? 'fill' : 'regular'} aria-hidden className={classes['stepSign']} />
      }
      className={classes['step'] ?? ''}
      classNames={{ tabLabel: classes['stepWords'] ?? '' }}
    >
      {texts[step]}
      {open > 0 ? (
        <Text size="sm" className={classes['openPoints']}>
          {texts.open(open)}
        </Text>
      ) : (
        <VisuallyHidden>: {done ? texts.done : texts.todo}</VisuallyHidden>
      )}
    </Tabs.Tab>
  );
}

/** What is promised or advised by when. */
function Terms({ report: { advisedBy, feedbackBy } }: { report: PoliceReport }) {
  const texts = useMessages('triage').police.screen;
  const moments = useMoments();
  const lines = [
    ...(advisedBy === null ? [] : [texts.advised(moments.date(advisedBy), moments.relativeDay(advisedBy))]),
    ...(feedbackBy === null
      ? []
      : [texts.askFeedback(moments.date(feedbackBy), moments.relativeDay(feedbackBy))]),
  ];
  return lines.map((line) => (
    <Text key={line} size="sm">
      {line}
    </Text>
  ));
}

/** Where somebody goes on: the first step that asks for something; what comes after it once it is made. */
function firstStep(report: PoliceReport): ReportStep {
  if (report.state !== 'preparing') return 'after';
  return reportSteps.find((step) => !isStepDone(report, step)) ?? 'after';
}
