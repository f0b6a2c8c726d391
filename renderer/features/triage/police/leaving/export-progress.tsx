import { Button, Group, Progress, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../../../port/api.tsx';
import { useMessages } from '../../../../ui/language.tsx';

/** Milliseconds between looks at how far it is. */
const LOOK_EVERY = 400;

/** How far a package is on its way out, wherever that was begun, and how to stop it; nothing while none is. */
export function ExportProgress() {
  const { leaving: texts } = useMessages('triage').police.screen;
  const { client, queries } = useApi();
  const { data } = useQuery(
    queries.triage.policeExportProgress.queryOptions({ refetchInterval: LOOK_EVERY }),
  );
  if (data === undefined || !data.running) return null;
  const { step, done, total } = data;
  return (
    <Group gap="sm">
      <Text size="sm" role="status">
        {texts.stages[step ?? 'checking']}
      </Text>
      <Progress
        value={total === 0 ? 0 : (100 * done) / total}
        aria-label={texts.bar}
        flex="1 1 8rem"
        maw="24rem"
      />
      <Button
        variant="subtle"
        size="compact-sm"
        onClick={() => void client.triage.cancelPoliceExport({}).catch(() => undefined)}
      >
        {texts.stop}
      </Button>
    </Group>
  );
}
