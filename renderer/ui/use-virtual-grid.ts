import { useVirtualizer, type VirtualItem } from '@tanstack/react-virtual';
import type { FocusEvent, KeyboardEvent, RefObject } from 'react';
import { useId, useRef, useState } from 'react';
import { rangeWithActive } from './range-with-active.ts';
import { rowByKey } from './row-by-key.ts';

/** Height of a row in pixels (ux.md: dense enough for daily work); `virtual-grid.module.css` says the same. */
const ROW_HEIGHT = 36;
/** Rows drawn beyond the edge, so that scrolling shows no gap. */
const OVERSCAN = 6;

/** Where a grid was left. */
export type GridPlace = {
  /** Pixels from the top. */
  readonly offset: number;
  /** Index of the active row, -1 for none. */
  readonly active: number;
};

type VirtualGridOptions = {
  /** Rows that can be drawn. */
  count: number;
  /** Where it begins, when it is first drawn; its top when not told. */
  start?: GridPlace;
  /** It was scrolled, or another row became the active one. */
  onPlace?: (place: Partial<GridPlace>) => void;
  /** Other rows came in sight: the first and the last of those that are drawn. */
  onRange?: (first: number, last: number) => void;
  /** Enter on a row. */
  onOpen: (index: number) => void;
  /** Other keys of this grid, first; answers whether the key did something. */
  onKey?: (key: string) => boolean;
};

/** The state of a grid; `VirtualGrid` and `GridRow` draw it. */
export type VirtualGridState = {
  /** The rows in the page. */
  readonly items: readonly VirtualItem[];
  /** Index of the active row, -1 for none. */
  readonly active: number;
  /** Makes a row the active one; -1: none. */
  readonly activate: (index: number) => void;
  /** Index of the last row in sight. */
  readonly lastSeen: number;
  readonly toTop: () => void;
  /** Pixels that all rows take. */
  readonly height: number;
  readonly rowId: (index: number) => string;
  /** Belongs on the element that scrolls. */
  readonly gridProps: {
    readonly ref: RefObject<HTMLDivElement | null>;
    readonly tabIndex: 0;
    readonly 'aria-activedescendant': string | undefined;
    readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
    readonly onFocus: (event: FocusEvent<HTMLElement>) => void;
  };
};

/**
 * A grid of rows of one height of which only those in sight exist in the page. It is one stop of the Tab key: arrows,
 * Home, End and Page keys move the active row, Enter opens it.
 */
export function useVirtualGrid({
  count,
  start,
  onPlace,
  onRange,
  onOpen,
  onKey,
}: VirtualGridOptions): VirtualGridState {
  const gridId = useId();
  const ref = useRef<HTMLDivElement>(null);
  const [{ offset, active: first }] = useState(start ?? { offset: 0, active: -1 });
  const [active, setActive] = useState(first);
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => ref.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: OVERSCAN,
    initialOffset: offset,
    // The header lies over the first row's place and stays in sight.
    scrollPaddingStart: ROW_HEIGHT,
    rangeExtractor: rangeWithActive(active),
    onChange: ({ range, scrollOffset }) => {
      onPlace?.({ offset: scrollOffset ?? 0 });
      if (range !== null) onRange?.(range.startIndex - OVERSCAN, range.endIndex + OVERSCAN);
    },
  });

  function activate(index: number) {
    setActive(index);
    onPlace?.({ active: index });
  }

  function press(event: KeyboardEvent<HTMLElement>) {
    if (event.target !== event.currentTarget || event.ctrlKey || event.altKey || event.metaKey) return;
    const pageRows = Math.max(1, Math.floor(event.currentTarget.clientHeight / ROW_HEIGHT) - 2);
    const next = rowByKey(event.key, active, count, pageRows);
    if (next !== null) {
      activate(next);
      virtualizer.scrollToIndex(next);
    } else if (event.key === 'Enter' && active >= 0) onOpen(active);
    else if (onKey?.(event.key) !== true) return;
    event.preventDefault();
  }

  const rowId = (index: number) => `${gridId}-row-${index}`;
  return {
    items: virtualizer.getVirtualItems(),
    active,
    activate,
    lastSeen: virtualizer.range?.endIndex ?? 0,
    toTop() {
      activate(-1);
      ref.current?.scrollTo({ top: 0 });
    },
    height: virtualizer.getTotalSize(),
    rowId,
    gridProps: {
      ref,
      tabIndex: 0,
      'aria-activedescendant': active >= 0 && active < count ? rowId(active) : undefined,
      onKeyDown: press,
      onFocus(event) {
        if (event.target === event.currentTarget && active < 0 && count > 0)
          activate(virtualizer.range?.startIndex ?? 0);
      },
    },
  };
}
