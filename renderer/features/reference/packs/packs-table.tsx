import { Badge, Button, Group, Table, Text } from '@mantine/core';
import { Link } from 'react-router';
import type { KeptPackRow } from '../../../../shared/features/reference/packs-model.ts';
import { BusyButton } from '../../../ui/busy-button.tsx';
import { useMessages } from '../../../ui/language.tsx';
import { useMoments } from '../../../ui/moments.ts';
import { useIsReadOnly } from '../../../ui/read-only.tsx';

type PacksTableProps = {
  packs: readonly KeptPackRow[];
  chosenId: string | null;
  /** The pack that is being taken into use. */
  taking: string | null;
  onTake: (pack: KeptPackRow) => void;
  onExport: (pack: KeptPackRow) => void;
};

/** Every pack of the vault, the newest first, and what can be done with it. */
export function PacksTable({ packs, chosenId, taking, onTake, onExport }: PacksTableProps) {
  const { packs: texts } = useMessages('reference');
  const { list, take, origin } = texts;
  const readOnly = useIsReadOnly();
  const moments = useMoments();
  return (
    <Table.ScrollContainer minWidth={680} type="native">
      <Table verticalSpacing={6}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{list.version}</Table.Th>
            <Table.Th>{list.origin}</Table.Th>
            <Table.Th>{list.addedAt}</Table.Th>
            <Table.Th ta="end">{list.dossiers}</Table.Th>
            <Table.Th>{list.what}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {packs.map((pack) => (
            <Table.Tr key={pack.packId}>
              <Table.Th scope="row" fw={500}>
                <Group gap="xs">
                  {pack.version}
                  {pack.packId === chosenId ? (
                    <Badge variant="default" radius="sm" tt="none" fw={500}>
                      {list.inUse}
                    </Badge>
                  ) : null}
                </Group>
                {pack.chosenBecause === '' ? null : (
                  <Text size="sm" maw="22rem">
                    {list.chosenBecause(pack.chosenBecause)}
                  </Text>
                )}
              </Table.Th>
              <Table.Td>{origin[pack.origin]}</Table.Td>
              <Table.Td>{moments.date(pack.addedAt)}</Table.Td>
              <Table.Td ta="end">{pack.dossiers}</Table.Td>
              <Table.Td>
                <Group gap="xs">
                  {readOnly || pack.packId === chosenId ? null : (
                    <BusyButton
                      size="compact-sm"
                      busy={taking === pack.packId}
                      aria-label={take.actionOf(pack.version)}
                      onClick={() => onTake(pack)}
                    >
                      {take.action}
                    </BusyButton>
                  )}
                  {packs.length === 1 ? null : (
                    <Button
                      size="compact-sm"
                      variant="default"
                      component={Link}
                      to={compareAddress(pack.packId, chosenId, packs)}
                      aria-label={list.compareOf(pack.version)}
                    >
                      {list.compare}
                    </Button>
                  )}
                  {readOnly ? null : (
                    <Button
                      size="compact-sm"
                      variant="default"
                      component={Link}
                      to={`/reference/packs/${pack.packId}/adapt`}
                      aria-label={list.adaptOf(pack.version)}
                    >
                      {list.adapt}
                    </Button>
                  )}
                  <Button
                    size="compact-sm"
                    variant="default"
                    aria-label={list.exportOf(pack.version)}
                    onClick={() => onExport(pack)}
                  >
                    {list.export}
                  </Button>
                </Group>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

/** Compared with the pack that counts; that one with what it could become. */
function compareAddress(packId: string, chosenId: string | null, packs: readonly KeptPackRow[]): string {
  const other = packs.find((pack) => pack.packId !== packId)?.packId ?? packId;
  const [from, to] = packId === chosenId ? [packId, other] : [chosenId ?? other, packId];
  return `/reference/packs/compare?from=${from}&to=${to}`;
}
