import type { Person } from '../../kernel/person.ts';
import type { ConsentState } from './consent-state.ts';

/** Item of the pack's section `purposes`: somebody may be tagged in public posts (H annex 1). */
export const TAG_PURPOSE = 'tagged';

type TagWish = Person['tagWish'];

/**
 * What counts when a post is written: the wish of the person and their answer for this dossier, the stricter of the two.
 * `unknown` where neither was asked.
 */
export function strictestTagWish(wish: TagWish, state: ConsentState): TagWish {
  const said = [wish, answerByState[state]];
  return strictestFirst.find((one) => said.includes(one)) ?? 'unknown';
}

/**
 * What should change where the wish and the answer contradict each other, so that both say the stricter; null where they do
 * not. That somebody wants to be asked first and said yes when asked is no contradiction.
 */
export function mendTagWish(
  wish: TagWish,
  state: ConsentState,
): { readonly mend: 'consent' } | { readonly mend: 'wish'; readonly to: 'never' | 'ask-first' } | null {
  if (wish === 'never' && state === 'given') return { mend: 'consent' };
  const answer = answerByState[state];
  const isStricter = answer === 'never' || answer === 'ask-first';
  return wish === 'allowed' && isStricter ? { mend: 'wish', to: answer } : null;
}

/** An answer in the words of the wish. */
const answerByState: Readonly<Record<ConsentState, TagWish>> = {
  given: 'allowed',
  refused: 'never',
  withdrawn: 'never',
  expired: 'ask-first',
  none: 'unknown',
};

const strictestFirst: readonly TagWish[] = ['never', 'ask-first', 'allowed'];
