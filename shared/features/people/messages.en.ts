import type { MessageShape } from '../../kernel/message-shape.ts';
import { en as details } from './details-messages.en.ts';
import { en as mergeTexts } from './merge-messages.en.ts';
import type { nl } from './messages.nl.ts';
import { en as senders } from './sender-messages.en.ts';

/** English texts about the affected person. */
export const en: MessageShape<typeof nl> = {
  panel: 'Affected person',
  form: 'Details of the affected person',
  name: 'Name',
  contact: 'Safe contact',
  contactHint: 'The way that is safe for this person, in their own words.',
  function: 'Function',
  unit: 'Unit',
  namedAs: 'How this person wants to be named',
  namedAsHint: 'In letters and papers. Empty: the case code only. A police report always has the name.',
  tagWish: 'Wish: the name as a tag in a public post',
  tagWishHint:
    'Holds always. An answer to a question for this dossier stands at Consent. The stricter of the two counts.',
  tagWishes: {
    unknown: 'Not asked yet',
    never: 'Never',
    'ask-first': 'Ask first',
    allowed: 'Allowed',
  },
  remarks: 'Remarks',
  save: 'Save',
  saved: (moment) => `Saved, ${moment}`,
  unsaved: 'There are changes you have not saved yet. The draft is safe.',
  changed: (moment) => `Last changed ${moment}`,
  revert: 'Throw changes away',
  show: 'Show names and details',
  hidden: 'Names are hidden in this window. The details of the affected person are too.',
  senders,
  details,
  merging: mergeTexts,
};
