import type { DateOrder } from '../../../../../shared/features/dossiers/imports-model.ts';
import { monthByName, toCalendarDay } from '../../../../../shared/kernel/calendar-day.ts';
import { isOfOurTime } from '../../../../../shared/kernel/moment-limits.ts';
import { localToInstant } from '../../../../../shared/kernel/zoned-time.ts';

export type ReadMoment = { readonly at: number; readonly precision: 'minute' | 'day' | 'month' };

/** What a cell says of a day; `unclear`: 5/11 can be two days and nobody said which. */
type Day = { readonly day: string; readonly rest: string; readonly isMonth?: true };

/**
 * A moment as exports write it: ISO, Dutch and English forms, Unix time, serial numbers of spreadsheets. A day without a
 * time stands at its noon, a month at the noon of its first day; a time without a zone is on the organisation's clock.
 */
export function parseMoment(
  text: string,
  { zone, order }: { readonly zone: string; readonly order: DateOrder | null },
): ReadMoment | 'unreadable' | 'unclear' {
  const words = tidy(text);
  const counted = countedMoment(words, zone);
  if (counted !== null) return counted;
  const absolute = absoluteMoment(words);
  if (absolute !== null) return { at: absolute, precision: 'minute' };
  const found = findDay(words, order);
  if (found === 'unclear' || found === null) return found ?? 'unreadable';
  return atTime(found, zone) ?? 'unreadable';
}

/** What the dates of a column tell of their order. `null`: none is written with numbers only. */
export function dateOrderOf(cells: readonly string[]): DateOrder | 'unclear' | null {
  const pairs = cells.flatMap((cell) => {
    const match = NUMBERS.exec(tidy(cell));
    return match === null ? [] : [[Number(match[1]), Number(match[2])] as const];
  });
  if (pairs.length === 0) return null;
  if (pairs.some(([first]) => isOnlyDay(first))) return 'day-first';
  if (pairs.some(([, second]) => isOnlyDay(second))) return 'month-first';
  return pairs.every(([first, second]) => first === second) ? 'day-first' : 'unclear';
}

/** A day of a month and no month: what is neither tells nothing. */
const isOnlyDay = (number: number) => number > 12 && number <= 31;

const NUMBERS = /^(?:[a-z]{2,9}\.?,? )?(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})(?:[, T]+|$)/;
const ISO = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[, t]+|$)/;
const ISO_MONTH = /^(\d{4})-(\d{2})$/;
const COMPACT = /^(20\d{2})(\d{2})(\d{2})$/;
const DAY_NAME =
  /^(?:[a-z]{2,9}\.?,? )?(\d{1,2})(?:e|st|nd|rd|th)?[ -]([a-z]{3,9})\.?,?[ -](\d{4}|\d{2})(?:[, ]+|$)/;
const NAME_DAY = /^(?:[a-z]{2,9}\.?,? )?([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})(?:[, ]+|$)/;
const NAME_YEAR = /^([a-z]{3,9})\.? (\d{4})$/;
/** As X writes it in its exports: the year comes last. */
const X_STYLE = /^[a-z]{3} ([a-z]{3}) (\d{1,2}) (\d{2}:\d{2}:\d{2}) ([+-]\d{4}) (\d{4})$/;

const tidy = (text: string) =>
  text
    .trim()
    .toLowerCase()
    .replace(/[\s\u00a0\u202f]+/g, ' ');

function findDay(words: string, order: DateOrder | null): Day | 'unclear' | null {
  const iso = ISO.exec(words) ?? COMPACT.exec(words);
  if (iso !== null) return toDay(iso[1], iso[2], iso[3], words.slice(iso[0].length));
  const month = ISO_MONTH.exec(words);
  if (month !== null) return asMonth(toDay(month[1], month[2], '1', ''));
  const numbers = NUMBERS.exec(words);
  if (numbers !== null) {
    const [all, first, second, year] = numbers;
    const settled = settledOrder(Number(first), Number(second), order);
    if (settled === null) return 'unclear';
    const [day, nth] = settled === 'day-first' ? [first, second] : [second, first];
    return toDay(year, nth, day, words.slice(all.length));
  }
  const named = DAY_NAME.exec(words);
  if (named !== null)
    return toDay(named[3], monthByName(named[2] ?? ''), named[1], words.slice(named[0].length));
  const english = NAME_DAY.exec(words);
  if (english !== null) {
    return toDay(english[3], monthByName(english[1] ?? ''), english[2], words.slice(english[0].length));
  }
  const only = NAME_YEAR.exec(words);
  return only === null ? null : asMonth(toDay(only[2], monthByName(only[1] ?? ''), '1', ''));
}

/** What the numbers say themselves goes before what was chosen for the doubtful ones. */
function settledOrder(first: number, second: number, order: DateOrder | null): DateOrder | null {
  if (first > 12) return 'day-first';
  if (second > 12) return 'month-first';
  return first === second ? 'day-first' : order;
}

const asMonth = (day: Day | null): Day | null => (day === null ? null : { ...day, isMonth: true });

function toDay(
  year: string | undefined,
  month: string | number | null | undefined,
  day: string | undefined,
  rest: string,
): Day | null {
  const found = toCalendarDay(year ?? '', Number(month ?? 0), Number(day));
  return found === null ? null : { day: found, rest };
}

function atTime({ day, rest, isMonth }: Day, zone: string): ReadMoment | null {
  const words = rest.replace(/^(om|at|-|–) ?/, '').trim();
  if (words === '') {
    const at = localToInstant(`${day} 12:00:00`, zone);
    return at === null ? null : { at, precision: isMonth === true ? 'month' : 'day' };
  }
  const time = readTime(words);
  const at = time === null ? null : localToInstant(`${day} ${time}:00`, zone);
  return at === null ? null : { at, precision: 'minute' };
}

/** `14:05`, `14.05 uur`, `14:05:33`, `2:05 pm`, `9u30`, `9 uur`; null for anything else. */
export function readTime(text: string): string | null {
  const match =
    /^(\d{1,2})[:.u h](\d{2})(?:[:.]\d{2}(?:[.,]\d+)?)? ?(am|pm|a\.m\.|p\.m\.|uur|u|h)?$/.exec(tidy(text)) ??
    /^(\d{1,2})() ?(am|pm|a\.m\.|p\.m\.|uur|u)$/.exec(tidy(text));
  if (match === null) return null;
  const half = match[3]?.slice(0, 1);
  const hour = Number(match[1]);
  const minute = Number(match[2] || 0);
  if (hour > 23 || minute > 59 || ((half === 'a' || half === 'p') && (hour > 12 || hour === 0))) return null;
  const full = half === 'p' ? (hour % 12) + 12 : half === 'a' ? hour % 12 : hour;
  return `${String(full).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

/** Seconds or milliseconds since 1970, or days since 1900 as spreadsheets count them. */
function countedMoment(words: string, zone: string): ReadMoment | null {
  if (/^1\d{9}(\.\d+)?$/.test(words)) return { at: wholeMinutes(Number(words) * 1000), precision: 'minute' };
  if (/^1\d{12}$/.test(words)) return { at: wholeMinutes(Number(words)), precision: 'minute' };
  if (!/^[2-7]\d{4}([.,]\d+)?$/.test(words)) return null;
  const days = Number(words.replace(',', '.'));
  const wall = new Date(Date.UTC(1899, 11, 30) + Math.round(days * 86_400) * 1000).toISOString();
  const isDay = Number.isInteger(days);
  const at = localToInstant(
    isDay ? `${wall.slice(0, 10)} 12:00:00` : `${wall.slice(0, 16)}:00`.replace('T', ' '),
    zone,
  );
  return at === null ? null : { at, precision: isDay ? 'day' : 'minute' };
}

/** A moment that says its own zone: ISO with an offset, as mails do, as X does. */
function absoluteMoment(words: string): number | null {
  const x = X_STYLE.exec(words);
  const text =
    x !== null
      ? `${x[2]} ${x[1]} ${x[5]} ${x[3]} ${x[4]}`
      : /^\d{4}-\d{2}-\d{2}[t ]\d{2}:\d{2}(:\d{2}(\.\d+)?)? ?(z|utc|[+-]\d{2}:?\d{2})$/.test(words)
        ? words
            .toUpperCase()
            .replace(/ ?UTC$/, 'Z')
            .replace(' ', 'T')
            .replace(/ ?([+-]\d{2}:?\d{2})$/, '$1')
        : /^[a-z]{3}, \d{1,2} [a-z]{3} \d{4} \d{2}:\d{2}(:\d{2})? ([+-]\d{4}|gmt|utc)/.test(words)
          ? words
          : null;
  if (text === null) return null;
  const at = Date.parse(text);
  // A stranger's mail can say any year; the same ones as with dates in words.
  return isOfOurTime(at) ? wholeMinutes(at) : null;
}

const wholeMinutes = (instant: number) => Math.floor(instant / 60_000) * 60_000;
