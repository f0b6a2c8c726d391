import { Button, Group, Table } from '@mantine/core';
import { Link } from 'react-router';
import type { Backup } from '../../../../shared/features/vault/backup-model.ts';
import { BusyButton } from '../../../ui/busy-button.tsx';
import { bytesToText } from '../../../ui/bytes-to-text.ts';
import { useLanguage, useMessages } from '../../../ui/language.tsx';
import { useMoments } from '../../../ui/moments.ts';

type BackupTableProps = {
  backups: readonly Backup[];
  /** Long work is under way: nothing else can be begun. */
  busy: boolean;
  /** The backup whose restore is being tried. */
  proving: string | null;
  /** Undefined where nothing can be entered about it: in a vault that is only read. */
  onProve: ((backupId: string) => void) | undefined;
};

/** The backups that Luwte made by itself. */
export function BackupTable({ backups, busy, proving, onProve }: BackupTableProps) {
  const { list: texts } = useMessages('vault').backups;
  const { language } = useLanguage();
  const moments = useMoments();
  return (
    <Table.ScrollContainer minWidth={620} type="native">
      <Table verticalSpacing={4}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{texts.createdAt}</Table.Th>
            <Table.Th ta="end">{texts.sequence}</Table.Th>
            <Table.Th ta="end">{texts.size}</Table.Th>
            <Table.Th>{texts.headCode}</Table.Th>
            <Table.Th>{texts.actions}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {backups.map(({ backupId, createdAt, sequence, bytes, headCode }) => {
            const moment = moments.dateTime(createdAt);
            return (
              <Table.Tr key={backupId}>
                <Table.Td>{moment}</Table.Td>
                <Table.Td ta="end">{texts.counted(sequence)}</Table.Td>
                <Table.Td ta="end">{bytesToText(bytes, language)}</Table.Td>
                <Table.Td>{headCode}</Table.Td>
                <Table.Td>
                  <Group gap="xs" wrap="nowrap">
                    {onProve === undefined ? null : (
                      <BusyButton
                        size="compact-sm"
                        variant="default"
                        busy={proving === backupId}
                        blocked={busy && proving !== backupId}
                        aria-label={texts.proveOf(moment)}
                        onClick={() => onProve(backupId)}
                      >
                        {texts.prove}
                      </BusyButton>
                    )}
                    <Button
                      size="compact-sm"
                      variant="default"
                      component={Link}
                      to={`/vault/backups/restore?backup=${backupId}`}
                      aria-label={texts.restoreOf(moment)}
                    >
                      {texts.restore}
                    </Button>
                  </Group>
                </Table.Td>
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
