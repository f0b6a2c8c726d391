import { Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { PoliceReport } from '../../../../../shared/features/triage/police-model.ts';
import { useApi } from '../../../../port/api.tsx';
import { ErrorNotice } from '../../../../ui/errors.tsx';
import { useMessages } from '../../../../ui/language.tsx';
import { Loading } from '../../../../ui/loading.tsx';
import { Fixed } from '../../../../ui/read-only.tsx';
import { FindingList } from './finding-list.tsx';
import { LeftOutList } from './left-out-list.tsx';
import { ScanLine } from './scan-line.tsx';

/** What of the person's private data is in what goes along, and what becomes of it. */
export function PrivacyStep({ report }: { report: PoliceReport }) {
  const { privacy: texts } = useMessages('triage').police.screen;
  const { queries } = useApi();
  const { reportId } = report;
  const found = useQuery(queries.triage.policeFindings.queryOptions({ input: { reportId } }));
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
      <ScanLine reportId={reportId} filesToScan={filesToScan} />
      {findings.length === 0 && filesToScan === 0 ? (
        <Text size="sm" role="status">
          {texts.nothing}
        </Text>
      ) : null}
      <FindingList report={report} findings={findings} />
      <Fixed when={report.isFiled}>
        <LeftOutList report={report} leftOut={leftOut} />
      </Fixed>
    </Stack>
  );
}
