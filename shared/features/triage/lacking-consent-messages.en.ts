import type { MessageShape } from '../../kernel/message-shape.ts';
import type { lackingNl } from './lacking-consent-messages.nl.ts';

/** Something is about to leave the vault, or left it, for which the person gave no consent, in English. */
export const lackingEn: MessageShape<typeof lackingNl> = {
  states: {
    none: 'The person was not asked for consent for this yet.',
    refused: (day) => `The person refused this on ${day}.`,
    withdrawn: (day) => `The person withdrew consent for this on ${day}.`,
    expired: (day) => `Consent for this held up to and including ${day}.`,
  },
  reason: 'Why does it go ahead all the same?',
  reasonMissing: 'Write down why it goes ahead all the same, or talk it over with the person first.',
  went: {
    none: 'Without having asked for consent',
    refused: 'Though the person refused',
    withdrawn: 'Though the person withdrew consent',
    expired: 'Though consent had expired',
    private: 'With private data of the person',
  },
  wentFor: (how, when, reason) => `${how} (${when}): ${reason}`,
  wentHidden: (how, when) => `${how} (${when}); reason hidden`,
};
