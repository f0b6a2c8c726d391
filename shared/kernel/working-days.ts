import { isDutchHoliday } from './dutch-holidays.ts';

const DAY = 86_400_000;

/** The date `count` working days after `date` (`YYYY-MM-DD`); weekends and Dutch public holidays do not count. */
export function addWorkingDays(date: string, count: number): string {
  let day = date;
  let left = count;
  while (left > 0) {
    day = addDays(day, 1);
    if (isWorkingDay(day)) left -= 1;
  }
  return day;
}

/** The date `count` days of the calendar after `date`. */
export function addDays(date: string, count: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + count * DAY).toISOString().slice(0, 10);
}

function isWorkingDay(date: string): boolean {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !isDutchHoliday(date);
}
