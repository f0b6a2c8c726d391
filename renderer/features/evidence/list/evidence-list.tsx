import { ActionIcon, Anchor, Menu, Table, Text } from '@mantine/core';
import { DotsThreeIcon } from '@phosphor-icons/react/dist/csr/DotsThree';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { EvidenceItem } from '../../../../shared/features/evidence/model.ts';
import { useApi } from '../../../port/api.tsx';
import { ErrorNotice } from '../../../ui/errors.tsx';
import { useLanguage, useMessages } from '../../../ui/language.tsx';
import { useMoments } from '../../../ui/moments.ts';
import { usePutAside } from '../../../ui/use-put-aside.ts';
import { bytesToText } from './bytes.ts';
import { EvidenceKindIcon } from './kind-icon.tsx';
import classes from './list.module.css';

/** Evidence items in a table; a click or Enter on the name opens one. */
export function EvidenceList({ items }: { items: readonly EvidenceItem[] }) {
  const { list: texts, kinds } = useMessages('evidence');
  const { language } = useLanguage();
  const moments = useMoments();
  const { client, queries } = useApi();
  const queryClient = useQueryClient();
  const { failure, putAside } = usePutAside();

  async function refresh() {
    await queryClient.invalidateQueries({ queryKey: queries.evidence.list.key() });
    await queryClient.invalidateQueries({ queryKey: queries.dossiers.key() });
  }

  const remove = (evidenceId: string) =>
    putAside({
      item: document.getElementById(`evidence-${evidenceId}`),
      remove: () => client.evidence.remove({ evidenceId }),
      restore: () => client.evidence.restore({ evidenceId }),
      refresh,
      done: texts.removed,
      restored: texts.restored,
    });

  return (
    <>
      <ErrorNotice error={failure} />
      <div className={classes['scroll']}>
        <Table aria-label={texts.title} className={classes['table']}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{texts.name}</Table.Th>
              <Table.Th>{texts.kind}</Table.Th>
              <Table.Th>{texts.size}</Table.Th>
              <Table.Th>{texts.added}</Table.Th>
              <Table.Th>{texts.fingerprint}</Table.Th>
              <Table.Td />
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {items.map((item) => (
              <Table.Tr key={item.evidenceId} id={`evidence-${item.evidenceId}`}>
                <Table.Td className={classes['name']}>
                  <Anchor
                    component={Link}
                    to={`/dossiers/${item.dossierId}/evidence/${item.evidenceId}`}
                    size="sm"
                  >
                    {item.fileName}
                  </Anchor>
                  {item.incidentId === null ? null : (
                    <Text component="span" size="sm" c="dimmed">
                      {' '}
                      · {texts.linked}
                    </Text>
                  )}
                </Table.Td>
                <Table.Td className={classes['kind']}>
                  <EvidenceKindIcon kind={item.kind} /> {kinds[item.kind]}
                </Table.Td>
                <Table.Td className={classes['figure']}>{bytesToText(item.size, language)}</Table.Td>
                <Table.Td className={classes['figure']}>{moments.dateTime(item.addedAt)}</Table.Td>
                <Table.Td className={classes['figure']}>
                  <code>{item.sha256.slice(0, 8)}…</code>
                </Table.Td>
                <Table.Td>
                  <Menu
                    position="bottom-end"
                    withInitialFocusPlaceholder={false}
                    portalProps={{ target: '#main' }}
                  >
                    <Menu.Target>
                      <ActionIcon variant="subtle" color="gray" aria-label={texts.menu(item.fileName)}>
                        <DotsThreeIcon aria-hidden weight="bold" />
                      </ActionIcon>
                    </Menu.Target>
                    <Menu.Dropdown>
                      <Menu.Item onClick={() => void remove(item.evidenceId)}>{texts.remove}</Menu.Item>
                    </Menu.Dropdown>
                  </Menu>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </>
  );
}
