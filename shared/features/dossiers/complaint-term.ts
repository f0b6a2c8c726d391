import { addDays } from '../../kernel/working-days.ts';
import { localDay, localToInstant } from '../../kernel/zoned-time.ts';

/**
 * Within how long a complaint must be made, from the day on which the person knew: three months (66 Sr). The code counts a
 * month as thirty days (88 Sr), others count on the calendar: the earlier of both is safe.
 */
const TERM_MONTHS = 3;
const TERM_DAYS = 90;
/** December 9999, after which no moment can be written down. */
const LAST_MONTH = 9999 * 12 + 11;
/** The last moment that can be stored: west of Greenwich the year ends later than that. */
const LAST_MOMENT = 253_402_300_799_999;

/**
 * The last minute of the last day on which a complaint can surely be made: ninety days later, or the same day three calendar
 * months later (the last day of that month where it has no such day) when that is earlier. A wrong year at the end of the calendar ends with it, so that it can
 * be seen and put right.
 * @param knownAt when the person came to know of it, milliseconds since 1970
 * @param zone the organisation's time zone: the law counts days on its calendar
 */
export function complaintDueAt(knownAt: number, zone: string): number {
  const knownOn = localDay(knownAt, zone);
  const [year = 0, month = 1, day = 1] = knownOn.split('-').map(Number);
  const months = Math.min(year * 12 + (month - 1) + TERM_MONTHS, LAST_MONTH);
  const dueYear = Math.floor(months / 12);
  const dueMonth = months % 12;
  const lastDay = new Date(Date.UTC(dueYear, dueMonth + 1, 0)).getUTCDate();
  const two = (number: number) => String(number).padStart(2, '0');
  const byMonths = `${String(dueYear).padStart(4, '0')}-${two(dueMonth + 1)}-${two(Math.min(day, lastDay))}`;
  const byDays = addDays(knownOn, TERM_DAYS);
  // Beyond the year 9999 a date is written with a sign, which stands before every figure.
  const isEarlier = !byDays.startsWith('+') && byDays < byMonths;
  const due = localToInstant(`${isEarlier ? byDays : byMonths} 23:59:00`, zone);
  if (due === null) throw new RangeError('a term ends on no day');
  return Math.min(due, LAST_MOMENT);
}

/** Whether an offence is prosecuted only on complaint, as the pack says it (legal.md). */
export type ComplaintRule = 'no' | 'yes' | 'unless-elected' | 'unknown';

/**
 * Whether the clock of a complaint runs for somebody. Where nobody said whether they are elected it does: a term that
 * turns out to be of no use does less harm than one that was missed. An unknown rule starts no clock.
 */
export function startsComplaintTerm(rule: ComplaintRule, elected: 'unknown' | 'yes' | 'no'): boolean {
  return rule === 'yes' || (rule === 'unless-elected' && elected !== 'yes');
}
