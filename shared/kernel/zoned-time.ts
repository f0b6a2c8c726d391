/** Wall-clock text as the date pickers of `@mantine/dates` read and write it: `YYYY-MM-DD HH:mm:ss`. */
const LOCAL = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2}))?)?$/;
const DAY = 86_400_000;

const formats = new Map<string, Intl.DateTimeFormat>();

function clockFormat(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known !== undefined) return known;
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
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
  formats.set(zone, format);
  return format;
}

/** What the clock on the wall in `zone` shows at `instant`, as if that reading were UTC (milliseconds). */
function wallClock(instant: number, zone: string): number {
  // `20/11/2026, 14:05:00`; asking for its parts takes four times as long.
  const [day = 1, month = 1, year = 1970, hour = 0, minute = 0, second = 0] = clockFormat(zone)
    .format(instant)
    .split(/\D+/)
    .map(Number);
  return utc(year, month, day, hour * 3600 + minute * 60 + second);
}

/** Unlike `Date.UTC`, which takes the year 26 for 1926. @param seconds since midnight */
function utc(year: number, month: number, day: number, seconds: number): number {
  return new Date(0).setUTCFullYear(year, month - 1, day) + seconds * 1000;
}

/** `instant` as wall-clock text in `zone`. */
export function instantToLocal(instant: number, zone: string): string {
  return new Date(wallClock(instant, zone)).toISOString().slice(0, 19).replace('T', ' ');
}

/**
 * The instant at which the clock in `zone` shows `text` (`YYYY-MM-DD`, optionally with a time; midnight
 * without). An hour that summer time skips becomes the same stretch later (02:30 is 03:30); an hour that comes
 * twice is the first of the two. Null when the text is no date.
 */
export function localToInstant(text: string, zone: string): number | null {
  const match = LOCAL.exec(text.trim());
  if (match === null) return null;
  const [year, month, day, hour, minute, second] = match.slice(1).map((digits) => Number(digits ?? 0));
  const seconds = (hour ?? 0) * 3600 + (minute ?? 0) * 60 + (second ?? 0);
  const wall = utc(year ?? 0, month ?? 1, day ?? 1, seconds);
  if (new Date(wall).toISOString().slice(0, 10) !== text.trim().slice(0, 10) || (hour ?? 0) > 23) return null;
  const before = wallClock(wall - DAY, zone) - (wall - DAY);
  const after = wallClock(wall + DAY, zone) - (wall + DAY);
  // The offset before a change gives the first of two hours, and moves a skipped one later.
  const early = wall - before;
  if (wallClock(early, zone) === wall) return early;
  const late = wall - after;
  return wallClock(late, zone) === wall ? late : early;
}

/** The day of `instant` in `zone`: `YYYY-MM-DD`. */
export function localDay(instant: number, zone: string): string {
  return instantToLocal(instant, zone).slice(0, 10);
}

/**
 * Whether `instant` is on a later day than `now`. By days: one of which no time is known stands at its noon, and the clock on
 * which it was read may run ahead a little.
 */
export function isAfterToday(instant: number, now: number, zone: string): boolean {
  return localDay(instant, zone) > localDay(now, zone);
}

/** The number of a day on the calendar of `zone`: 1 January 1970 is 0. */
export function dayNumber(instant: number, zone: string): number {
  return Math.floor(wallClock(instant, zone) / DAY);
}

/**
 * The same for many instants: where the clock does not change within a day, the calendar is asked once for it.
 * @returns a function to be kept no longer than it is of use: what it remembers ends with it
 */
export function createDayNumbers(zone: string): (instant: number) => number {
  // Milliseconds ahead of UTC where a day of UTC begins.
  const offsets = new Map<number, number>();
  const offsetOf = (day: number): number => {
    const known = offsets.get(day);
    if (known !== undefined) return known;
    const offset = wallClock(day * DAY, zone) - day * DAY;
    offsets.set(day, offset);
    return offset;
  };
  return (instant) => {
    const day = Math.floor(instant / DAY);
    const offset = offsetOf(day);
    return offset === offsetOf(day + 1) ? Math.floor((instant + offset) / DAY) : dayNumber(instant, zone);
  };
}

/** Whole days on the calendar of `zone` from `from` to `to`; negative when `to` is earlier. */
export function calendarDays(from: number, to: number, zone: string): number {
  return dayNumber(to, zone) - dayNumber(from, zone);
}
