import { UnstyledButton } from '@mantine/core';
import { CaretDownIcon } from '@phosphor-icons/react/dist/csr/CaretDown';
import { CaretUpIcon } from '@phosphor-icons/react/dist/csr/CaretUp';
import type { PointerEvent, ReactNode } from 'react';
import { useState } from 'react';
import type { RegisterColumn } from '../../../../shared/features/dossiers/register-model.ts';
import { registerColumnSchema } from '../../../../shared/features/dossiers/register-model.ts';
import { GridHeading } from '../../../ui/virtual-grid.tsx';
import classes from './register-grid.module.css';
import { withinWidths } from './register-look.ts';

type HeaderCellProps = {
  columnId: RegisterColumn;
  label: ReactNode;
  sorted: 'asc' | 'desc' | false;
  /** Null: this column cannot be sorted. */
  onSort: (() => void) | null;
  /** The edge was pulled: so many pixels wide. */
  onWidth: (width: number) => void;
  /** Another heading was dropped on this one. */
  onPut: (dropped: RegisterColumn) => void;
};

const KIND = 'application/x-luwte-column';

/**
 * A column's heading; a button where the list can be put in its order. It can be dragged to another place, and its edge
 * to another width; the menu of columns does both by keys.
 */
export function HeaderCell({ columnId, label, sorted, onSort, onWidth, onPut }: HeaderCellProps) {
  const [isTarget, setIsTarget] = useState(false);
  const order = sorted === 'asc' ? 'ascending' : sorted === 'desc' ? 'descending' : 'none';
  return (
    <GridHeading
      column={columnId}
      aria-sort={onSort === null ? undefined : order}
      data-target={isTarget || undefined}
      draggable
      onDragStart={(event) => event.dataTransfer.setData(KIND, columnId)}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes(KIND)) return;
        event.preventDefault();
        setIsTarget(true);
      }}
      onDragLeave={() => setIsTarget(false)}
      onDrop={(event) => {
        setIsTarget(false);
        const dropped = registerColumnSchema.safeParse(event.dataTransfer.getData(KIND));
        if (!dropped.success) return;
        event.preventDefault();
        onPut(dropped.data);
      }}
      edge={
        <div
          aria-hidden
          className={classes['edge']}
          draggable
          // Pulling the edge is not dragging the column.
          onDragStart={(event) => {
            event.preventDefault();
            event.stopPropagation();
          }}
          onPointerDown={(event) => pullEdge(event, onWidth)}
        />
      }
    >
      {onSort === null ? (
        label
      ) : (
        <UnstyledButton className={classes['sort']} onClick={onSort}>
          {label}
          {sorted === 'asc' ? <CaretUpIcon aria-hidden size={14} weight="bold" /> : null}
          {sorted === 'desc' ? <CaretDownIcon aria-hidden size={14} weight="bold" /> : null}
        </UnstyledButton>
      )}
    </GridHeading>
  );
}

/** Follows the pointer from the edge of a heading until it is let go. */
function pullEdge(event: PointerEvent<HTMLDivElement>, onWidth: (width: number) => void): void {
  event.preventDefault();
  const edge = event.currentTarget;
  const start = event.clientX;
  const width = edge.parentElement?.offsetWidth ?? 0;
  edge.setPointerCapture(event.pointerId);
  const pull = ({ clientX }: globalThis.PointerEvent) => onWidth(withinWidths(width + clientX - start));
  edge.addEventListener('pointermove', pull);
  edge.addEventListener('lostpointercapture', () => edge.removeEventListener('pointermove', pull), {
    once: true,
  });
}
