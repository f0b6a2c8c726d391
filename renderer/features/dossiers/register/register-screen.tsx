import { Box, Button, Group, Text } from '@mantine/core';
import { PlusIcon } from '@phosphor-icons/react/dist/csr/Plus';
import { useCallback, useRef, useState } from 'react';
import { useAnnounce } from '../../../ui/announce.tsx';
import { EmptyState } from '../../../ui/empty.tsx';
import { ErrorNotice } from '../../../ui/errors.tsx';
import { useMessages } from '../../../ui/language.tsx';
import { PageHeader } from '../../../ui/page.tsx';
import { ReadOnlyLine, useIsReadOnly } from '../../../ui/read-only.tsx';
import { DraftWaiting } from '../drafts/draft-waiting.tsx';
import { NEW_DOSSIER_DRAFT } from '../new-dossier/new-dossier-draft.ts';
import { useNewDossier } from '../new-dossier/use-new-dossier.tsx';
import classes from './register-grid.module.css';
import type { RegisterGridHandle } from './register-grid.tsx';
import { RegisterGrid } from './register-grid.tsx';
import type { RegisterView } from './register-view.ts';
import { readRegisterView, rememberRegisterView } from './register-view.ts';
import { StatusFilter } from './status-filter.tsx';
import { useRegisterRows } from './use-register-rows.ts';

/** All dossiers in one list. */
export function RegisterScreen() {
  const { register: texts } = useMessages('dossiers');
  const announce = useAnnounce();
  const newDossier = useNewDossier();
  const readOnly = useIsReadOnly();
  const grid = useRef<RegisterGridHandle>(null);
  const [view, setView] = useState(readRegisterView);
  const [range, setRange] = useState({ first: 0, last: 0 });
  const rows = useRegisterRows(view, range.first, range.last);

  const see = useCallback((first: number, last: number) => {
    setRange((seen) => (seen.first === first && seen.last === last ? seen : { first, last }));
  }, []);

  /** Another order or filter is another list: it starts at its top. */
  function change(part: Partial<RegisterView>) {
    const next = { ...view, ...part, offset: 0, active: -1 };
    setView(next);
    rememberRegisterView(next);
    grid.current?.toTop();
  }

  /** The way to a new report, or why there is none. */
  const begin = readOnly ? (
    <ReadOnlyLine />
  ) : (
    <Button leftSection={<PlusIcon aria-hidden />} onClick={newDossier}>
      {texts.newReport}
    </Button>
  );
  const empty = rows.total === 0;
  return (
    <div className={classes['screen']}>
      <PageHeader
        title={texts.title}
        actions={readOnly || (empty && view.statuses.length === 0) ? undefined : begin}
      />
      <ErrorNotice error={rows.error} />
      <Box className={classes['waiting']}>
        <DraftWaiting draftKey={NEW_DOSSIER_DRAFT} sentence={texts.waiting} onOpen={newDossier} />
      </Box>
      {empty && view.statuses.length === 0 ? (
        <EmptyState sentence={`${texts.emptyTitle} ${texts.emptyText}`} action={begin} />
      ) : (
        <>
          {readOnly ? <Box mb="sm">{begin}</Box> : null}
          <Group justify="space-between" mb="xs">
            <StatusFilter value={view.statuses} onChange={(statuses) => change({ statuses })} />
            <Text size="sm" role="status">
              {rows.total === null ? '' : texts.count(rows.total)}
            </Text>
          </Group>
          {empty ? <Text>{texts.emptyFiltered}</Text> : null}
          <RegisterGrid
            ref={grid}
            order={view}
            onOrder={(order) => {
              change(order);
              const column = texts.columns[order.sort];
              announce(texts.sorted(column, order.direction));
            }}
            rows={rows}
            onRange={see}
          />
        </>
      )}
    </div>
  );
}
