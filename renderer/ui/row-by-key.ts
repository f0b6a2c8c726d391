/**
 * Which row becomes the active one when a key is pressed in a list.
 *
 * @param active index of the active row, -1 when there is none yet
 * @param count rows in the list
 * @param pageRows rows that fit on the screen at once, at least 1
 * @returns the new index, or null when the key does not move (so that it keeps its usual meaning)
 */
export function rowByKey(key: string, active: number, count: number, pageRows: number): number | null {
  if (count === 0) return null;
  const within = (index: number) => Math.min(count - 1, Math.max(0, index));
  switch (key) {
    case 'ArrowDown':
      return within(active + 1);
    case 'ArrowUp':
      return within(active - 1);
    case 'PageDown':
      return within(active + pageRows);
    case 'PageUp':
      return within(active - pageRows);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
