/** Numbers of pages, in order, as they are written: `3, 7, 61-80`. */
export function pageRanges(pages: readonly number[]): string {
  const ranges: { from: number; until: number }[] = [];
  for (const page of pages) {
    const last = ranges.at(-1);
    if (last !== undefined && page === last.until + 1) last.until = page;
    else ranges.push({ from: page, until: page });
  }
  return ranges.map(({ from, until }) => (from === until ? `${from}` : `${from}-${until}`)).join(', ');
}
