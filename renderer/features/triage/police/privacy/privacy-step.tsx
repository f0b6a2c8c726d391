import { Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { PoliceReport } from '../../../../../shared/features/triage/police-model.ts';
import { useApi } from '../../../../port/api.tsx';
import { ErrorNotice } from '../../../../ui/errors.tsx';
import { useMessages } from '../../../../ui/language.tsx';
import { Loading } from '../../../../ui/loading.tsx';
import { Fixed } from '../../../../ui/read-only.tsx';
import { useRefreshPolice } from '../use-police.ts';
import { FindingList } from './finding-list.tsx';
import { LeftOutList } from './left-out-list.tsx';
import { ScanLine } from './scan-line.tsx';

/** Milliseconds between looks at whether files were read. */
const LOOK_EVERY = 1_000;

/** What of the person's private data is in what goes along, and what becomes of it. */
export function PrivacyStep({ report }: { report: PoliceReport }) {
  const { privacy: texts } = useMessages('triage').police.screen;
  const { queries } = useApi();
  const { reportId } = report;
  const refresh = useRefreshPolice();
  // What went wrong before the files were looked through says nothing of what is found now.
  const [scans, setScans] = useState(0);
  const found = useQuery(
    queries.triage.policeFindings.queryOptions({
      input: { reportId },
      refetchInterval: ({ state }) => ((state.data?.beingRead ?? 0) > 0 ? LOOK_EVERY : false),
    }),
  );
  const beingRead = found.data?.beingRead ?? 0;
  const wereRead = useRef(beingRead);
  useEffect(() => {
    // What the steps still ask for follows from it.
    if (wereRead.current > beingRead) void refresh();
    wereRead.current = beingRead;
  }, [beingRead, refresh]);
  if (found.data === undefined)
    return found.error === null ? <Loading /> : <ErrorNotice error={found.error} />;
  const { findings, filesToScan, known, notSought, leftOut } = found.data;
  return (
    <Stack gap="md">
      <Text size="sm">{texts.intro}</Text>
      <Text size="sm" c="dimmed">
        {texts.limits}
      </Text>
      {known === 0 ? null : <Text size="sm">{texts.known(known)}</Text>}
      {notSought.length === 0 ? null : (
        <Text size="sm">{texts.notSought(notSought.map((kind) => texts.data[kind]))}</Text>
      )}
      <Text size="sm" role="status">
        {beingRead === 0 ? '' : texts.beingRead(beingRead)}
      </Text>
      {/* Once for all: what is being read would have to be looked through again after that. */}
      <ScanLine
        reportId={reportId}
        filesToScan={beingRead === 0 ? filesToScan : 0}
        onScanned={() => setScans((n) => n + 1)}
      />
      {findings.length === 0 && filesToScan === 0 && beingRead === 0 ? (
        <Text size="sm" role="status">
          {texts.nothing}
        </Text>
      ) : null}
      <FindingList key={scans} report={report} findings={findings} />
      <Fixed when={report.isFiled}>
        <LeftOutList report={report} leftOut={leftOut} />
      </Fixed>
    </Stack>
  );
}
