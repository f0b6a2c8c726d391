import type { KeyboardEvent } from 'react';
import { useState } from 'react';
import { rowByKey } from './row-by-key.ts';

/** Rows that Page Up and Page Down go. */
const PAGE_ROWS = 10;

export type RowFocus = {
  /** The row that the Tab key leads to; null in an empty list. */
  readonly active: string | null;
  /** Belongs on an element around all rows. */
  readonly listProps: { readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void };
  /** Belongs on the part of a row that takes the focus. */
  readonly rowProps: (id: string) => {
    readonly 'data-row': string;
    readonly tabIndex: number;
    readonly onFocus: () => void;
  };
};

/** Lines that are one stop of the Tab key together: arrows, Home, End and Page keys go along them. */
export function useRowFocus(ids: readonly string[]): RowFocus {
  const [chosen, setChosen] = useState<string | null>(null);
  const active = chosen !== null && ids.includes(chosen) ? chosen : (ids[0] ?? null);
  return {
    active,
    listProps: {
      onKeyDown(event) {
        const { target, currentTarget, key } = event;
        if (!(target instanceof HTMLElement) || target.dataset['row'] === undefined) return;
        if (event.ctrlKey || event.altKey || event.metaKey) return;
        // As they stand on the screen: of a long list not all may be drawn.
        const rows = [...currentTarget.querySelectorAll<HTMLElement>('[data-row]')];
        const next = rowByKey(key, rows.indexOf(target), rows.length, PAGE_ROWS);
        if (next === null) return;
        event.preventDefault();
        rows[next]?.focus();
      },
    },
    rowProps: (id) => ({ 'data-row': id, tabIndex: id === active ? 0 : -1, onFocus: () => setChosen(id) }),
  };
}
