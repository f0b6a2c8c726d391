const DAY = 86_400_000;

/**
 * The date `count` working days after `date` (`YYYY-MM-DD`); Saturdays and Sundays do not count. Public
 * holidays do: the person sees the date and can change it.
 */
export function addWorkingDays(date: string, count: number): string {
  let instant = Date.parse(`${date}T00:00:00Z`);
  let left = count;
  while (left > 0) {
    instant += DAY;
    const weekday = new Date(instant).getUTCDay();
    if (weekday !== 0 && weekday !== 6) left -= 1;
  }
  return new Date(instant).toISOString().slice(0, 10);
}
