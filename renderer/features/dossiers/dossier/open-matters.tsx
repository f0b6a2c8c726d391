import { Group, List, Text } from '@mantine/core';
import { CircleDashedIcon } from '@phosphor-icons/react/dist/csr/CircleDashed';
import { useQuery } from '@tanstack/react-query';
import type { OpenMatter } from '../../../../shared/features/today/model.ts';
import { useApi } from '../../../port/api.tsx';
import { useMessages } from '../../../ui/language.tsx';

/** What is open, one line for each kind. */
export function OpenMatterList({ open }: { open: readonly OpenMatter[] }) {
  const { closing } = useMessages('dossiers');
  return (
    <List size="sm">
      {open.map(({ kind, count }) => (
        <List.Item key={kind}>{closing.matters[kind](count)}</List.Item>
      ))}
    </List>
  );
}

/** What a closed dossier still has open, in one line; nothing where nothing is. */
export function OpenInClosed({ dossierId }: { dossierId: string }) {
  const { closing } = useMessages('dossiers');
  const { queries } = useApi();
  const { data } = useQuery(
    queries.today.openOf.queryOptions({ input: { dossierId }, refetchOnMount: 'always' }),
  );
  if (data === undefined || data.open.length === 0) return null;
  return (
    <Group gap="xs" wrap="nowrap">
      <CircleDashedIcon size={18} aria-hidden style={{ flex: 'none' }} />
      <Text size="sm">
        <Text component="span" inherit fw={600}>
          {closing.openLine}
        </Text>{' '}
        {data.open.map(({ kind, count }) => closing.matters[kind](count)).join(' · ')}
      </Text>
    </Group>
  );
}
