/** Entries of one day on the organisation's calendar. */
export type DayGroup<Entry> = { readonly day: string; readonly entries: readonly Entry[] };

/**
 * Cuts a list that is ordered by moment into days. `toLocal` gives `YYYY-MM-DD HH:mm:ss` on the
 * organisation's clock, so that an entry of just after midnight stands under its own day.
 */
export function groupByDay<Entry extends { readonly happenedAt: number }>(
  entries: readonly Entry[],
  toLocal: (instant: number) => string,
): readonly DayGroup<Entry>[] {
  const groups: { day: string; entries: Entry[] }[] = [];
  for (const entry of entries) {
    const day = toLocal(entry.happenedAt).slice(0, 10);
    const last = groups.at(-1);
    if (last?.day === day) last.entries.push(entry);
    else groups.push({ day, entries: [entry] });
  }
  return groups;
}
