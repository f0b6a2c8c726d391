const DAY = 86_400_000;
/** No zone moves its clock at other moments than whole quarters of an hour. */
const QUARTER = 15 * 60_000;

/** Tells the day of an instant on the calendar of a time zone, counted since 1970-01-01. Made for many instants at once. */
export function createDayNumber(zone: string): (instant: number) => number {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
  });
  // Asking the calendar takes longer than all the rest; lives as long as one answer is made.
  const known = new Map<number, number>();
  return (instant) => {
    const quarter = Math.floor(instant / QUARTER);
    const before = known.get(quarter);
    if (before !== undefined) return before;
    const [month = 1, day = 1, year = 1970] = format.format(instant).split('/').map(Number);
    // Date.UTC takes years below 100 for those of the last century.
    const number = new Date(0).setUTCFullYear(year, month - 1, day) / DAY;
    known.set(quarter, number);
    return number;
  };
}
