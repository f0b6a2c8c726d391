import { Box, Button, Group, Text } from '@mantine/core';
import { ExportIcon } from '@phosphor-icons/react/dist/csr/Export';
import { PlusIcon } from '@phosphor-icons/react/dist/csr/Plus';
import { useId, useRef, useState } from 'react';
import { Link } from 'react-router';
import type { RegisterLook } from '../../../../shared/features/dossiers/register-model.ts';
import { wholeRegister } from '../../../../shared/features/dossiers/register-model.ts';
import { useAnnounce } from '../../../ui/announce.tsx';
import { EmptyState } from '../../../ui/empty.tsx';
import { ErrorNotice } from '../../../ui/errors.tsx';
import { FilterButton } from '../../../ui/filter-button.tsx';
import { useMessages } from '../../../ui/language.tsx';
import { Loading } from '../../../ui/loading.tsx';
import { PageHeader } from '../../../ui/page.tsx';
import { ReadOnlyLine, useIsReadOnly } from '../../../ui/read-only.tsx';
import { useSeenRange } from '../../../ui/use-seen-range.ts';
import { UnfinishedReports } from '../new-dossier/unfinished-reports.tsx';
import { useNewDossier, useUnfinishedReport } from '../new-dossier/use-new-dossier.tsx';
import { ColumnsMenu } from './columns-menu.tsx';
import { ExportDialog } from './export-dialog.tsx';
import { FilterPanel } from './filter-panel.tsx';
import { GroupingSelect } from './grouping-select.tsx';
import classes from './register-grid.module.css';
import type { RegisterGridHandle } from './register-grid.tsx';
import { RegisterGrid } from './register-grid.tsx';
import { countChoices } from './register-look.ts';
import { readRegisterMemory, rememberRegister } from './register-view.ts';
import { StatusFilter } from './status-filter.tsx';
import { useRegisterLook } from './use-register-look.ts';
import { useRegisterRows } from './use-register-rows.ts';
import { ViewsMenu } from './views-menu.tsx';

/** All dossiers in one list. */
export function RegisterScreen() {
  const { register: texts } = useMessages('dossiers');
  const [look, setLook] = useRegisterLook();
  if (look === null)
    return (
      <>
        <PageHeader title={texts.title} />
        <Loading />
      </>
    );
  return <Register look={look} setLook={setLook} />;
}

function Register({ look, setLook }: { look: RegisterLook; setLook: (look: RegisterLook) => void }) {
  const { register: texts, look: words, imports } = useMessages('dossiers');
  const announce = useAnnounce();
  const newDossier = useNewDossier();
  const openUnfinished = useUnfinishedReport();
  const readOnly = useIsReadOnly();
  const panelId = useId();
  const grid = useRef<RegisterGridHandle>(null);
  const filterButton = useRef<HTMLButtonElement>(null);
  const [memory] = useState(readRegisterMemory);
  const [closed, setClosed] = useState(memory.closed);
  const [filterOpen, setFilterOpen] = useState(memory.filterOpen);
  const [exporting, setExporting] = useState(false);
  const [range, see] = useSeenRange();
  const rows = useRegisterRows(look, closed, range);

  /** Another order, filter or grouping is another list: it starts at its top. */
  function change(part: Partial<RegisterLook>) {
    setLook({ ...look, ...part });
    rememberRegister({ offset: 0, active: -1 });
    grid.current?.toTop();
  }

  const choices = countChoices(look.filter);
  const isWhole = look.statuses === null && choices === 0;
  const empty = rows.total === 0;
  /** The way to a new report, or why there is none. */
  const begin = readOnly ? (
    <ReadOnlyLine />
  ) : (
    <Group gap="xs">
      <Button variant="default" component={Link} to="/dossiers/import">
        {imports.registerOpen}
      </Button>
      <Button leftSection={<PlusIcon aria-hidden />} onClick={newDossier}>
        {texts.newReport}
      </Button>
    </Group>
  );
  const exportButton = (
    <Button variant="default" leftSection={<ExportIcon aria-hidden />} onClick={() => setExporting(true)}>
      {words.export.open}
    </Button>
  );
  return (
    <div className={classes['screen']}>
      <PageHeader
        title={texts.title}
        actions={
          empty ? (
            readOnly || isWhole ? undefined : (
              begin
            )
          ) : (
            <>
              {exportButton}
              {readOnly ? null : begin}
            </>
          )
        }
      />
      <ErrorNotice error={rows.error} />
      <Box className={classes['waiting']}>
        <UnfinishedReports onOpen={openUnfinished} />
      </Box>
      {empty && isWhole ? (
        <EmptyState sentence={`${texts.emptyTitle} ${texts.emptyText}`} action={begin} />
      ) : (
        <>
          {readOnly ? <Box mb="sm">{begin}</Box> : null}
          <Group gap="xs" className={classes['tools'] ?? ''}>
            <ViewsMenu look={look} onChoose={change} />
            <FilterButton
              ref={filterButton}
              panelId={panelId}
              opened={filterOpen}
              onToggle={() => {
                rememberRegister({ filterOpen: !filterOpen });
                setFilterOpen(!filterOpen);
              }}
            >
              {words.filters.opened(choices)}
            </FilterButton>
            <GroupingSelect
              value={look.grouping}
              onChange={(grouping) => {
                setClosed(new Set());
                rememberRegister({ closed: new Set() });
                change({ grouping });
                if (grouping !== null) announce(words.groups.keys);
              }}
            />
            {choices === 0 ? null : (
              <Button
                variant="subtle"
                size="xs"
                onClick={() => {
                  change({ filter: wholeRegister });
                  filterButton.current?.focus();
                }}
              >
                {words.filters.clear}
              </Button>
            )}
            <ColumnsMenu columns={look.columns} onChange={(columns) => setLook({ ...look, columns })} />
          </Group>
          {filterOpen ? (
            <FilterPanel id={panelId} value={look.filter} onChange={(filter) => change({ filter })} />
          ) : null}
          <Group justify="space-between" mb="xs">
            <StatusFilter
              value={look.statuses ?? []}
              onChange={(statuses) => change({ statuses: statuses.length === 0 ? null : [...statuses] })}
            />
            <Text size="sm" role="status">
              {rows.total === null ? '' : texts.count(rows.total)}
            </Text>
          </Group>
          {empty ? <Text>{choices === 0 ? texts.emptyFiltered : words.filters.none}</Text> : null}
          <RegisterGrid
            ref={grid}
            look={look}
            onOrder={(order) => {
              change(order);
              const column = texts.columns[order.sort];
              announce(texts.sorted(column, order.direction));
            }}
            onColumns={(columns) => setLook({ ...look, columns })}
            rows={rows}
            closed={closed}
            onClosed={(next) => {
              setClosed(next);
              rememberRegister({ closed: next });
            }}
            onRange={see}
          />
        </>
      )}
      <ExportDialog
        opened={exporting}
        look={look}
        total={rows.total ?? 0}
        onClose={() => setExporting(false)}
      />
    </div>
  );
}
