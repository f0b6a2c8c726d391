import { instantToLocal, localToInstant } from '../../../../../shared/kernel/zoned-time.ts';

/** A month, `2026-11`, as instants on the calendar of a time zone; `until` is not in it. No instants for anything else. */
export function monthRange(month: string, zone: string): { readonly from: number; readonly until: number } {
  const [, year, number] = /^(\d{4})-(\d{2})$/.exec(month) ?? [];
  if (year === undefined || number === undefined) return { from: 0, until: 0 };
  const next =
    Number(number) === 12 ? `${pad(Number(year) + 1, 4)}-01` : `${year}-${pad(Number(number) + 1, 2)}`;
  const from = localToInstant(`${month}-01`, zone);
  if (from === null) return { from: 0, until: 0 };
  // The last month that can be written has no next one.
  return { from, until: localToInstant(`${next}-01`, zone) ?? Number.MAX_SAFE_INTEGER };
}

/**
 * How many instants lie in each month, latest month first.
 * @param instants in ascending order
 */
export function countMonths(
  instants: readonly number[],
  zone: string,
): { readonly key: string; readonly count: number }[] {
  const months: { key: string; count: number; until: number }[] = [];
  for (const instant of instants) {
    const last = months.at(-1);
    if (last !== undefined && instant < last.until) last.count += 1;
    else {
      const key = instantToLocal(instant, zone).slice(0, 7);
      months.push({ key, count: 1, until: monthRange(key, zone).until });
    }
  }
  return months.reverse().map(({ key, count }) => ({ key, count }));
}

const pad = (number: number, digits: number) => String(number).padStart(digits, '0');
