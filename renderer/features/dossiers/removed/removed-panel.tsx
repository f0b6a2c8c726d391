import { Stack, Table, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useApi } from '../../../port/api.tsx';
import { BusyButton } from '../../../ui/busy-button.tsx';
import { ChoiceBar } from '../../../ui/choice-bar.tsx';
import { ChoiceBox } from '../../../ui/choice-box.tsx';
import { EmptyState } from '../../../ui/empty.tsx';
import { ErrorNotice } from '../../../ui/errors.tsx';
import { keepFocus } from '../../../ui/keep-focus.ts';
import { useMessages } from '../../../ui/language.tsx';
import { Loading } from '../../../ui/loading.tsx';
import { putAsideInParts } from '../../../ui/put-aside-in-parts.ts';
import { ReadOnlyLine } from '../../../ui/read-only.tsx';
import { usePutAside } from '../../../ui/use-put-aside.ts';
import { useSelection } from '../../../ui/use-selection.ts';
import classes from './removed.module.css';
import { dossierAddress, RemovedRow } from './removed-row.tsx';
import { useRemovedItems } from './use-removed-items.ts';

/** Everything that was put aside, to be brought back one by one or many at once. */
export function RemovedPanel() {
  const { removed: texts } = useMessages('dossiers');
  const { choice } = useMessages('kernel');
  const { client, queries } = useApi();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const [now] = useState(Date.now);
  const { total, items, hasMore, isFetchingMore, fetchMore, error } = useRemovedItems();
  const { failure, busy, putAside } = usePutAside();
  const selection = useSelection({
    count: items.length,
    idAt: (index) => items[index]?.id,
    allIds: () => items.map(({ id }) => id),
    onOpen: (index) => {
      const item = items[index];
      if (item !== undefined) void navigate(dossierAddress(item));
    },
    onDelete: null,
  });

  async function refresh() {
    await Promise.all(
      [queries.dossiers.key(), queries.evidence.key()].map((queryKey) =>
        queryClient.invalidateQueries({ queryKey }),
      ),
    );
  }

  function bringBack() {
    const chosen = items.filter(({ id }) => selection.chosen.has(id)).map(({ kind, id }) => ({ kind, id }));
    return putAside({
      item: null,
      onGone: () => selection.leave(chosen.map(({ id }) => id)),
      ...putAsideInParts(client.dossiers, chosen, 'back'),
      refresh,
      done: texts.restored(chosen.length),
      restored: texts.asideAgain(chosen.length),
    });
  }

  if (error !== null) return <ErrorNotice error={error} />;
  if (total === null) return <Loading />;
  return (
    <Stack gap="sm">
      <ErrorNotice error={failure} texts={{ NOT_FOUND: choice.someGone }} />
      {total === 0 ? (
        <EmptyState sentence={texts.empty} />
      ) : (
        <>
          <Text size="sm">{texts.intro}</Text>
          <ReadOnlyLine />
          <ChoiceBar selection={selection} label={texts.restore} busy={busy} onAct={() => void bringBack()}>
            <Text size="sm" role="status">
              {texts.count(total)}
            </Text>
          </ChoiceBar>
          <div className={classes['scroll']}>
            <Table aria-label={texts.table} className={classes['table']}>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>
                    <ChoiceBox {...selection.allProps} aria-label={texts.chooseAll} />
                  </Table.Th>
                  <Table.Th>{texts.columns.what}</Table.Th>
                  <Table.Th>{texts.columns.dossier}</Table.Th>
                  <Table.Th>{texts.columns.removed}</Table.Th>
                  <Table.Th>{texts.columns.until}</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {items.map((item, index) => (
                  <RemovedRow
                    key={item.id}
                    item={item}
                    now={now}
                    boxProps={selection.boxProps(index, item.id)}
                  />
                ))}
              </Table.Tbody>
            </Table>
          </div>
          {hasMore ? (
            <BusyButton
              variant="default"
              busy={isFetchingMore}
              onClick={() => {
                // With the last items the button goes.
                const giveBack = keepFocus();
                void fetchMore().finally(giveBack);
              }}
              style={{ alignSelf: 'flex-start' }}
            >
              {texts.more}
            </BusyButton>
          ) : null}
        </>
      )}
    </Stack>
  );
}
