import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import { useMessages } from '../../../ui/language.tsx';
import classes from './search.module.css';
import type { SearchItem } from './search-item.ts';
import { rememberSearch } from './search-memory.ts';
import { SearchOption } from './search-option.tsx';

/** Height of a line as it mostly is, in pixels; each is measured once it is there. */
const LINE_HEIGHT = 66;
const OVERSCAN = 6;

type SearchResultsProps = {
  id: string;
  items: readonly SearchItem[];
  /** There are more than these. */
  more: boolean;
  active: number;
  /** Pixels from the top at first. */
  offset: number;
  /** The end is nearly in sight. */
  onEnd: () => void;
  onChoose: (index: number) => void;
};

/** What was found, as the list of the text field above it; only the lines in sight exist in the page. */
export function SearchResults({ id, items, more, active, offset, onEnd, onChoose }: SearchResultsProps) {
  const { search: texts } = useMessages('dossiers');
  const scroller = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => LINE_HEIGHT,
    getItemKey: (index) => items[index]?.key ?? index,
    overscan: OVERSCAN,
    initialOffset: offset,
    onChange: ({ range, scrollOffset }) => {
      rememberSearch({ offset: scrollOffset ?? 0 });
      if (more && range !== null && range.endIndex >= items.length - OVERSCAN) onEnd();
    },
  });
  useEffect(() => {
    if (active >= 0) virtualizer.scrollToIndex(active);
  }, [virtualizer, active]);
  return (
    <div
      ref={scroller}
      id={id}
      role="listbox"
      aria-label={texts.results}
      tabIndex={-1}
      className={classes['results']}
      hidden={items.length === 0}
    >
      {/* A list box holds options only; this one is as high as all of them. */}
      <div role="presentation" style={{ height: virtualizer.getTotalSize(), position: 'relative' }}>
        {virtualizer.getVirtualItems().map(({ index, start, key }) => {
          const item = items[index];
          return item === undefined ? null : (
            <SearchOption
              key={key}
              ref={virtualizer.measureElement}
              id={`${id}-${index}`}
              item={item}
              index={index}
              isActive={index === active}
              isPlaced
              aria-posinset={index + 1}
              aria-setsize={more ? -1 : items.length}
              style={{ transform: `translateY(${start}px)` }}
              onChoose={() => onChoose(index)}
            />
          );
        })}
      </div>
    </div>
  );
}
