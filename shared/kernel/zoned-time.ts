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
  const part = new Map(
    clockFormat(zone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const at = (name: Intl.DateTimeFormatPartTypes) => part.get(name) ?? 0;
  return Date.UTC(at('year'), at('month') - 1, at('day'), at('hour'), at('minute'), at('second'));
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
  const wall = Date.UTC(year ?? 0, (month ?? 1) - 1, day ?? 1, hour ?? 0, minute ?? 0, second ?? 0);
  if (new Date(wall).toISOString().slice(0, 10) !== text.trim().slice(0, 10) || (hour ?? 0) > 23) return null;
  const before = wallClock(wall - DAY, zone) - (wall - DAY);
  const after = wallClock(wall + DAY, zone) - (wall + DAY);
  // The offset before a change gives the first of two hours, and moves a skipped one later.
  const early = wall - before;
  if (wallClock(early, zone) === wall) return early;
  const late = wall - after;
  return wallClock(late, zone) === wall ? late : early;
}

/** Whole days on the calendar of `zone` from `from` to `to`; negative when `to` is earlier. */
export function calendarDays(from: number, to: number, zone: string): number {
  return Math.floor(wallClock(to, zone) / DAY) - Math.floor(wallClock(from, zone) / DAY);
}
