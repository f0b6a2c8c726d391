// biome-ignore-all lint/a11y/useSemanticElements: elements of a table cannot be placed freely, as virtual rows must be.
import { useTable } from '@tanstack/react-table';
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import type { KeyboardEvent, Ref } from 'react';
import { useId, useImperativeHandle, useMemo, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { registerSortSchema } from '../../../../shared/features/dossiers/model.ts';
import type { RegisterColumn, RegisterLook } from '../../../../shared/features/dossiers/register-model.ts';
import { useMessages } from '../../../ui/language.tsx';
import { useMoments } from '../../../ui/moments.ts';
import { usePack } from '../../../ui/pack.tsx';
import { rowByKey } from '../../../ui/row-by-key.ts';
import { GroupCell } from './group-row.tsx';
import { HeaderCell } from './header-cell.tsx';
import type { RegisterSlot } from './register-columns.tsx';
import { columnWidths, createRegisterColumns, registerFeatures } from './register-columns.tsx';
import classes from './register-grid.module.css';
import type { ColumnLook } from './register-look.ts';
import { changeColumn, putColumn } from './register-look.ts';
import { readRegisterMemory, rememberRegister } from './register-view.ts';
import type { RegisterRows } from './use-register-rows.ts';

/** Height of a row in pixels (ux.md: dense enough for daily work). */
const ROW_HEIGHT = 36;
/** Rows drawn beyond the edge, so that scrolling shows no gap. */
const OVERSCAN = 10;

type RegisterGridProps = {
  look: RegisterLook;
  /** Another order of the rows. */
  onOrder: (order: Pick<RegisterLook, 'sort' | 'direction'>) => void;
  onColumns: (columns: ColumnLook[]) => void;
  rows: RegisterRows;
  closed: ReadonlySet<string>;
  onClosed: (closed: ReadonlySet<string>) => void;
  /** Tells which rows are in sight, so that their pages are fetched. */
  onRange: (first: number, last: number) => void;
  ref: Ref<RegisterGridHandle>;
};

export type RegisterGridHandle = { readonly toTop: () => void };

/**
 * The register as a grid: one stop of the Tab key; arrows, Home, End and Page keys move the active row, Enter opens it,
 * left and right close and open a group. Only the rows in sight exist in the page, all are counted for screen readers.
 */
export function RegisterGrid({
  look,
  onOrder,
  onColumns,
  rows,
  closed,
  onClosed,
  onRange,
  ref,
}: RegisterGridProps) {
  const texts = useMessages('dossiers');
  const moments = useMoments();
  const pack = usePack();
  const navigate = useNavigate();
  const gridId = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const { layout, groups } = rows;
  const total = layout.length;
  const [remembered] = useState(readRegisterMemory);
  const [active, setActive] = useState(remembered.active);

  const virtualizer = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: OVERSCAN,
    initialOffset: remembered.offset,
    // The header lies over the first row's place and stays in sight.
    scrollPaddingStart: ROW_HEIGHT,
    rangeExtractor: (range) => {
      const seen = defaultRangeExtractor(range);
      // The active row stays in the page wherever the list is scrolled: focus is told through it.
      return active < 0 || active >= total || seen.includes(active)
        ? seen
        : [...seen, active].sort((a, b) => a - b);
    },
    onChange: ({ range, scrollOffset }) => {
      rememberRegister({ offset: scrollOffset ?? 0 });
      if (range !== null) onRange(range.startIndex - OVERSCAN, range.endIndex + OVERSCAN);
    },
  });

  useImperativeHandle(ref, () => ({
    toTop: () => {
      activate(-1);
      scroller.current?.scrollTo({ top: 0 });
    },
  }));

  const columns = useMemo(
    () => createRegisterColumns({ texts, moments, pack, now: Date.now() }),
    [texts, moments, pack],
  );
  const items = virtualizer.getVirtualItems();
  const data = items.map(({ index }): RegisterSlot => ({ index, row: rows.rowAt(index) ?? null }));
  const table = useTable({
    features: registerFeatures,
    columns,
    data,
    getRowId: ({ index }) => String(index),
    manualSorting: true,
    enableSortingRemoval: false,
    enableMultiSort: false,
    state: {
      sorting: [{ id: look.sort, desc: look.direction === 'descending' }],
      columnOrder: look.columns.map(({ id }) => id),
      columnVisibility: Object.fromEntries(look.columns.map(({ id, shown }) => [id, shown])),
    },
    onSortingChange: (updater) => {
      const current = [{ id: look.sort, desc: look.direction === 'descending' }];
      const next = (typeof updater === 'function' ? updater(current) : updater)[0];
      const sort = registerSortSchema.safeParse(next?.id);
      if (sort.success)
        onOrder({ sort: sort.data, direction: next?.desc === true ? 'descending' : 'ascending' });
    },
  });
  const shown = look.columns.filter((column) => column.shown);
  const template = { gridTemplateColumns: shown.map(toTrack).join(' ') };
  // Rows are placed freely, so they give the grid no width of their own.
  const wide = { minWidth: `calc(${shown.map(leastWidth).join(' + ')})` };

  function activate(index: number) {
    setActive(index);
    rememberRegister({ active: index });
  }

  function groupAt(index: number) {
    const place = layout.placeAt(index);
    return place?.kind === 'group' ? groups?.[place.part] : undefined;
  }

  function toggle(key: string, isClosed: boolean) {
    const next = new Set(closed);
    if (isClosed) next.add(key);
    else next.delete(key);
    onClosed(next);
  }

  function open(index: number) {
    activate(index);
    const group = groupAt(index);
    if (group !== undefined) return toggle(group.key, !closed.has(group.key));
    const row = rows.rowAt(index);
    if (row !== undefined) void navigate(`/dossiers/${row.dossierId}`);
  }

  /** Closes or opens the group that the active row heads or belongs to; answers whether there is one. */
  function closeOrOpen(isClosed: boolean): boolean {
    const place = layout.placeAt(active);
    const group = place === null ? undefined : groups?.[place.part];
    if (place === null || group === undefined) return false;
    if (isClosed && place.kind === 'dossier') activate(active - place.offset - 1);
    toggle(group.key, isClosed);
    return true;
  }

  function press(event: KeyboardEvent<HTMLDivElement>) {
    if (event.target !== event.currentTarget || event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === 'Enter' && active >= 0) {
      event.preventDefault();
      open(active);
      return;
    }
    if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') {
      if (closeOrOpen(event.key === 'ArrowLeft')) event.preventDefault();
      return;
    }
    const pageRows = Math.max(1, Math.floor(event.currentTarget.clientHeight / ROW_HEIGHT) - 2);
    const next = rowByKey(event.key, active, total, pageRows);
    if (next === null) return;
    event.preventDefault();
    activate(next);
    virtualizer.scrollToIndex(next);
  }

  const rowId = (index: number) => `${gridId}-row-${index}`;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it has a role, one of two
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: both roles support them
    <div
      ref={scroller}
      className={classes['grid']}
      // Only in a tree can rows be opened and closed.
      role={look.grouping === null ? 'grid' : 'treegrid'}
      aria-label={texts.register.table}
      aria-rowcount={total + 1}
      aria-colcount={shown.length}
      aria-activedescendant={active >= 0 && active < total ? rowId(active) : undefined}
      tabIndex={0}
      onKeyDown={press}
      onFocus={(event) => {
        if (event.target === event.currentTarget && active < 0 && total > 0) activate(items[0]?.index ?? 0);
      }}
    >
      <div role="rowgroup" className={classes['head']} style={wide}>
        {table.getHeaderGroups().map((group) => (
          // biome-ignore lint/a11y/useFocusableInteractive: its buttons take the focus
          <div key={group.id} role="row" aria-rowindex={1} className={classes['row']} style={template}>
            {group.headers.map((header) => {
              const id = header.column.id as RegisterColumn;
              return (
                <HeaderCell
                  key={header.id}
                  columnId={id}
                  label={<table.FlexRender header={header} />}
                  sorted={header.column.getIsSorted()}
                  onSort={header.column.getCanSort() ? () => header.column.toggleSorting() : null}
                  onWidth={(width) => onColumns(changeColumn(look.columns, id, { width }))}
                  onPut={(dropped) => onColumns(putColumn(look.columns, dropped, id))}
                />
              );
            })}
          </div>
        ))}
      </div>
      <div
        role="rowgroup"
        className={classes['body']}
        style={{ ...wide, height: virtualizer.getTotalSize() }}
      >
        {table.getRowModel().rows.map((row, position) => {
          const { index } = row.original;
          const group = groupAt(index);
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the grid itself takes the keys; rows get no focus of their own
            // biome-ignore lint/a11y/useFocusableInteractive: focus is told through aria-activedescendant
            <div
              key={row.id}
              id={rowId(index)}
              role="row"
              aria-rowindex={index + 2}
              aria-selected={index === active}
              aria-level={look.grouping === null ? undefined : group === undefined ? 2 : 1}
              aria-expanded={group === undefined ? undefined : !closed.has(group.key)}
              aria-busy={group === undefined && row.original.row === null ? true : undefined}
              data-active={index === active || undefined}
              className={`${classes['row']} ${classes['bodyRow']}`}
              style={{ ...template, transform: `translateY(${items[position]?.start ?? 0}px)` }}
              onClick={() => open(index)}
            >
              {group !== undefined && look.grouping !== null ? (
                <GroupCell
                  by={look.grouping}
                  group={group}
                  isClosed={closed.has(group.key)}
                  columns={shown.length}
                />
              ) : (
                row.getVisibleCells().map((cell) => (
                  // biome-ignore lint/a11y/useFocusableInteractive: cells are read as part of their row
                  <div key={cell.id} role="gridcell" data-column={cell.column.id} className={classes['cell']}>
                    <table.FlexRender cell={cell} />
                  </div>
                ))
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}

const leastWidth = ({ id, width }: ColumnLook) =>
  width === null ? `${columnWidths[id][0]}rem` : `${width}px`;

/** The room that a column takes in the grid. */
function toTrack({ id, width }: ColumnLook): string {
  if (width !== null) return `${width}px`;
  const [rem, share] = columnWidths[id];
  return share === 0 ? `${rem}rem` : `minmax(${rem}rem, ${share}fr)`;
}
