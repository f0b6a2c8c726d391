import { FIRST_YEAR, LAST_YEAR } from './moment-limits.ts';

/** Months by their first three letters, Dutch and English: a person may write either. */
const monthsByName: Readonly<Record<string, number>> = {
  jan: 1,
  feb: 2,
  mrt: 3,
  maa: 3,
  mar: 3,
  apr: 4,
  mei: 5,
  may: 5,
  jun: 6,
  jul: 7,
  aug: 8,
  sep: 9,
  okt: 10,
  oct: 10,
  nov: 11,
  dec: 12,
};

/** The number of a month, 1 to 12, by its name in Dutch or English, cut off or not; null when it is none. */
export function monthByName(name: string): number | null {
  return monthsByName[name.toLowerCase().slice(0, 3)] ?? null;
}

/**
 * A day as `YYYY-MM-DD`; null when the calendar does not have it (31 February), or when it lies outside our time (`moment-limits.ts`): a
 * slip of the pen, or not of our time. A year of two digits is one of this century.
 */
export function toCalendarDay(year: string, month: number, day: number): string | null {
  const full = Number(year) + (year.length === 2 ? 2000 : 0);
  if (!(full >= FIRST_YEAR && full <= LAST_YEAR)) return null;
  const made = new Date(Date.UTC(full, month - 1, day));
  // What the calendar does not have, it moves to another month; what is no number is no date at all.
  return made.getUTCMonth() === month - 1 && made.getUTCDate() === day
    ? made.toISOString().slice(0, 10)
    : null;
}
