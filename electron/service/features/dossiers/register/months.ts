/** A month, `2026-11`, as instants on the calendar of a time zone; `until` is not in it. No instants for anything else. */
export function monthRange(month: string, zone: string): { readonly from: number; readonly until: number } {
  const [, year, number] = /^(\d{4})-(\d{2})$/.exec(month) ?? [];
  if (year === undefined || number === undefined) return { from: 0, until: 0 };
  const start = (index: number) => localMidnight(Date.UTC(Number(year), index, 1), zone);
  return { from: start(Number(number) - 1), until: start(Number(number)) };
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
      const key = new Date(instant + offsetAt(instant, zone)).toISOString().slice(0, 7);
      months.push({ key, count: 1, until: monthRange(key, zone).until });
    }
  }
  return months.reverse().map(({ key, count }) => ({ key, count }));
}

/** The instant at which a day begins somewhere. @param day its midnight, as if in UTC */
function localMidnight(day: number, zone: string): number {
  const guess = day - offsetAt(day, zone);
  return day - offsetAt(guess, zone);
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Milliseconds that a zone's clock is ahead of UTC at an instant. */
function offsetAt(instant: number, zone: string): number {
  const format = formats.get(zone) ?? newFormat(zone);
  formats.set(zone, format);
  const parts = new Map(format.formatToParts(instant).map(({ type, value }) => [type, Number(value)]));
  const at = (name: Intl.DateTimeFormatPartTypes) => parts.get(name) ?? 0;
  const local = Date.UTC(at('year'), at('month') - 1, at('day'), at('hour'), at('minute'), at('second'));
  return local - Math.floor(instant / 1000) * 1000;
}

const newFormat = (timeZone: string) =>
  new Intl.DateTimeFormat('en-GB', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
