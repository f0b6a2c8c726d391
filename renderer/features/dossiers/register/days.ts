import type { Moments } from '../../../ui/moments.ts';

type Clock = Pick<Moments, 'toLocal' | 'fromLocal'>;

/** The first instant of the day of a moment, on the organisation's clock. */
export function dayStart(moment: number, clock: Clock): number {
  return clock.fromLocal(`${clock.toLocal(moment).slice(0, 10)} 00:00:00`);
}

/** The first instant after that day. */
export function dayEnd(moment: number, clock: Clock): number {
  // Days have 23 to 25 hours: 36 after its beginning always lies in the next.
  return dayStart(dayStart(moment, clock) + 36 * 60 * 60 * 1000, clock);
}
