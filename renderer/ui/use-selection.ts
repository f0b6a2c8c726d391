import type { ChangeEvent, KeyboardEvent } from 'react';
import { useCallback, useEffect, useId, useState } from 'react';
import { focusScreen } from './keep-focus.ts';
import { rowByKey } from './row-by-key.ts';
import {
  chooseAll,
  dropRows,
  emptySelection,
  endRange,
  extendRange,
  isFull,
  type Selection,
  toggleRow,
} from './selection.ts';

/** Rows that Page Up and Page Down go by. */
const PAGE_ROWS = 10;

type SelectionOptions = {
  readonly count: number;
  /** Undefined for a row that is on its way. */
  readonly idAt: (index: number) => string | undefined;
  /** Every row's id, in order; more than can be chosen are not needed. */
  readonly allIds: () => readonly string[] | Promise<readonly string[]>;
  /** Enter. */
  readonly onOpen: (index: number) => void;
  /** Delete, with something chosen; null where that key has no meaning. */
  readonly onDelete: (() => void) | null;
  /** Brings a row into the page that is not in it, where only those in sight are. */
  readonly reveal?: (index: number) => void;
};

/** Where focus goes: a row, or the first after it that is not among what has gone. */
type Wanted = { readonly index: number; readonly gone: ReadonlySet<string> };

const nothingGone: ReadonlySet<string> = new Set();

export type RowSelection = ReturnType<typeof useSelection>;

/**
 * Choosing rows of a list by their checkboxes, which are one stop of the Tab key: arrows, Home, End and Page keys go
 * along them, Space chooses, with Shift a range, Ctrl+A all, Escape none, Enter opens.
 */
export function useSelection(options: SelectionOptions) {
  const { count, idAt, allIds, onOpen, onDelete, reveal } = options;
  const listId = useId();
  const [selection, setSelection] = useState<Selection>(emptySelection);
  const [activeRow, setActive] = useState(0);
  const [wanted, setWanted] = useState<Wanted | null>(null);
  const active = Math.min(activeRow, Math.max(0, count - 1));

  // Looks after every drawing: rows come and go while a list is fetched anew.
  useEffect(() => {
    if (wanted === null) return;
    const index = Math.min(wanted.index, count - 1);
    const id = idAt(index);
    if (count > 0 && (id === undefined || wanted.gone.has(id))) return;
    const box = document.getElementById(boxId(listId, index));
    if (count > 0 && box === null) return;
    setWanted(null);
    if (box === null) focusScreen();
    else box.focus();
  });

  const forget = useCallback(
    (ids: readonly string[]) => setSelection((now) => dropRows(now, new Set(ids))),
    [],
  );

  function goTo(index: number) {
    reveal?.(index);
    setActive(index);
    setWanted({ index, gone: nothingGone });
  }

  async function all() {
    const ids = await allIds();
    setSelection(chooseAll(ids));
  }

  function press(event: KeyboardEvent, focused: number) {
    if (event.altKey) return;
    // A row on its way has the focus already, as far as the next key is concerned.
    const index = wanted?.index ?? focused;
    if (event.ctrlKey || event.metaKey) {
      if (event.key.toLowerCase() !== 'a') return;
      void all();
    } else if (event.key === 'Enter') onOpen(index);
    else if (event.key === 'Escape' && selection.chosen.size > 0) setSelection(emptySelection);
    else if (event.key === 'Delete' && onDelete !== null) {
      if (selection.chosen.size > 0) onDelete();
    } else {
      const next = rowByKey(event.key, index, count, PAGE_ROWS);
      if (next === null) return;
      event.preventDefault();
      const { shiftKey } = event;
      // A range only grows over rows that are known: nobody chooses what they cannot see.
      if (shiftKey && idAt(next) === undefined) return;
      setSelection((now) => (shiftKey ? extendRange(now, { from: index, to: next, idAt }) : endRange(now)));
      goTo(next);
      return;
    }
    event.preventDefault();
  }

  return {
    chosen: selection.chosen,
    isFull: isFull(selection),
    /** The Delete key does something with what is chosen. */
    byDelete: onDelete !== null,
    /** The row that the Tab key leads to: it must stay in the page. */
    active,
    /** For the checkbox of a row. */
    boxProps: (index: number, id: string) => ({
      id: boxId(listId, index),
      checked: selection.chosen.has(id),
      tabIndex: index === active ? 0 : -1,
      onFocus: () => setActive(index),
      onKeyDown: (event: KeyboardEvent) => press(event, index),
      onChange: ({ nativeEvent }: ChangeEvent) => {
        const isRange = nativeEvent instanceof MouseEvent && nativeEvent.shiftKey;
        setSelection((now) =>
          isRange ? extendRange(now, { from: index, to: index, idAt }) : toggleRow(now, index, id),
        );
      },
    }),
    /** For the checkbox that stands for all rows. */
    allProps: {
      checked: count > 0 && selection.chosen.size >= count,
      indeterminate: selection.chosen.size > 0 && selection.chosen.size < count,
      onChange: () => {
        if (selection.chosen.size > 0) setSelection(emptySelection);
        else void all();
      },
    },
    /** Chooses nothing; focus goes back to the list. */
    clear: () => {
      setSelection(emptySelection);
      goTo(active);
    },
    /** Forgets rows that are gone. */
    forget,
    /** To be called when rows have gone by an act: focus goes to what stands in the place of the first of them. */
    leave: (ids: readonly string[]) => {
      const gone = new Set(ids);
      const first = Array.from({ length: count }, (_, index) => index).find((index) => {
        const id = idAt(index);
        return id !== undefined && gone.has(id);
      });
      setSelection((now) => dropRows(now, gone));
      setActive(first ?? 0);
      setWanted({ index: first ?? 0, gone });
    },
  };
}

const boxId = (listId: string, index: number) => `${listId}-row-${index}`;
