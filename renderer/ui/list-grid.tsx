import type { Key, ReactNode } from 'react';
import { useEffect } from 'react';
import type { GridPlace } from './use-virtual-grid.ts';
import { useVirtualGrid } from './use-virtual-grid.ts';
import { GridHeading, GridRow, VirtualGrid } from './virtual-grid.tsx';

/** So many rows before the end the next ones are fetched. */
const AHEAD = 40;

type ListGridProps<Row, Column extends string> = {
  label: string;
  /** Says how high the grid is and how wide its columns are (see `VirtualGrid`). */
  className: string | undefined;
  columns: readonly Column[];
  headings: Readonly<Record<Column, string>>;
  /** Those that have been fetched, from the first. */
  rows: readonly Row[];
  rowKey: (row: Row) => Key;
  /** Rows there are; null: more than these, nobody knows how many. */
  total: number | null;
  /** The end of the rows comes near, and there are more. */
  onMore: () => void;
  /** Enter on a row. */
  onOpen: (row: Row) => void;
  start?: GridPlace;
  onPlace?: (place: Partial<GridPlace>) => void;
  /** The cells of a row, a `GridCell` a column. */
  children: (row: Row) => ReactNode;
};

/** A list that is fetched bit by bit, as a virtual grid. */
export function ListGrid<Row, Column extends string>(props: ListGridProps<Row, Column>) {
  const { label, className, columns, headings, rows, rowKey, total, onMore, onOpen, children, ...place } =
    props;
  const count = rows.length;
  const more = total === null || count < total;
  const grid = useVirtualGrid({
    ...place,
    count,
    onOpen: (index) => {
      const row = rows[index];
      if (row !== undefined) onOpen(row);
    },
  });
  const { lastSeen } = grid;
  useEffect(() => {
    if (more && lastSeen >= count - AHEAD) onMore();
  }, [more, lastSeen, count, onMore]);
  return (
    <VirtualGrid
      grid={grid}
      label={label}
      className={className}
      total={total}
      columnCount={columns.length}
      head={columns.map((column) => (
        <GridHeading key={column} column={column}>
          {headings[column]}
        </GridHeading>
      ))}
    >
      {grid.items.map((item) => {
        const row = rows[item.index];
        return row === undefined ? null : (
          <GridRow key={rowKey(row)} grid={grid} item={item} onClick={() => grid.activate(item.index)}>
            {children(row)}
          </GridRow>
        );
      })}
    </VirtualGrid>
  );
}
