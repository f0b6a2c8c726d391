import { Text } from '@mantine/core';
import { useQueries } from '@tanstack/react-query';
import { useVirtualizer } from '@tanstack/react-virtual';
import type { KeyboardEvent } from 'react';
import { useEffect, useRef, useState } from 'react';
import type { ImportKind, ImportRow, RowState } from '../../../../shared/features/dossiers/imports-model.ts';
import { useApi } from '../../../port/api.tsx';
import { ErrorNotice } from '../../../ui/errors.tsx';
import { useMessages } from '../../../ui/language.tsx';
import { rangeWithActive } from '../../../ui/range-with-active.ts';
import { rowByKey } from '../../../ui/row-by-key.ts';
import { useSeenRange } from '../../../ui/use-seen-range.ts';
import { PAGE_ROWS, pagesOfRows } from '../register/pages.ts';
import { importErrors } from './import-errors.ts';
import classes from './imports.module.css';
import { PreviewRow } from './preview-row.tsx';

type PreviewListProps = {
  kind: ImportKind;
  importId: string;
  show: RowState | null;
  count: number;
  isChosen: (row: number, state: RowState) => boolean;
  onToggle: (row: number, state: RowState) => void;
};

/** Height of a row with nothing to say about it, in pixels; others are measured. */
const ROW_HEIGHT = 64;
const OVERSCAN = 6;
const PAGE_KEYS = 8;

/** The rows of a preview: only those in sight are in the page; their checkboxes are one stop of the Tab key. */
export function PreviewList({ kind, importId, show, count, isChosen, onToggle }: PreviewListProps) {
  const { imports: texts } = useMessages('dossiers');
  const { queries } = useApi();
  const scroller = useRef<HTMLDivElement>(null);
  const [seen, see] = useSeenRange();
  const [active, setActive] = useState(0);
  const [wanted, setWanted] = useState<number | null>(null);

  const pages = pagesOfRows(seen.first - OVERSCAN, seen.last + OVERSCAN, count);
  const results = useQueries({
    queries: pages.map((page) =>
      queries.dossiers.importRows.queryOptions({
        input: { importId, show, offset: page * PAGE_ROWS, limit: PAGE_ROWS },
      }),
    ),
  });
  const rowAt = (index: number): ImportRow | undefined => {
    const place = pages.indexOf(Math.floor(index / PAGE_ROWS));
    return results[place]?.data?.rows[index % PAGE_ROWS];
  };
  const error = results.find((result) => result.error !== null)?.error ?? null;

  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: OVERSCAN,
    rangeExtractor: rangeWithActive(active),
    onChange: ({ range }) => {
      if (range !== null) see(range.startIndex, range.endIndex);
    },
  });

  // A row that keys led to may be on its way: it gets the focus when it is there.
  useEffect(() => {
    if (wanted === null) return;
    const box = scroller.current?.querySelector<HTMLInputElement>(`[data-row-index="${wanted}"] input`);
    if (box === null || box === undefined) return;
    box.focus();
    setWanted(null);
  });

  function press(event: KeyboardEvent) {
    if (event.altKey || event.ctrlKey || event.metaKey || !(event.target instanceof HTMLInputElement)) return;
    const next = rowByKey(event.key, active, count, PAGE_KEYS);
    if (next === null) return;
    event.preventDefault();
    setActive(next);
    setWanted(next);
    virtualizer.scrollToIndex(next);
  }

  if (count === 0) return <Text size="sm">{texts.preview.empty}</Text>;
  return (
    <>
      <ErrorNotice error={error} texts={importErrors(texts, error)} />
      <div ref={scroller} className={classes['scroller']}>
        <ul
          aria-label={texts.preview.list}
          className={classes['rows']}
          style={{ height: virtualizer.getTotalSize() }}
        >
          {virtualizer.getVirtualItems().map((item) => {
            const row = rowAt(item.index);
            return (
              <li
                key={item.key}
                ref={virtualizer.measureElement}
                data-index={item.index}
                data-row-index={item.index}
                aria-setsize={count}
                aria-posinset={item.index + 1}
                className={classes['row']}
                style={{ transform: `translateY(${item.start}px)` }}
              >
                <PreviewRow
                  kind={kind}
                  importId={importId}
                  row={row}
                  chosen={row !== undefined && isChosen(row.row, row.state)}
                  tabIndex={item.index === active ? 0 : -1}
                  onFocus={() => setActive(item.index)}
                  onKeyDown={press}
                  onToggle={() => row !== undefined && onToggle(row.row, row.state)}
                />
              </li>
            );
          })}
        </ul>
      </div>
    </>
  );
}
