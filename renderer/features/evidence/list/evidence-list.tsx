import { ActionIcon, Anchor, Menu, Table, Text } from '@mantine/core';
import { DotsThreeIcon } from '@phosphor-icons/react/dist/csr/DotsThree';
import { useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from 'react-router';
import type { EvidenceItem } from '../../../../shared/features/evidence/model.ts';
import { useApi } from '../../../port/api.tsx';
import { bytesToText } from '../../../ui/bytes-to-text.ts';
import { ChoiceBar } from '../../../ui/choice-bar.tsx';
import { ChoiceBox } from '../../../ui/choice-box.tsx';
import { ErrorNotice } from '../../../ui/errors.tsx';
import { useLanguage, useMessages } from '../../../ui/language.tsx';
import { useMoments } from '../../../ui/moments.ts';
import { putAsideInParts } from '../../../ui/put-aside-in-parts.ts';
import { useIsReadOnly } from '../../../ui/read-only.tsx';
import { usePutAside } from '../../../ui/use-put-aside.ts';
import { useSelection } from '../../../ui/use-selection.ts';
import { EvidenceKindIcon } from './kind-icon.tsx';
import classes from './list.module.css';

/** Evidence items in a table; a click or Enter on the name opens one. */
export function EvidenceList({ items }: { items: readonly EvidenceItem[] }) {
  const { list: texts, kinds } = useMessages('evidence');
  const { language } = useLanguage();
  const moments = useMoments();
  const { client, queries } = useApi();
  const queryClient = useQueryClient();
  const { choice } = useMessages('kernel');
  const navigate = useNavigate();
  const readOnly = useIsReadOnly();
  const { failure, busy, putAside } = usePutAside();
  const selection = useSelection({
    count: items.length,
    idAt: (index) => items[index]?.evidenceId,
    allIds: () => items.map(({ evidenceId }) => evidenceId),
    onOpen: (index) => {
      const item = items[index];
      if (item !== undefined) void navigate(itemAddress(item));
    },
    onDelete: () => void removeChosen(),
  });

  async function refresh() {
    await queryClient.invalidateQueries({ queryKey: queries.evidence.list.key() });
    await queryClient.invalidateQueries({ queryKey: queries.dossiers.key() });
  }

  const remove = (evidenceId: string) =>
    putAside({
      item: document.getElementById(`evidence-${evidenceId}`),
      onGone: () => selection.forget([evidenceId]),
      remove: () => client.evidence.remove({ evidenceId }),
      restore: () => client.evidence.restore({ evidenceId }),
      refresh,
      done: texts.removed,
      restored: texts.restored,
    });

  function removeChosen() {
    const ids = [...selection.chosen];
    const chosen = ids.map((id) => ({ kind: 'evidence' as const, id }));
    return putAside({
      item: null,
      onGone: () => selection.leave(ids),
      ...putAsideInParts(client.dossiers, chosen, 'aside'),
      refresh,
      done: texts.someRemoved(ids.length),
      restored: texts.someRestored(ids.length),
    });
  }

  return (
    <>
      <ErrorNotice error={failure} texts={{ NOT_FOUND: choice.someGone }} />
      <ChoiceBar selection={selection} label={texts.remove} busy={busy} onAct={() => void removeChosen()} />
      <div className={classes['scroll']}>
        <Table aria-label={texts.title} className={classes['table']}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>
                <ChoiceBox {...selection.allProps} aria-label={texts.chooseAll} />
              </Table.Th>
              <Table.Th>{texts.name}</Table.Th>
              <Table.Th>{texts.kind}</Table.Th>
              <Table.Th>{texts.size}</Table.Th>
              <Table.Th>{texts.added}</Table.Th>
              <Table.Th>{texts.fingerprint}</Table.Th>
              <Table.Td />
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {items.map((item, index) => (
              <Table.Tr
                key={item.evidenceId}
                id={`evidence-${item.evidenceId}`}
                data-chosen={selection.chosen.has(item.evidenceId) || undefined}
              >
                <Table.Td>
                  <ChoiceBox
                    {...selection.boxProps(index, item.evidenceId)}
                    aria-label={texts.choose(item.fileName)}
                  />
                </Table.Td>
                <Table.Td className={classes['name']}>
                  <Anchor component={Link} to={itemAddress(item)} size="sm">
                    {item.fileName}
                  </Anchor>
                  {item.incidentIds.length === 0 ? null : (
                    <Text component="span" size="sm" c="dimmed">
                      {' '}
                      · {texts.linked(item.incidentIds.length)}
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
                  {readOnly ? null : (
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
                  )}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </>
  );
}

function itemAddress({ dossierId, evidenceId }: EvidenceItem): string {
  return `/dossiers/${dossierId}/evidence/${evidenceId}`;
}
