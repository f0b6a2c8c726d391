import type { MessageShape } from '../../kernel/message-shape.ts';
import type { nl } from './timeline-messages.nl.ts';

/** Lines of the timeline that say what became of something, in English. */
export const en: MessageShape<typeof nl> = {
  kinds: { consent: 'Consent', collecting: 'Collecting', action: 'Action' },
  told: 'The affected person knows of this report.',
  answered: 'The first answer was given.',
  referred: (to) => `Referred to: ${to}.`,
  given: (purpose) => `Given: “${purpose}”.`,
  refused: (purpose) => `Refused: “${purpose}”.`,
  withdrawn: (purpose) => `Withdrawn: “${purpose}”.`,
  ended: (purpose) => `Ended: “${purpose}”.`,
  asked: 'Handed over to:',
  collected: 'Done. Collected by:',
  done: (title) => `Done: ${title}`,
  hiddenDone: 'Done. The words are hidden.',
  open: {
    report: 'Look at the report',
    consent: 'To consent',
    collecting: 'To the collecting',
    action: 'To the actions',
  },
};
