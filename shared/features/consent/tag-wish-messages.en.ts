import type { MessageShape } from '../../kernel/message-shape.ts';
import type { nl } from './tag-wish-messages.nl.ts';

/** The wish not to be tagged beside the consent for it, in English. */
export const en: MessageShape<typeof nl> = {
  wish: (wish) => `Wish at Affected person: ${wish.toLowerCase()}.`,
  differs: {
    never: 'The wish and this answer contradict each other. The stricter counts: do not tag.',
    'ask-first': 'The wish and this answer contradict each other. The stricter counts: ask first.',
  },
  withdraw: 'Withdraw the consent, as the wish says',
  setWish: { never: 'Set the wish to: never', 'ask-first': 'Set the wish to: ask first' },
  changedMind: 'Does the affected person think otherwise by now? Then change the wish at',
  person: 'Affected person',
  reason: 'The wish at Affected person is: never tag.',
  mended: 'The wish and the answer now say the same.',
};
