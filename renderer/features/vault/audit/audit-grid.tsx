// biome-ignore-all lint/a11y/useSemanticElements: elements of a table cannot be placed freely, as virtual rows must be.
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import type { KeyboardEvent } from 'react';
import { useEffect, useId, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { useMessages } from '../../../ui/language.tsx';
import { rowByKey } from '../../../ui/row-by-key.ts';
import classes from './audit.module.css';
import { AuditRow } from './audit-row.tsx';
import { readAuditPlace, rememberAuditPlace } from './audit-view.ts';
import type { AuditRows } from './use-audit-rows.ts';
import type { MemberName } from './use-member-names.ts';

/** Height of a row in pixels (ux.md: dense enough for daily work). */
const ROW_HEIGHT = 36;
/** Rows drawn beyond the edge, so that scrolling shows no gap. */
const OVERSCAN = 10;
/** So many rows before the end the next ones are fetched. */
const AHEAD = 40;

const columns = ['sequence', 'at', 'who', 'what', 'object', 'count'] as const;

type AuditGridProps = {
  rows: NonNullable<AuditRows['rows']>;
  more: boolean;
  onMore: () => void;
  members: readonly MemberName[];
};

/**
 * The trail as a grid: one stop of the Tab key; arrows, Home, End and Page keys move the active row, Enter opens its
 * dossier. Only the rows in sight exist in the page.
 */
export function AuditGrid({ rows, more, onMore, members }: AuditGridProps) {
  const { audit: texts } = useMessages('vault');
  const navigate = useNavigate();
  const gridId = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const [remembered] = useState(readAuditPlace);
  const [active, setActive] = useState(remembered.active);
  const total = rows.length;

  const virtualizer = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: OVERSCAN,
    initialOffset: remembered.offset,
    // The header lies over the first row's place and stays in sight.
    scrollPaddingStart: ROW_HEIGHT,
    rangeExtractor: (range) => {
      const seen = defaultRangeExtractor(range);
      // The active row stays in the page wherever the list is scrolled: focus is told through it.
      return active < 0 || active >= total || seen.includes(active)
        ? seen
        : [...seen, active].sort((one, other) => one - other);
    },
    onChange: ({ scrollOffset }) => rememberAuditPlace({ offset: scrollOffset ?? 0 }),
  });
  const items = virtualizer.getVirtualItems();
  const last = virtualizer.range?.endIndex ?? 0;
  useEffect(() => {
    if (more && last >= total - AHEAD) onMore();
  }, [more, last, total, onMore]);

  function activate(index: number) {
    setActive(index);
    rememberAuditPlace({ active: index });
  }

  function press(event: KeyboardEvent<HTMLDivElement>) {
    if (event.target !== event.currentTarget || event.ctrlKey || event.altKey || event.metaKey) return;
    const dossierId = rows[active]?.dossierId ?? '';
    if (event.key === 'Enter' && dossierId !== '') {
      event.preventDefault();
      void navigate(`/dossiers/${dossierId}`);
      return;
    }
    const pageRows = Math.max(1, Math.floor(event.currentTarget.clientHeight / ROW_HEIGHT) - 2);
    const next = rowByKey(event.key, active, total, pageRows);
    if (next === null) return;
    event.preventDefault();
    activate(next);
    virtualizer.scrollToIndex(next);
  }

  const rowId = (index: number) => `${gridId}-row-${index}`;
  return (
    <div
      ref={scroller}
      className={classes['grid']}
      role="grid"
      aria-label={texts.table}
      // -1: how many there are is not known before one has come to the end.
      aria-rowcount={more ? -1 : total + 1}
      aria-colcount={columns.length}
      aria-activedescendant={active >= 0 && active < total ? rowId(active) : undefined}
      tabIndex={0}
      onKeyDown={press}
      onFocus={(event) => {
        if (event.target === event.currentTarget && active < 0 && total > 0) activate(items[0]?.index ?? 0);
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
          const entry = rows[index];
          return entry === undefined ? null : (
            <AuditRow
              key={entry.sequence}
              id={rowId(index)}
              index={index}
              start={start}
              entry={entry}
              active={index === active}
              members={members}
              onActivate={() => activate(index)}
            />
          );
        })}
      </div>
    </div>
  );
}
