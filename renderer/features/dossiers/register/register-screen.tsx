import { Box, Button, Group } from '@mantine/core';
import { ExportIcon } from '@phosphor-icons/react/dist/csr/Export';
import { useId, useRef, useState } from 'react';
import type { DossierStatus } from '../../../../shared/features/dossiers/model.ts';
import type { RegisterFilter, RegisterLook } from '../../../../shared/features/dossiers/register-model.ts';
import { wholeRegister } from '../../../../shared/features/dossiers/register-model.ts';
import { useAnnounce } from '../../../ui/announce.tsx';
import { FilterButton } from '../../../ui/filter-button.tsx';
import { useMessages } from '../../../ui/language.tsx';
import { Loading } from '../../../ui/loading.tsx';
import { PageHeader } from '../../../ui/page.tsx';
import { ReadOnlyLine, useIsReadOnly } from '../../../ui/read-only.tsx';
import { useSteady } from '../../../ui/use-steady.ts';
import { UnfinishedReports } from '../new-dossier/unfinished-reports.tsx';
import { useUnfinishedReport } from '../new-dossier/use-new-dossier.tsx';
import { BeginButtons } from './begin-buttons.tsx';
import { ColumnsMenu } from './columns-menu.tsx';
import { FilterPanel } from './filter-panel.tsx';
import { GroupingSelect } from './grouping-select.tsx';
import classes from './register-grid.module.css';
import type { RegisterGridHandle } from './register-grid.tsx';
import { RegisterList } from './register-list.tsx';
import type { ColumnLook } from './register-look.ts';
import { countChoices } from './register-look.ts';
import { readRegisterMemory, rememberRegister } from './register-view.ts';
import { StatusFilter } from './status-filter.tsx';
import { useRegisterLook } from './use-register-look.ts';
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
  const { register: texts, look: words } = useMessages('dossiers');
  const announce = useAnnounce();
  const openUnfinished = useUnfinishedReport();
  const readOnly = useIsReadOnly();
  const panelId = useId();
  const grid = useRef<RegisterGridHandle>(null);
  const filterButton = useRef<HTMLButtonElement>(null);
  const [memory] = useState(readRegisterMemory);
  const [closed, setClosed] = useState(memory.closed);
  const [filterOpen, setFilterOpen] = useState(memory.filterOpen);
  const [exporting, setExporting] = useState(false);

  /** Another order, filter or grouping is another list: it starts at its top. */
  function change(part: Partial<RegisterLook>) {
    setLook({ ...look, ...part });
    rememberRegister({ offset: 0, active: -1 });
    grid.current?.toTop();
  }

  function close(next: ReadonlySet<string>) {
    setClosed(next);
    rememberRegister({ closed: next });
  }

  const changeFilter = useSteady((filter: RegisterFilter) => change({ filter }));
  const changeColumns = useSteady((columns: ColumnLook[]) => setLook({ ...look, columns }));
  const changeStatuses = useSteady((statuses: readonly DossierStatus[]) =>
    change({ statuses: statuses.length === 0 ? null : [...statuses] }),
  );
  const changeGrouping = useSteady((grouping: RegisterLook['grouping']) => {
    close(new Set());
    change({ grouping });
    if (grouping !== null) announce(words.groups.keys);
  });

  const choices = countChoices(look.filter);
  const begin = readOnly ? <ReadOnlyLine /> : <BeginButtons />;
  // Made here, where nothing is drawn anew when only the list's rows come or scroll.
  return (
    <RegisterList
      ref={grid}
      look={look}
      closed={closed}
      onClosed={close}
      onOrder={(order) => {
        change(order);
        announce(texts.sorted(texts.columns[order.sort], order.direction));
      }}
      onColumns={changeColumns}
      exporting={exporting}
      onExported={() => setExporting(false)}
      begin={begin}
      exportButton={
        <Button variant="default" leftSection={<ExportIcon aria-hidden />} onClick={() => setExporting(true)}>
          {words.export.open}
        </Button>
      }
      waiting={
        <Box className={classes['waiting']}>
          <UnfinishedReports onOpen={openUnfinished} />
        </Box>
      }
      tools={
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
            <GroupingSelect value={look.grouping} onChange={changeGrouping} />
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
            <ColumnsMenu columns={look.columns} onChange={changeColumns} />
          </Group>
          {filterOpen ? <FilterPanel id={panelId} value={look.filter} onChange={changeFilter} /> : null}
        </>
      }
      statusFilter={<StatusFilter value={look.statuses ?? everyStatus} onChange={changeStatuses} />}
    />
  );
}

const everyStatus: readonly DossierStatus[] = [];
