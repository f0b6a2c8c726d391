import type { MessageShape } from '../../kernel/message-shape.ts';
import type { nl } from './letterhead-messages.nl.ts';

/** The letterhead in the settings, in English. */
export const en: MessageShape<typeof nl> = {
  title: 'Letterhead',
  hint: 'This stands above step plans, letters and reports to the police, below the name of the organisation. The address also goes into a report to the police, in place of the address of the person.',
  address: 'Address of the organisation',
  addressHint: 'As on an envelope.',
  contact: 'How to reach you',
  contactHint: 'A general number or mail address, without the name of a person.',
  save: 'Record the letterhead',
};
