import type { RefObject } from 'react';
import { useLayoutEffect, useState } from 'react';

/**
 * How far down the screen a list begins that scrolls with it, in pixels.
 *
 * @param count rows in the list; without any it is not drawn
 */
export function useScrollMargin(list: RefObject<HTMLElement | null>, count: number): number {
  const [margin, setMargin] = useState(0);
  useLayoutEffect(() => {
    const main = list.current?.closest('main');
    if (count === 0 || list.current === null || main === null || main === undefined) return;
    setMargin(list.current.getBoundingClientRect().top - main.getBoundingClientRect().top + main.scrollTop);
  }, [list, count]);
  return margin;
}
