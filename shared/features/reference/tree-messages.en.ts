import type { MessageShape } from '../../kernel/message-shape.ts';
import type { nl } from './tree-messages.nl.ts';

/** Texts around the decision tree and the ladder of a pack. In English. */
export const en: MessageShape<typeof nl> = {
  legend: 'The thick line is the way that fits this dossier. A filled square with a tick is the answer.',
  onlyWalked: 'Show only the way that was walked',
  chosen: 'this answer',
  opens: 'Leads to',
  end: 'The way ends here',
  jump: (number) => `Go on at question ${number}`,
  ladderIntro: 'The mildest step comes first. What fits now has a tick. First record, only then report.',
  fits: 'fits now',
  fitsNot: 'does not fit now',
};
