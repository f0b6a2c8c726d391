import type { MessageShape } from '../../kernel/message-shape.ts';
import type { nl } from './leaving-messages.nl.ts';

/** Consent where something leaves the vault, in English. */
export const en: MessageShape<typeof nl> = {
  purpose: 'What does this leave the vault for?',
  purposeHint: 'Choose the purpose to see whether the person gave consent for it.',
  noPurpose: 'Another purpose, or for yourself',
  entered: 'Where consent lacks, the trail of actions will say so once you export.',
  dossiers: (total, given, stopped) =>
    given === total
      ? 'For this purpose consent was given in every dossier.'
      : `For this purpose consent was given in ${given} of ${total} dossiers. Refused, withdrawn or expired: ${stopped}. Not asked: ${total - given - stopped}.`,
};
