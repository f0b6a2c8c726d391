import type { Letter, LetterStep } from './papers-model.ts';

/** The clock of another computer, on which the moment was read, may run ahead a little. */
const LEEWAY = 86_400_000;

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
 */
export function letterStepProblem(
  steps: Letter['steps'],
  { step, at }: Pick<Letter['steps'][number], 'step' | 'at'>,
  now: number,
): 'too-late' | 'out-of-order' | null {
  if (at > now + LEEWAY) return 'too-late';
  const isOutOfOrder = steps.some(
    (other) =>
      // Now is never too early for what another clock put a little later.
      (comesAfter[step].includes(other.step) && at < Math.min(other.at, now)) ||
      (comesAfter[other.step].includes(step) && at > other.at),
  );
  return isOutOfOrder ? 'out-of-order' : null;
}
