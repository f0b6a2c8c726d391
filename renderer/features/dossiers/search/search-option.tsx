import type { ComponentProps } from 'react';
import classes from './search.module.css';
import { SearchHitLine, SearchPersonLine } from './search-hit-line.tsx';
import type { SearchItem } from './search-item.ts';

type SearchOptionProps = Pick<
  ComponentProps<'div'>,
  'ref' | 'id' | 'style' | 'aria-posinset' | 'aria-setsize'
> & {
  item: SearchItem;
  /** Its place, for whoever measures it. */
  index: number;
  isActive: boolean;
  /** It stands where its list puts it. */
  isPlaced?: boolean;
  onChoose: () => void;
};

/** One thing that was found: its list box is led by a text field, which keeps the focus and takes the keys. */
export function SearchOption({
  item,
  index,
  isActive,
  isPlaced = false,
  onChoose,
  ...place
}: SearchOptionProps) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the text field takes the keys
    // biome-ignore lint/a11y/useFocusableInteractive: focus is told through aria-activedescendant
    <div
      {...place}
      role="option"
      data-index={index}
      aria-selected={isActive}
      data-active={isActive || undefined}
      className={`${classes['option']} ${isPlaced ? classes['placed'] : ''}`}
      onClick={onChoose}
    >
      {item.type === 'command' ? item.label : null}
      {item.type === 'hit' ? <SearchHitLine hit={item.hit} /> : null}
      {item.type === 'person' ? <SearchPersonLine person={item.person} /> : null}
    </div>
  );
}
