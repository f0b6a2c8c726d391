import type { Range } from '@tanstack/react-virtual';
import { defaultRangeExtractor } from '@tanstack/react-virtual';

/**
 * Which rows of a virtual list stand in the page: those in sight, and the active one wherever the list is scrolled, as
 * focus is told or held by it.
 *
 * @param active index of the active row; one outside the list stands for none
 */
export function rangeWithActive(active: number): (range: Range) => number[] {
  return (range) => {
    const seen = defaultRangeExtractor(range);
    return active < 0 || active >= range.count || seen.includes(active)
      ? seen
      : [...seen, active].sort((one, other) => one - other);
  };
}
