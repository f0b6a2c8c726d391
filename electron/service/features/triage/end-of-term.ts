import { addDays, addWorkingDays } from '../../../../shared/kernel/working-days.ts';
import { localDay, localToInstant } from '../../../../shared/kernel/zoned-time.ts';

/** Five in the afternoon: what is to be done on a day is done in working hours. */
export const CLOSING = '17:00:00';

/** A term of a pack. */
export type Term = { readonly days: number; readonly count: 'working' | 'calendar' };

/**
 * A time on the last day of a term, on the organisation's clock.
 * @param from milliseconds since 1970
 * @param time `17:00:00`
 */
export function endOfTerm(
  from: number,
  { days, count }: Term,
  { zone, time }: { zone: string; time: string },
): number {
  const day = localDay(from, zone);
  const last = count === 'working' ? addWorkingDays(day, days) : addDays(day, days);
  const end = localToInstant(`${last} ${time}`, zone);
  if (end === null) throw new RangeError('a term ends on no day');
  return end;
}
