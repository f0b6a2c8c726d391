import { Anchor, Group, Stack, Text } from '@mantine/core';
import type { InferContractRouterOutputs } from '@orpc/contract';
import { PlusIcon } from '@phosphor-icons/react/dist/csr/Plus';
import { useEffect, useRef } from 'react';
import type { Contract } from '../../../../shared/contract.ts';
import { useApi } from '../../../port/api.tsx';
import { BusyButton } from '../../../ui/busy-button.tsx';
import { EmptyState } from '../../../ui/empty.tsx';
import { ErrorNotice, errorCode } from '../../../ui/errors.tsx';
import { useMessages } from '../../../ui/language.tsx';
import { useMoments } from '../../../ui/moments.ts';
import { ReadOnlyLine, useIsReadOnly } from '../../../ui/read-only.tsx';
import { useActThen } from '../../../ui/use-act.ts';
import classes from './police.module.css';
import { StateLabel } from './state-label.tsx';
import { useRefreshPolice } from './use-police.ts';
import { useReportName } from './use-report-name.ts';
import { FilerChoice } from './who/filer-choice.tsx';

export type KnownReports = InferContractRouterOutputs<Contract>['triage']['policeReports'];

type ReportListProps = {
  readonly dossierId: string;
  readonly known: KnownReports;
  /** The report that somebody comes back from: it has the focus. Null where nobody does. */
  readonly left: string | null;
  readonly onOpen: (reportId: string) => void;
};

/** The reports of a dossier, and how to begin one: with the offences that are suspected in it. */
export function ReportList({ dossierId, known: { reports, offences }, left, onOpen }: ReportListProps) {
  const { list: texts, filers, errors } = useMessages('triage').police.screen;
  const { client } = useApi();
  const moments = useMoments();
  const readOnly = useIsReadOnly();
  const nameOf = useReportName();
  const starting = useActThen(useRefreshPolice());
  const leftReport = useRef<HTMLButtonElement>(null);
  useEffect(() => leftReport.current?.focus(), []);

  const start = async () => {
    let made: string | null = null;
    const begun = await starting.run(async () => {
      made = (await client.triage.startPoliceReport({ dossierId, offences: [...offences] })).reportId;
    }, texts.started);
    if (begun && made !== null) onOpen(made);
  };
  const button = readOnly ? (
    <ReadOnlyLine />
  ) : (
    <BusyButton
      variant={reports.length === 0 ? 'filled' : 'default'}
      leftSection={<PlusIcon aria-hidden />}
      busy={starting.busy}
      onClick={() => void start()}
    >
      {reports.length === 0 ? texts.start : texts.another}
    </BusyButton>
  );
  return (
    <Stack gap="sm" align="flex-start">
      <ErrorNotice error={starting.failure} texts={errors} />
      {errorCode(starting.failure) === 'FILER_NOBODY' ? (
        <FilerChoice dossierId={dossierId} onChosen={() => void start()} />
      ) : null}
      {reports.length === 0 ? (
        <EmptyState sentence={texts.empty} action={button} />
      ) : (
        <>
          <ul className={classes['list']} aria-label={texts.label}>
            {reports.map((report) => (
              <li key={report.reportId} className={classes['report']}>
                <Group gap="sm" wrap="wrap">
                  <Anchor
                    ref={report.reportId === left ? leftReport : null}
                    component="button"
                    type="button"
                    fw={600}
                    ta="start"
                    onClick={() => onOpen(report.reportId)}
                  >
                    {nameOf(report)}
                  </Anchor>
                  <StateLabel state={report.state} />
                </Group>
                <Text size="sm" c="dimmed">
                  {[
                    filers[report.filer],
                    texts.begun(moments.date(report.createdAt)),
                    ...(report.station === '' ? [] : [report.station]),
                    ...(report.caseNumber === '' ? [] : [texts.caseNumber(report.caseNumber)]),
                  ].join(' · ')}
                </Text>
              </li>
            ))}
          </ul>
          {button}
        </>
      )}
    </Stack>
  );
}
