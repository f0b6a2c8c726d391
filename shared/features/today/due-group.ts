/** `late`: a day before today; `today`; `week`: after today until Sunday; `later`: after that; `open`: without a day. */
export const dueGroups = ['late', 'today', 'week', 'later', 'open'] as const;
export type DueGroup = (typeof dueGroups)[number];

/**
 * Where something belongs by the calendar on the organisation's wall: hours play no part, so what is due today is not
 * late this afternoon, and a day of 23 or 25 hours is a day.
 *
 * @param dueAt milliseconds since 1970; null without a day
 */
export function dueGroup(dueAt: number | null, now: number, zone: string): DueGroup {
  if (dueAt === null) return 'open';
  const today = localDay(now, zone);
  const days = localDay(dueAt, zone) - today;
  if (days < 0) return 'late';
  if (days === 0) return 'today';
  return days <= daysUntilSunday(today) ? 'week' : 'later';
}

/** The number of a day on the calendar of a zone: 1 January 1970 is 0. */
export function localDay(instant: number, zone: string): number {
  const parts = new Map(
    formatOf(zone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const at = (name: Intl.DateTimeFormatPartTypes) => parts.get(name) ?? 0;
  return Date.UTC(at('year'), at('month') - 1, at('day')) / 86_400_000;
}

/** 1 January 1970 was a Thursday. */
function daysUntilSunday(day: number): number {
  const sinceMonday = (((day + 3) % 7) + 7) % 7;
  return 6 - sinceMonday;
}

// Making one takes longer than using it a thousand times; the end of the thread or page clears it.
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known !== undefined) return known;
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  formats.set(zone, format);
  return format;
}
