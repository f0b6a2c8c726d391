import { Anchor, Group, Stack, Text } from '@mantine/core';
import { Link } from 'react-router';
import { EmptyState } from '../../../ui/empty.tsx';
import { ErrorNotice } from '../../../ui/errors.tsx';
import { useMessages } from '../../../ui/language.tsx';
import { Loading } from '../../../ui/loading.tsx';
import { SenderGrid } from './sender-grid.tsx';
import { useSenderRows } from './use-sender-rows.ts';

/** The senders of a dossier, most messages first. */
export function SendersPanel({ dossierId }: { dossierId: string }) {
  const { senders: texts } = useMessages('people');
  const { rows, total, fetchMore, error } = useSenderRows(dossierId, '');
  if (error !== null) return <ErrorNotice error={error} />;
  if (rows === null || total === null) return <Loading />;
  return (
    <Stack gap="sm">
      <Text size="sm" maw="48rem">
        {texts.intro}
      </Text>
      <Group justify="space-between">
        <Text size="sm" role="status">
          {total === 0 ? '' : texts.count(total)}
        </Text>
        <Anchor component={Link} to="/senders" size="sm">
          {texts.all}
        </Anchor>
      </Group>
      {rows.length === 0 ? (
        <EmptyState sentence={texts.empty} />
      ) : (
        <SenderGrid dossierId={dossierId} rows={rows} total={total} onMore={fetchMore} />
      )}
    </Stack>
  );
}
