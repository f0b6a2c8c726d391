import type { RefObject } from 'react';
import { useEffect, useRef } from 'react';

/**
 * For the heading of what somebody was led to on a larger screen: it has the focus, and is in sight.
 *
 * @param isWanted whether the address says that this is what they came for
 * @returns belongs on the heading, which needs a `tabIndex` of -1 then
 */
export function useFocusWanted(isWanted: boolean): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!isWanted) return;
    heading.current?.focus({ preventScroll: true });
    heading.current?.scrollIntoView({ block: 'center' });
  }, [isWanted]);
  return heading;
}
