import { Button, Group, Progress, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { EvidenceItem } from '../../../../shared/features/evidence/model.ts';
import { useApi } from '../../../port/api.tsx';
import { useAnnounce } from '../../../ui/announce.tsx';
import { BusyButton } from '../../../ui/busy-button.tsx';
import { ErrorNotice } from '../../../ui/errors.tsx';
import { useMessages } from '../../../ui/language.tsx';
import { useIsReadOnly } from '../../../ui/read-only.tsx';
import { useAct } from '../use-act.ts';
import { useEvidenceRefresh } from '../use-evidence-refresh.ts';

type ReadingLineProps = { dossierId: string; items: readonly EvidenceItem[] };

/** How far the reading of words out of pictures is, with a way to stop it; or what was not read, and a way to do so. */
export function ReadingLine({ dossierId, items }: ReadingLineProps) {
  const { reading: texts } = useMessages('evidence');
  const { client, queries } = useApi();
  const readOnly = useIsReadOnly();
  const announce = useAnnounce();
  const refresh = useEvidenceRefresh();
  const { busy, failure, run } = useAct();
  const waits = items.some(({ reading }) => reading === 'waiting');
  const progress = useQuery(
    queries.evidence.readingProgress.queryOptions({
      refetchInterval: ({ state }) => (waits || (state.data?.total ?? 0) > 0 ? 700 : false),
    }),
  );
  const { done = 0, total = 0, pages = null } = progress.data ?? {};
  const present = useRef({ done, total });
  useEffect(() => {
    // Something was read: what the list says of it is old.
    if (present.current.done !== done || present.current.total !== total) void refresh();
    present.current = { done, total };
  }, [done, total, refresh]);
  const unread = items.filter(
    ({ kind, reading }) =>
      (kind === 'image' || kind === 'pdf') && (reading === 'unread' || reading === 'cancelled'),
  ).length;

  if (total > 0) {
    return (
      <Stack gap={4}>
        <Group gap="sm">
          <Text size="sm">
            {texts.progress(Math.min(done + 1, total), total)}
            {pages === null || pages.total < 2 ? '' : ` · ${texts.pages(pages.done + 1, pages.total)}`}
          </Text>
          <Button
            variant="subtle"
            size="compact-sm"
            onClick={() => {
              void client.evidence
                .cancelReading({})
                .then(async ({ count }) => {
                  await refresh();
                  await progress.refetch();
                  announce(texts.stopped(count));
                })
                .catch(() => undefined);
            }}
          >
            {texts.stop}
          </Button>
        </Group>
        <Progress value={(100 * done) / total} aria-label={texts.bar} maw="24rem" />
      </Stack>
    );
  }
  if (unread === 0 || readOnly) return null;
  return (
    <Stack gap={4}>
      <Group gap="sm">
        <Text size="sm">{texts.unread(unread)}</Text>
        <BusyButton
          variant="default"
          size="compact-sm"
          busy={busy}
          onClick={() => {
            void run(() => client.evidence.readDossier({ dossierId }), texts.states.waiting);
          }}
        >
          {texts.readAll}
        </BusyButton>
      </Group>
      <Text size="sm" c="dimmed">
        {texts.readHint}
      </Text>
      <ErrorNotice error={failure} />
    </Stack>
  );
}
