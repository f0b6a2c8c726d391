import type { MessageShape } from '../../kernel/message-shape.ts';
import type { nl } from './merge-messages.nl.ts';

/** What two records of one person say differently, in English. */
export const en: MessageShape<typeof nl> = {
  differs: 'The two say something else on these points. Choose which counts.',
  careful: 'The most careful answer is ticked.',
  fields: {
    tagWish: 'May the name be a tag in a public post?',
    namedAs: 'How does this person want to be called?',
    elected: 'Elected representative?',
  },
  here: (value) => `${value} (as it says here)`,
  there: (value, name) => `${value} (as it says with ${name})`,
  onlyCode: 'The dossier code only',
  wider:
    'This allows more than the other record says. Choose it only if the affected person said so themselves.',
  others: 'Also written down as',
  othersHint:
    'This stands with what was merged. You can read and find it, and it counts: these addresses stay private too.',
};
