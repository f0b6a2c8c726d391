import { calendarDays, localDay, localToInstant } from '../../kernel/zoned-time.ts';
import type { Task } from './model.ts';

/** Days before the end of a term for a complaint at which it asks for attention: 6, 3 and 1 weeks (66 Sr). */
const WARNING_DAYS = [42, 21, 7] as const;
const DAY = 86_400_000;

type Due = Pick<Task, 'kind' | 'dueAt'>;

/** Whether a task is the term of a complaint of which six weeks are left, or fewer. */
export function isWarned({ kind, dueAt }: Due, now: number, zone: string): boolean {
  return kind === 'complaint' && dueAt !== null && calendarDays(now, dueAt, zone) <= WARNING_DAYS[0];
}

/** Whether today is the day on which a term for a complaint has exactly six, three or one weeks left. */
export function isWarningDay({ kind, dueAt }: Due, now: number, zone: string): boolean {
  if (kind !== 'complaint' || dueAt === null) return false;
  const left = calendarDays(now, dueAt, zone);
  return WARNING_DAYS.some((days) => days === left);
}

/**
 * How many weeks at most a term for a complaint has left, as its latest warning says: six, three or one; null before the first
 * and after the last day.
 */
export function weeksWarnedOf(dueAt: number, now: number, zone: string): number | null {
  const left = calendarDays(now, dueAt, zone);
  const warning = left < 0 ? undefined : WARNING_DAYS.findLast((days) => left <= days);
  return warning === undefined ? null : warning / 7;
}

/**
 * Until when something is put off where somebody puts it off until then: a term for a complaint comes back at its next
 * warning, so that it cannot pass unseen.
 */
export function putOffUntil(task: Due, until: number, now: number, zone: string): number {
  const { kind, dueAt } = task;
  if (kind !== 'complaint' || dueAt === null) return until;
  const warnings = WARNING_DAYS.map((days) => startOfDayBefore(dueAt, days, zone));
  return Math.min(until, ...warnings.filter((warning) => warning > now));
}

/** Until when something can be put off at most; null where any later day will do. */
export function latestPutOff(task: Due, now: number, zone: string): number | null {
  const latest = putOffUntil(task, Number.POSITIVE_INFINITY, now, zone);
  return Number.isFinite(latest) ? latest : null;
}

/** When a day begins that is some days of the calendar before a moment. */
function startOfDayBefore(moment: number, days: number, zone: string): number {
  const day = new Date(Date.parse(`${localDay(moment, zone)}T00:00:00Z`) - days * DAY);
  return localToInstant(day.toISOString().slice(0, 10), zone) ?? moment;
}
