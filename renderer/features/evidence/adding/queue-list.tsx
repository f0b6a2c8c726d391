import { ActionIcon, Group, Progress, Stack, Text } from '@mantine/core';
import { XIcon } from '@phosphor-icons/react/dist/csr/X';
import { bytesToText } from '../../../ui/bytes-to-text.ts';
import { useLanguage, useMessages } from '../../../ui/language.tsx';
import { failureToText } from './import-failure.ts';
import type { ImportQueue, QueuedImport } from './import-queue.ts';

/** Files on their way, each with how far it is, a way to stop it, and what became of it. */
export function QueueList({ items, queue }: { items: readonly QueuedImport[]; queue: ImportQueue }) {
  const { queue: texts } = useMessages('evidence');
  if (items.length === 0) return null;
  return (
    <Stack component="ul" aria-label={texts.title} gap="xs" m={0} p={0} style={{ listStyle: 'none' }}>
      {items.map((item) => (
        <QueueItem key={item.key} item={item} queue={queue} />
      ))}
    </Stack>
  );
}

function QueueItem({ item, queue }: { item: QueuedImport; queue: ImportQueue }) {
  const { queue: texts, problems, reading } = useMessages('evidence');
  const { language } = useLanguage();
  const size = bytesToText(item.size, language);
  const percent = item.size === 0 ? 100 : Math.floor((item.received / item.size) * 100);
  return (
    <li>
      <Group justify="space-between" wrap="nowrap" gap="sm">
        <Text size="sm" fw={600} truncate>
          {item.fileName}
        </Text>
        <Group gap="xs" wrap="nowrap">
          <Text size="sm" style={{ whiteSpace: 'nowrap' }}>
            {stateText()}
          </Text>
          {item.state === 'waiting' || item.state === 'sending' ? (
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={texts.cancel(item.fileName)}
              onClick={() => queue.cancel(item.key)}
            >
              <XIcon aria-hidden />
            </ActionIcon>
          ) : null}
        </Group>
      </Group>
      {item.state === 'sending' || item.state === 'finishing' ? (
        <Progress value={percent} aria-label={texts.progress(item.fileName)} />
      ) : null}
      {item.alike?.map(({ evidenceId, fileName, exact }) => (
        <Text key={evidenceId} size="sm" role="status">
          {exact ? reading.same(fileName) : reading.alike(fileName)}
        </Text>
      ))}
      {item.failure === null ? null : (
        <Text size="sm" role="alert" c="var(--mantine-color-error)">
          {failureToText(item.failure, problems)}
        </Text>
      )}
    </li>
  );

  function stateText(): string {
    switch (item.state) {
      case 'waiting':
        return `${size} · ${texts.waiting}`;
      case 'sending':
        return texts.sending(bytesToText(item.received, language), size);
      case 'finishing':
        return `${size} · ${texts.finishing}`;
      case 'done':
        return `${size} · ${texts.done}`;
      case 'cancelled':
        return texts.cancelled;
      case 'failed':
        return size;
    }
  }
}
