/** Tells the day of an instant, `2026-11-20`, on the calendar of a time zone. Years have four digits. */
export function createLocalDay(zone: string): (instant: number) => string {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  return (instant) => {
    const parts = new Map(format.formatToParts(instant).map(({ type, value }) => [type, value]));
    const at = (name: Intl.DateTimeFormatPartTypes) => parts.get(name) ?? '';
    return `${at('year').padStart(4, '0')}-${at('month')}-${at('day')}`;
  };
}

/** Whole days from one day to another; negative when the other is earlier. */
export function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}
