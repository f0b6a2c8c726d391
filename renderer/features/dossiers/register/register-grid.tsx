import { FlexRender, type Row, useTable } from '@tanstack/react-table';
import type { CSSProperties, Ref } from 'react';
import { memo, useImperativeHandle, useMemo } from 'react';
import { useNavigate } from 'react-router';
import { registerSortSchema } from '../../../../shared/features/dossiers/model.ts';
import type { RegisterColumn, RegisterLook } from '../../../../shared/features/dossiers/register-model.ts';
import { useMessages } from '../../../ui/language.tsx';
import { useMoments } from '../../../ui/moments.ts';
import { usePack } from '../../../ui/pack.tsx';
import { useVirtualGrid } from '../../../ui/use-virtual-grid.ts';
import { GridCell, GridRow, VirtualGrid } from '../../../ui/virtual-grid.tsx';
import { GroupCell } from './group-row.tsx';
import { HeaderCell } from './header-cell.tsx';
import type { RegisterSlot } from './register-columns.tsx';
import { columnWidths, createRegisterColumns, registerFeatures } from './register-columns.tsx';
import classes from './register-grid.module.css';
import type { ColumnLook } from './register-look.ts';
import { changeColumn, putColumn } from './register-look.ts';
import { readRegisterMemory, rememberRegister } from './register-view.ts';
import type { RegisterRows } from './use-register-rows.ts';

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
 * The register as a grid: Enter opens a row, left and right close and open a group. All rows are counted for screen
 * readers, and fetched when they come in sight.
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
  const { layout, groups } = rows;
  const grid = useVirtualGrid({
    count: layout.length,
    start: readRegisterMemory(),
    onPlace: rememberRegister,
    onRange,
    onOpen: open,
    onKey: (key) => (key === 'ArrowLeft' || key === 'ArrowRight') && closeOrOpen(key === 'ArrowLeft'),
  });
  useImperativeHandle(ref, () => ({ toTop: grid.toTop }));

  const columns = useMemo(
    () => createRegisterColumns({ texts, moments, pack, now: Date.now() }),
    [texts, moments, pack],
  );
  const data = grid.items.map(({ index }): RegisterSlot => ({ index, row: rows.rowAt(index) ?? null }));
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
  const widths = {
    '--grid-tracks': shown.map(toTrack).join(' '),
    '--grid-width': `calc(${shown.map(leastWidth).join(' + ')})`,
  } as CSSProperties;

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
    grid.activate(index);
    const group = groupAt(index);
    if (group !== undefined) return toggle(group.key, !closed.has(group.key));
    const row = rows.rowAt(index);
    if (row !== undefined) void navigate(`/dossiers/${row.dossierId}`);
  }

  /** Closes or opens the group that the active row heads or belongs to; answers whether there is one. */
  function closeOrOpen(isClosed: boolean): boolean {
    const place = layout.placeAt(grid.active);
    const group = place === null ? undefined : groups?.[place.part];
    if (place === null || group === undefined) return false;
    if (isClosed && place.kind === 'dossier') grid.activate(grid.active - place.offset - 1);
    toggle(group.key, isClosed);
    return true;
  }

  return (
    <VirtualGrid
      grid={grid}
      label={texts.register.table}
      isTree={look.grouping !== null}
      total={layout.length}
      columnCount={shown.length}
      className={`${classes['grid']} ${rows.isOld ? classes['old'] : ''}`}
      style={widths}
      head={table.getHeaderGroups().flatMap((group) =>
        group.headers.map((header) => {
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
        }),
      )}
    >
      {table.getRowModel().rows.map((row, position) => {
        const { index } = row.original;
        const group = groupAt(index);
        return (
          <GridRow
            key={row.id}
            grid={grid}
            item={{ index, start: grid.items[position]?.start ?? 0 }}
            aria-level={look.grouping === null ? undefined : group === undefined ? 2 : 1}
            aria-expanded={group === undefined ? undefined : !closed.has(group.key)}
            aria-busy={group === undefined && (rows.isOld || row.original.row === null) ? true : undefined}
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
              <DossierCells row={row} columns={columns} look={look.columns} />
            )}
          </GridRow>
        );
      })}
    </VirtualGrid>
  );
}

type DossierCellsProps = {
  row: Row<typeof registerFeatures, RegisterSlot>;
  columns: ReturnType<typeof createRegisterColumns>;
  look: readonly ColumnLook[];
};

/** The table makes its rows anew whenever the list is drawn; the cells are drawn where something else stands in them. */
const DossierCells = memo(
  function DossierCells({ row }: DossierCellsProps) {
    return row.getVisibleCells().map((cell) => (
      <GridCell key={cell.id} column={cell.column.id}>
        <FlexRender cell={cell} />
      </GridCell>
    ));
  },
  (one, other) =>
    one.row.original.row === other.row.original.row &&
    one.columns === other.columns &&
    one.look === other.look,
);

const leastWidth = ({ id, width }: ColumnLook) =>
  width === null ? `${columnWidths[id][0]}rem` : `${width}px`;

/** The room that a column takes in the grid. */
function toTrack({ id, width }: ColumnLook): string {
  if (width !== null) return `${width}px`;
  const [rem, share] = columnWidths[id];
  return share === 0 ? `${rem}rem` : `minmax(${rem}rem, ${share}fr)`;
}
