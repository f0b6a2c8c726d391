import { monthByName, toCalendarDay } from '../../shared/kernel/calendar-day.ts';

const daysByWord: Readonly<Record<string, number>> = {
  vandaag: 0,
  today: 0,
  gisteren: -1,
  yesterday: -1,
  eergisteren: -2,
  morgen: 1,
  tomorrow: 1,
  overmorgen: 2,
};

const DAY = 86_400_000;

/**
 * A date as people type it: `20-11-2026`, `20/11/26`, `20.11`, `2026-11-20`, `20 nov 2026`, `vr 20 nov`,
 * `gisteren`. Day before month, as in Dutch and British habit. Without a year: the year that brings it
 * nearest to `today` (`YYYY-MM-DD`).
 *
 * Returns `YYYY-MM-DD`, or null when it is no date (`31-2-2026`) or not one yet.
 */
export function parseDate(text: string, today: string): string | null {
  const words = text.trim().toLowerCase();
  const shift = daysByWord[words];
  if (shift !== undefined) return isoDate(Date.parse(`${today}T00:00:00Z`) + shift * DAY);

  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(words);
  if (iso !== null) return toCalendarDay(iso[1] ?? '', Number(iso[2]), Number(iso[3]));

  const numbers = /^(\d{1,2})[-/. ](\d{1,2})(?:[-/. ](\d{2}|\d{4}))?\.?$/.exec(words);
  if (numbers !== null) return withYear(numbers[3], Number(numbers[2]), Number(numbers[1]), today);

  const named = /^(?:[a-z]{2,9}\.?,? )?(\d{1,2})[ -]([a-z]{3})[a-z]*\.?(?:[ -](\d{2}|\d{4}))?$/.exec(words);
  const month = monthByName(named?.[2] ?? '');
  if (named === null || month === null) return null;
  return withYear(named[3], month, Number(named[1]), today);
}

/** A month as people type it: `oktober 2026`, `okt 2026`. Returns its first day, `YYYY-MM-DD`, or null when it is none. */
export function parseMonth(text: string): string | null {
  const named = /^([a-z]{3})[a-z]*\.? (\d{4})$/.exec(text.trim().toLowerCase());
  const month = monthByName(named?.[1] ?? '');
  return named === null || month === null ? null : toCalendarDay(named[2] ?? '', month, 1);
}

/**
 * A time as people type it: `14:05`, `14.05`, `1405`, `9u30`, `9`. Returns `HH:mm`, or null when it is none.
 */
export function parseTime(text: string): string | null {
  const match =
    /^(\d{1,2})(?:[:.u h](\d{2}))?(?: ?(?:uur|u|h))?$/.exec(text.trim().toLowerCase()) ??
    /^(\d{2})(\d{2})$/.exec(text.trim());
  if (match === null) return null;
  const hour = Number(match[1]);
  const minute = Number(match[2] ?? 0);
  if (hour > 23 || minute > 59) return null;
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

function withYear(typed: string | undefined, month: number, day: number, today: string): string | null {
  if (typed !== undefined) return toCalendarDay(typed, month, day);
  const now = Date.parse(`${today}T00:00:00Z`);
  const year = Number(today.slice(0, 4));
  const candidates = [year, year - 1, year + 1]
    .map((candidate) => toCalendarDay(String(candidate), month, day))
    .filter((date) => date !== null)
    .map((date) => ({ date, distance: Math.abs(Date.parse(`${date}T00:00:00Z`) - now) }))
    .sort((a, b) => a.distance - b.distance);
  return candidates[0]?.date ?? null;
}

function isoDate(instant: number): string {
  return new Date(instant).toISOString().slice(0, 10);
}
