// biome-ignore-all lint/a11y/useSemanticElements: elements of a table cannot be placed freely, as virtual rows must be.
import { UnstyledButton } from '@mantine/core';
import { CaretDownIcon } from '@phosphor-icons/react/dist/csr/CaretDown';
import { CaretUpIcon } from '@phosphor-icons/react/dist/csr/CaretUp';
import type { ReactNode } from 'react';
import classes from './register-grid.module.css';

type HeaderCellProps = {
  columnId: string;
  label: ReactNode;
  sorted: 'asc' | 'desc' | false;
  /** Null: this column cannot be sorted. */
  onSort: (() => void) | null;
};

/** A column's heading; a button where the list can be put in its order. */
export function HeaderCell({ columnId, label, sorted, onSort }: HeaderCellProps) {
  const order = sorted === 'asc' ? 'ascending' : sorted === 'desc' ? 'descending' : 'none';
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the button inside takes the focus
    <div
      role="columnheader"
      aria-sort={onSort === null ? undefined : order}
      data-column={columnId}
      className={classes['cell']}
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
    </div>
  );
}
