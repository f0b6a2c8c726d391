import { useMoments } from '../../../ui/moments.ts';

/** Gives a function from a day of the organisation's calendar (`2026-11-20`) to how people read it. */
export function useDayText(): (day: string) => string {
  const moments = useMoments();
  return (day) => moments.date(moments.fromLocal(`${day} 12:00:00`));
}
