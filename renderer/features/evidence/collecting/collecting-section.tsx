import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../../port/api.tsx';
import { ErrorNotice } from '../../../ui/errors.tsx';
import { useMessages } from '../../../ui/language.tsx';
import { StoppedConsents } from '../../../ui/leaving-purpose.tsx';
import { useIsReadOnly } from '../../../ui/read-only.tsx';
import { CollectingRow } from './collecting-row.tsx';
import { useCollectingDrawer } from './use-collecting-drawer.tsx';

/** Who collects for the affected person (H annex 1, annex 2), what they were asked, and whether it is done. */
export function CollectingSection({ dossierId }: { dossierId: string }) {
  const { collecting: texts } = useMessages('evidence');
  const { queries } = useApi();
  const readOnly = useIsReadOnly();
  const drawer = useCollectingDrawer(dossierId);
  const { data, error } = useQuery(queries.evidence.collecting.queryOptions({ input: { dossierId } }));
  const items = data?.items ?? [];
  return (
    <Stack gap="xs" component="section" aria-label={texts.title}>
      <Group justify="space-between">
        <Title order={2} size="h4">
          {texts.title}
        </Title>
        {readOnly ? null : (
          <Button variant="default" size="compact-sm" onClick={drawer.add}>
            {texts.handOver}
          </Button>
        )}
      </Group>
      <Text size="sm">{texts.intro}</Text>
      <ErrorNotice error={error} />
      <StoppedConsents dossierId={dossierId} />
      {data !== undefined && items.length === 0 ? <Text size="sm">{texts.empty}</Text> : null}
      {items.length === 0 ? null : (
        <Stack component="ul" aria-label={texts.listLabel} gap="xs" m={0} p={0} style={{ listStyle: 'none' }}>
          {items.map((item) => (
            <CollectingRow key={item.collectingId} item={item} drawer={drawer} />
          ))}
        </Stack>
      )}
    </Stack>
  );
}
