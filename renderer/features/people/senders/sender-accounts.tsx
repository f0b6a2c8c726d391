import { Group, Table, Text } from '@mantine/core';
import { WarningIcon } from '@phosphor-icons/react/dist/csr/Warning';
import type { SenderAccount } from '../../../../shared/features/people/sender-model.ts';
import { useMessages } from '../../../ui/language.tsx';
import { usePack } from '../../../ui/pack.tsx';
import { SenderNote } from './sender-note.tsx';
import classes from './senders.module.css';

/** The accounts that count as this sender, each with how certain that is. */
export function SenderAccounts({ accounts }: { accounts: readonly SenderAccount[] }) {
  const { senders } = useMessages('people');
  const texts = senders.accounts;
  const pack = usePack();
  return (
    <div className={classes['wide']}>
      <Table aria-label={texts.title} maw="56rem" fz="sm">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{texts.name}</Table.Th>
            <Table.Th>{texts.platform}</Table.Th>
            <Table.Th>{texts.certainty}</Table.Th>
            <Table.Th>{texts.messages}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {accounts.map(({ senderId, name, platform, certainty, messages, looksLike, about }) => (
            <Table.Tr key={senderId}>
              <Table.Td className={classes['break']}>
                <bdi>{name}</bdi>
                {looksLike === null ? null : (
                  <Group gap={6} wrap="nowrap" align="flex-start">
                    <WarningIcon aria-hidden style={{ flex: 'none', marginTop: 3 }} />
                    <Text size="sm">{texts.looksLike(looksLike)}</Text>
                  </Group>
                )}
                {about === null ? null : <SenderNote note={about} />}
              </Table.Td>
              <Table.Td>{pack.label('platforms', platform)}</Table.Td>
              <Table.Td>{certainty === null ? texts.main : senders.certainties[certainty]}</Table.Td>
              <Table.Td>{messages}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}
