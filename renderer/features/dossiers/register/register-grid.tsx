// biome-ignore-all lint/a11y/useSemanticElements: elements of a table cannot be placed freely, as virtual rows must be.
import { useTable } from '@tanstack/react-table';
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import type { KeyboardEvent, Ref } from 'react';
import { useId, useImperativeHandle, useMemo, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import type { RegisterSort } from '../../../../shared/features/dossiers/model.ts';
import { registerSortSchema } from '../../../../shared/features/dossiers/model.ts';
import { useMessages } from '../../../ui/language.tsx';
import { useMoments } from '../../../ui/moments.ts';
import { rowByKey } from '../../../ui/row-by-key.ts';
import { HeaderCell } from './header-cell.tsx';
import type { RegisterSlot } from './register-columns.tsx';
import { createRegisterColumns, registerFeatures } from './register-columns.tsx';
import classes from './register-grid.module.css';
import type { RegisterView } from './register-view.ts';
import { readRegisterView, rememberRegisterView } from './register-view.ts';
import type { useRegisterRows } from './use-register-rows.ts';

/** Height of a row in pixels (ux.md: dense enough for daily work). */
const ROW_HEIGHT = 36;
/** Rows drawn beyond the edge, so that scrolling shows no gap. */
const OVERSCAN = 10;

type RegisterGridProps = {
  order: Pick<RegisterView, 'sort' | 'direction'>;
  onOrder: (order: { sort: RegisterSort; direction: 'ascending' | 'descending' }) => void;
  rows: ReturnType<typeof useRegisterRows>;
  /** Tells which rows are in sight, so that their pages are fetched. */
  onRange: (first: number, last: number) => void;
  ref: Ref<RegisterGridHandle>;
};

export type RegisterGridHandle = { readonly toTop: () => void };

/**
 * The register as a grid: one stop of the Tab key; arrows, Home, End and Page keys move the active row, Enter
 * opens it. Only the rows in sight exist in the page, all are counted for screen readers.
 */
export function RegisterGrid({ order, onOrder, rows, onRange, ref }: RegisterGridProps) {
  const { register: texts } = useMessages('dossiers');
  const moments = useMoments();
  const navigate = useNavigate();
  const gridId = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const total = rows.total ?? 0;
  const [remembered] = useState(readRegisterView);
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
      rememberRegisterView({ offset: scrollOffset ?? 0 });
      if (range !== null) onRange(range.startIndex - OVERSCAN, range.endIndex + OVERSCAN);
    },
  });

  useImperativeHandle(ref, () => ({
    toTop: () => {
      activate(-1);
      scroller.current?.scrollTo({ top: 0 });
    },
  }));

  const columns = useMemo(() => createRegisterColumns(texts, moments), [texts, moments]);
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
    state: { sorting: [{ id: order.sort, desc: order.direction === 'descending' }] },
    onSortingChange: (updater) => {
      const current = [{ id: order.sort, desc: order.direction === 'descending' }];
      const next = (typeof updater === 'function' ? updater(current) : updater)[0];
      const sort = registerSortSchema.safeParse(next?.id);
      if (sort.success)
        onOrder({ sort: sort.data, direction: next?.desc === true ? 'descending' : 'ascending' });
    },
  });

  function activate(index: number) {
    setActive(index);
    rememberRegisterView({ active: index });
  }

  function open(index: number) {
    const row = rows.rowAt(index);
    if (row === undefined) return;
    activate(index);
    void navigate(`/dossiers/${row.dossierId}`);
  }

  function press(event: KeyboardEvent<HTMLDivElement>) {
    if (event.target !== event.currentTarget || event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === 'Enter' && active >= 0) {
      event.preventDefault();
      open(active);
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
    <div
      ref={scroller}
      className={classes['grid']}
      role="grid"
      aria-label={texts.table}
      aria-rowcount={total + 1}
      aria-colcount={columns.length}
      aria-activedescendant={active >= 0 && active < total ? rowId(active) : undefined}
      tabIndex={0}
      onKeyDown={press}
      onFocus={(event) => {
        if (event.target === event.currentTarget && active < 0 && total > 0) activate(items[0]?.index ?? 0);
      }}
    >
      <div role="rowgroup" className={classes['head']}>
        {table.getHeaderGroups().map((group) => (
          // biome-ignore lint/a11y/useFocusableInteractive: its buttons take the focus
          <div key={group.id} role="row" aria-rowindex={1} className={classes['row']}>
            {group.headers.map((header) => (
              <HeaderCell
                key={header.id}
                columnId={header.column.id}
                label={<table.FlexRender header={header} />}
                sorted={header.column.getIsSorted()}
                onSort={header.column.getCanSort() ? () => header.column.toggleSorting() : null}
              />
            ))}
          </div>
        ))}
      </div>
      <div role="rowgroup" className={classes['body']} style={{ height: virtualizer.getTotalSize() }}>
        {table.getRowModel().rows.map((row, position) => {
          const { index } = row.original;
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the grid itself takes the keys; rows get no focus of their own
            // biome-ignore lint/a11y/useFocusableInteractive: focus is told through aria-activedescendant
            <div
              key={row.id}
              id={rowId(index)}
              role="row"
              aria-rowindex={index + 2}
              aria-selected={index === active}
              aria-busy={row.original.row === null ? true : undefined}
              data-active={index === active || undefined}
              className={`${classes['row']} ${classes['bodyRow']}`}
              style={{ transform: `translateY(${items[position]?.start ?? 0}px)` }}
              onClick={() => open(index)}
            >
              {row.getAllCells().map((cell) => (
                // biome-ignore lint/a11y/useFocusableInteractive: cells are read as part of their row
                <div key={cell.id} role="gridcell" data-column={cell.column.id} className={classes['cell']}>
                  <table.FlexRender cell={cell} />
                </div>
              ))}
            </div>
          );
        })}
      </div>
    </div>
  );
}
