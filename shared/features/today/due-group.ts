import { dayNumber } from '../../kernel/zoned-time.ts';

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
  const today = dayNumber(now, zone);
  const days = dayNumber(dueAt, zone) - today;
  if (days < 0) return 'late';
  if (days === 0) return 'today';
  return days <= daysUntilSunday(today) ? 'week' : 'later';
}

/** 1 January 1970 was a Thursday. */
function daysUntilSunday(day: number): number {
  const sinceMonday = (((day + 3) % 7) + 7) % 7;
  return 6 - sinceMonday;
}
