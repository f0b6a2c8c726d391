// biome-ignore-all lint/a11y/useSemanticElements: elements of a table cannot be placed freely, as virtual rows must be.
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid itself takes the focus and tells of its active row.
import type { VirtualItem } from '@tanstack/react-virtual';
import type { ComponentProps, ReactNode } from 'react';
import type { VirtualGridState } from './use-virtual-grid.ts';
import classes from './virtual-grid.module.css';

type VirtualGridProps = Pick<ComponentProps<'div'>, 'className' | 'style'> & {
  grid: VirtualGridState;
  label: string;
  /** Rows can be opened and closed. */
  isTree?: boolean;
  /** Rows there are, drawn or not; null: how many is not known before one has come to the end. */
  total: number | null;
  columnCount: number;
  /** The headings: a `GridHeading` a column. */
  head: ReactNode;
  /** A `GridRow` for each of `grid.items`. */
  children: ReactNode;
};

/**
 * A table with a header that stays in sight. How wide its columns are is said in CSS by who uses it: `--grid-tracks`
 * (the columns) and `--grid-width` (the least width of all together).
 */
export function VirtualGrid(props: VirtualGridProps) {
  const { grid, label, isTree = false, total, columnCount, head, className = '', style, children } = props;
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: both roles support them
    <div
      {...grid.gridProps}
      role={isTree ? 'treegrid' : 'grid'}
      aria-label={label}
      aria-rowcount={total === null ? -1 : total + 1}
      aria-colcount={columnCount}
      className={`${classes['grid']} ${className}`}
      style={style}
    >
      <div role="rowgroup" className={classes['head']}>
        <div role="row" aria-rowindex={1} className={classes['row']}>
          {head}
        </div>
      </div>
      <div role="rowgroup" className={classes['body']} style={{ height: grid.height }}>
        {children}
      </div>
    </div>
  );
}

type GridRowProps = Pick<
  ComponentProps<'div'>,
  'aria-level' | 'aria-expanded' | 'aria-busy' | 'onClick' | 'children'
> & { grid: VirtualGridState; item: Pick<VirtualItem, 'index' | 'start'> };

export function GridRow({ grid, item: { index, start }, ...rest }: GridRowProps) {
  const isActive = index === grid.active;
  return (
    <div
      id={grid.rowId(index)}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={isActive}
      data-active={isActive || undefined}
      className={`${classes['row']} ${classes['bodyRow']}`}
      style={{ transform: `translateY(${start}px)` }}
      {...rest}
    />
  );
}

type GridCellProps = Pick<ComponentProps<'div'>, 'aria-colspan' | 'className' | 'children'> & {
  /** Which column, for the look of it. */
  column?: string;
};

export function GridCell({ column, className = classes['cell'], ...rest }: GridCellProps) {
  return <div role="gridcell" data-column={column} className={className} {...rest} />;
}

type GridHeadingProps = Omit<ComponentProps<'div'>, 'role' | 'className'> & {
  column: string;
  /** What stands beside the words. */
  edge?: ReactNode;
};

export function GridHeading({ column, edge, children, ...rest }: GridHeadingProps) {
  return (
    <div role="columnheader" data-column={column} className={classes['heading']} {...rest}>
      <div className={classes['cell']}>{children}</div>
      {edge}
    </div>
  );
}
