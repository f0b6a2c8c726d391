import { Button, Stack, Text, Title } from '@mantine/core';
import { useMessages } from '../../../ui/language.tsx';
import { useIsReadOnly } from '../../../ui/read-only.tsx';
import { UnfinishedList, type UnfinishedReport } from './unfinished-reports.tsx';

type BeginReportProps = {
  reports: readonly UnfinishedReport[];
  onBegin: () => void;
  onOpen: (report: UnfinishedReport) => void;
};

/** Before a report while others are not finished: a new one, or one of those. Who is called now begins with Enter. */
export function BeginReport({ reports, onBegin, onOpen }: BeginReportProps) {
  const { unfinished: texts } = useMessages('dossiers');
  return (
    <Stack gap="md" pt={4}>
      {useIsReadOnly() ? null : (
        <div>
          <Button data-autofocus onClick={onBegin}>
            {texts.begin}
          </Button>
        </div>
      )}
      <Title order={3} size="h5">
        {texts.title}
      </Title>
      <UnfinishedList reports={reports} onOpen={onOpen} />
      <Text size="sm" c="dimmed">
        {texts.each}
      </Text>
    </Stack>
  );
}
