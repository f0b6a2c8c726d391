/** Dossiers that one call brings: what fits on a large screen, and what is drawn beyond its edge. */
export const REGISTER_PAGE_ROWS = 50;

/** Dossiers that stand under one heading; without groups there is one part, without heading (null). */
export type RegisterPart = {
  readonly key: string | null;
  readonly count: number;
  readonly isClosed: boolean;
};

/** What stands at a place of the list. */
export type RegisterPlace =
  | { readonly kind: 'group'; readonly part: number }
  | { readonly kind: 'dossier'; readonly part: number; readonly offset: number };

export type RegisterLayout = {
  readonly length: number;
  readonly placeAt: (index: number) => RegisterPlace | null;
  /** Pages of parts that the places `first` to `last` need, both included. */
  readonly pagesOf: (first: number, last: number) => readonly PartPage[];
};

export type PartPage = { readonly part: number; readonly page: number };

/** Headings and dossiers as one list of places, however many there are. */
export function createLayout(parts: readonly RegisterPart[]): RegisterLayout {
  let length = 0;
  const starts = parts.map(({ key, count, isClosed }) => {
    const start = length;
    length += (key === null ? 0 : 1) + (isClosed ? 0 : count);
    return start;
  });
  const placeAt = (index: number): RegisterPlace | null => {
    if (index < 0 || index >= length) return null;
    const part = starts.findLastIndex((start) => start <= index);
    const within = index - (starts[part] ?? 0);
    if (parts[part]?.key === null) return { kind: 'dossier', part, offset: within };
    return within === 0 ? { kind: 'group', part } : { kind: 'dossier', part, offset: within - 1 };
  };
  return {
    length,
    placeAt,
    pagesOf(first, last) {
      const pages: PartPage[] = [];
      const until = Math.min(last, length - 1);
      for (let index = Math.max(0, first); index <= until; ) {
        const place = placeAt(index);
        if (place === null) break;
        if (place.kind === 'group') {
          index += 1;
          continue;
        }
        const page = Math.floor(place.offset / REGISTER_PAGE_ROWS);
        pages.push({ part: place.part, page });
        const rest = Math.min((page + 1) * REGISTER_PAGE_ROWS, parts[place.part]?.count ?? 0) - place.offset;
        index += Math.max(1, rest);
      }
      return pages;
    },
  };
}
