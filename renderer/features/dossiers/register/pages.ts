/** Rows that one call brings. */
export const PAGE_ROWS = 100;

/**
 * Numbers of the pages that hold the rows `first` to `last`, both included, of a list of `total` rows. Always
 * at least page 0: it tells how many rows there are.
 */
export function pagesOfRows(first: number, last: number, total: number): readonly number[] {
  const from = Math.floor(Math.max(0, first) / PAGE_ROWS);
  const to = Math.floor(Math.max(0, Math.min(last, Math.max(0, total - 1))) / PAGE_ROWS);
  const pages = [0];
  for (let page = Math.max(1, from); page <= to; page += 1) pages.push(page);
  return pages;
}
