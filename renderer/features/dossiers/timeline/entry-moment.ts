import type { TimelineEntry } from '../../../../shared/features/dossiers/model.ts';
import type { Moments } from '../../../ui/moments.ts';

/**
 * When an entry happened, as it stands under the heading of its day: the time before it, or beside its kind the day or month
 * of which no time is known. One of the two is empty: no time is made up.
 */
export function entryMoment(
  { happenedAt, precision }: Pick<TimelineEntry, 'happenedAt' | 'precision'>,
  moments: Pick<Moments, 'time' | 'withPrecision'>,
): { readonly time: string; readonly known: string } {
  if (precision === 'minute') return { time: moments.time(happenedAt), known: '' };
  return { time: '', known: moments.withPrecision(happenedAt, precision) };
}
