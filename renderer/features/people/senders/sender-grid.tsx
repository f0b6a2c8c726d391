// biome-ignore-all lint/a11y/useSemanticElements: elements of a table cannot be placed freely, as virtual rows must be.
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import type { KeyboardEvent } from 'react';
import { useEffect, useId, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import type { SenderRow } from '../../../../shared/features/people/sender-model.ts';
import { useMessages } from '../../../ui/language.tsx';
import { rowByKey } from '../../../ui/row-by-key.ts';
import { senderAddress } from './sender-address.ts';
import { SenderLine } from './sender-line.tsx';
import classes from './senders.module.css';

/** Height of a row in pixels (ux.md: dense enough for daily work). */
const ROW_HEIGHT = 36;
/** Rows drawn beyond the edge, so that scrolling shows no gap. */
const OVERSCAN = 10;
/** So many rows before the end the next ones are fetched. */
const AHEAD = 40;

const columns = ['name', 'platform', 'perpetrator', 'messages', 'first', 'last', 'dossiers'] as const;

type SenderGridProps = {
  dossierId: string | null;
  rows: readonly SenderRow[];
  total: number;
  onMore: () => void;
};

/**
 * Senders as a grid: one stop of the Tab key; arrows, Home, End and Page keys move the active row, Enter opens it. Only the
 * rows in sight exist in the page.
 */
export function SenderGrid({ dossierId, rows, total, onMore }: SenderGridProps) {
  const { senders: texts } = useMessages('people');
  const navigate = useNavigate();
  const gridId = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(-1);
  const count = rows.length;

  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: OVERSCAN,
    // The header lies over the first row's place and stays in sight.
    scrollPaddingStart: ROW_HEIGHT,
    rangeExtractor: (range) => {
      const seen = defaultRangeExtractor(range);
      // The active row stays in the page wherever the list is scrolled: focus is told through it.
      return active < 0 || active >= count || seen.includes(active)
        ? seen
        : [...seen, active].sort((one, other) => one - other);
    },
  });
  const items = virtualizer.getVirtualItems();
  const last = virtualizer.range?.endIndex ?? 0;
  const more = count < total;
  useEffect(() => {
    if (more && last >= count - AHEAD) onMore();
  }, [more, last, count, onMore]);

  const open = (index: number) => {
    const sender = rows[index];
    if (sender !== undefined) void navigate(senderAddress(sender.senderId, dossierId));
  };
  function press(event: KeyboardEvent<HTMLDivElement>) {
    if (event.target !== event.currentTarget || event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      return open(active);
    }
    const pageRows = Math.max(1, Math.floor(event.currentTarget.clientHeight / ROW_HEIGHT) - 2);
    const next = rowByKey(event.key, active, count, pageRows);
    if (next === null) return;
    event.preventDefault();
    setActive(next);
    virtualizer.scrollToIndex(next);
  }

  const rowId = (index: number) => `${gridId}-row-${index}`;
  return (
    <div
      ref={scroller}
      className={classes['grid']}
      role="grid"
      aria-label={texts.title}
      aria-rowcount={total + 1}
      aria-colcount={columns.length}
      aria-activedescendant={active >= 0 && active < count ? rowId(active) : undefined}
      tabIndex={0}
      onKeyDown={press}
      onFocus={(event) => {
        if (event.target === event.currentTarget && active < 0 && count > 0) setActive(items[0]?.index ?? 0);
      }}
    >
      <div role="rowgroup" className={classes['head']}>
        {/* biome-ignore lint/a11y/useFocusableInteractive: nothing can be done with the headings */}
        <div role="row" aria-rowindex={1} className={classes['row']}>
          {columns.map((column) => (
            // biome-ignore lint/a11y/useFocusableInteractive: nothing can be done with it
            <div key={column} role="columnheader" data-column={column} className={classes['cell']}>
              {texts.columns[column]}
            </div>
          ))}
        </div>
      </div>
      <div role="rowgroup" className={classes['body']} style={{ height: virtualizer.getTotalSize() }}>
        {items.map(({ index, start }) => {
          const sender = rows[index];
          return sender === undefined ? null : (
            <SenderLine
              key={sender.senderId}
              id={rowId(index)}
              index={index}
              start={start}
              dossierId={dossierId}
              sender={sender}
              active={index === active}
              onActivate={() => setActive(index)}
            />
          );
        })}
      </div>
    </div>
  );
}
