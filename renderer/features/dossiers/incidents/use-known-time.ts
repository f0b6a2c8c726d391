import { useState } from 'react';
import { type DayPrecision, type Precision, precisionSchema } from '../../../../shared/kernel/primitives.ts';
import { useMoments } from '../../../ui/moments.ts';
import type { IncidentDraft } from './incident-draft.ts';

type Asked = {
  readonly value: IncidentDraft;
  readonly precision: Precision;
  /** It begins with the moment of now, which nobody gave. */
  readonly isNew: boolean;
};

type Patch = Partial<Pick<IncidentDraft, 'occurredAt' | 'precision'>>;

/**
 * Which fields are asked for when an incident happened, apart from how exactly that is known: a time that nobody gave is not
 * kept, and its field stays to fill in.
 */
export function useKnownTime({ value: { occurredAt }, precision, isNew }: Asked): {
  readonly asked: Precision;
  /** Somebody chose how exactly they know it. */
  readonly choose: (next: string) => Patch;
  /** Somebody filled in a date or a time. */
  readonly fill: (at: number | null, known: DayPrecision) => Patch;
} {
  const moments = useMoments();
  const [isTimeAsked, setTimeAsked] = useState(false);
  const [isTimeTyped, setTimeTyped] = useState(false);
  // As it was when its time was put away: whoever comes back at once finds it again.
  const [timed, setTimed] = useState<number | null>(null);
  const dayOf = (at: number) => moments.toLocal(at).slice(0, 10);

  return {
    asked: isTimeAsked && precision === 'day' ? 'minute' : precision,
    choose(next) {
      const wanted = precisionSchema.parse(next);
      setTimeAsked(wanted === 'minute');
      if (precision === 'minute') setTimed(occurredAt);
      if (wanted !== 'minute' || (timed !== null && timed === occurredAt)) return { precision: wanted };
      return { precision: 'day' };
    },
    fill(at, known) {
      // A choice of day or month has no time to lose.
      if (precision !== 'minute' && !isTimeAsked) return { occurredAt: at };
      const isOtherDay = at !== null && occurredAt !== null && dayOf(at) !== dayOf(occurredAt);
      if (known === 'minute' && !isOtherDay && at !== null) setTimeTyped(true);
      const isMadeUp = isNew && isOtherDay && !isTimeTyped;
      setTimeAsked(true);
      return { occurredAt: at, precision: isMadeUp ? 'day' : known };
    },
  };
}
