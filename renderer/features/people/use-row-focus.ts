import { type RefObject, useEffect, useRef } from 'react';

type RowFocus = {
  /** Around the rows, each marked `data-row`, and the button that adds one, marked `data-add`. */
  readonly ref: RefObject<HTMLDivElement | null>;
  /** Around what adds or takes away a row. */
  readonly moving: (to: 'new-row' | 'add', change: () => void) => void;
};

/** Focus goes to the row that was added, and to the button that adds when one was taken away. */
export function useRowFocus(count: number): RowFocus {
  const ref = useRef<HTMLDivElement>(null);
  const wanted = useRef<'new-row' | 'add' | null>(null);
  useEffect(() => {
    const row = ref.current?.querySelectorAll('[data-row]').item(count - 1);
    if (wanted.current === 'new-row') row?.querySelector<HTMLElement>('select, input')?.focus();
    if (wanted.current === 'add') ref.current?.querySelector<HTMLElement>('[data-add]')?.focus();
    wanted.current = null;
  }, [count]);
  return {
    ref,
    moving(to, change) {
      wanted.current = to;
      change();
    },
  };
}
