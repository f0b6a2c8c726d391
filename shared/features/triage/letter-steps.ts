import { isAfterToday } from '../../kernel/zoned-time.ts';
import type { Letter, LetterStep } from './papers-model.ts';

/** What comes before a step. A letter can be closed without being sent; what was sent is closed after that. */
const comesAfter: Readonly<Record<LetterStep, readonly LetterStep[]>> = {
  sent: [],
  received: ['sent'],
  answered: ['sent', 'received'],
  closed: ['sent'],
};

/**
 * Why a step of a letter cannot have happened when it is said to; null where it can.
 * @param steps what is written down already
 * @param now milliseconds since 1970
 * @param zone of the organisation: what is later than today is told by days
 */
export function letterStepProblem(
  steps: Letter['steps'],
  { step, at }: Pick<Letter['steps'][number], 'step' | 'at'>,
  { now, zone }: { readonly now: number; readonly zone: string },
): 'too-late' | 'out-of-order' | null {
  if (isAfterToday(at, now, zone)) return 'too-late';
  const isOutOfOrder = steps.some(
    (other) =>
      // Now is never too early for what another clock put a little later.
      (comesAfter[step].includes(other.step) && at < Math.min(other.at, now)) ||
      (comesAfter[other.step].includes(step) && at > other.at),
  );
  return isOutOfOrder ? 'out-of-order' : null;
}
