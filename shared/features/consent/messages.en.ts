import type { MessageShape } from '../../kernel/message-shape.ts';
import { en as leaving } from './leaving-messages.en.ts';
import type { nl } from './messages.nl.ts';
import { en as tag } from './tag-wish-messages.en.ts';

/** Texts of the consent register, in English. */
export const en: MessageShape<typeof nl> = {
  panel: 'Consent',
  intro:
    'The affected person decides what is shared, with whom and for how long. This shows per purpose what was agreed. Nothing disappears: what was refused or withdrawn stays here too.',
  freedom: 'Help does not depend on this.',
  purposes: 'What for',
  states: {
    given: 'Given',
    refused: 'Refused',
    withdrawn: 'Withdrawn',
    expired: 'Expired',
    none: 'Not asked',
  },
  since: (moment) => `Since ${moment}`,
  until: (moment) => `up to and including ${moment}`,
  untilWithdrawn: 'until it is withdrawn',
  recipient: (who) => `To: ${who}`,
  add: 'Write down the answer',
  addFor: (purpose) => `Write down the answer: ${purpose}`,
  withdraw: 'Withdraw',
  withdrawFor: (purpose) => `Withdraw consent: ${purpose}`,
  spoken: (words) => `To read aloud: “${words}”`,
  history: (n) => (n === 1 ? 'What was written down: once' : `What was written down: ${n} times`),
  answered: { given: 'Consent given', refused: 'No consent' },
  how: { spoken: 'Spoken', written: 'In writing', form: 'On a form' },
  withdrawnOn: (moment) => `Withdrawn on ${moment}`,
  recordedBy: (name, moment) =>
    name === '' ? `Written down on ${moment}` : `Written down by ${name} on ${moment}`,
  formLink: 'Look at the form',
  unknownPurposes: 'Purposes that this protocol pack does not know',
  form: {
    readAloud: 'To read aloud',
    answer: 'Answer',
    answerMissing: 'Choose what the answer was.',
    scope: 'What exactly?',
    scopeHint: 'Empty: all that is said above.',
    recipient: 'To whom exactly?',
    recipientHint: 'Empty: those who are named above.',
    how: 'How was the answer given?',
    evidence: 'The form that was filled in',
    evidenceHint: 'Choose it from the evidence of this dossier.',
    evidenceNone: 'There is no evidence in this dossier yet. Add the form there first.',
    evidenceChoose: 'Choose an item',
    givenAt: 'When',
    until: 'Holds up to and including',
    untilHint: 'Empty: until it is withdrawn.',
    remarks: 'Remarks',
    save: 'Write down',
    saved: 'The answer was written down.',
    withdrawNote: 'What did the person say?',
    withdrawHint:
      'From now on this is no longer allowed. What was shared already cannot be taken back. Say so honestly, and say whom you ask to stop.',
    withdrawSave: 'Withdraw',
    withdrawn: 'The consent was withdrawn.',
    formMissing: 'Choose the item that holds the form.',
    untilTooEarly: 'This day lies before the answer. Choose a later day, or leave it empty.',
    noteMissing: 'Write down in a few words what the person said.',
  },
  notice: {
    none: (purpose) => `Not asked yet: “${purpose}”.`,
    refused: (purpose) => `Refused: “${purpose}”. Do not do this.`,
    withdrawn: (purpose) => `Consent withdrawn: “${purpose}”. Do not do this.`,
    expired: (purpose) => `Consent expired: “${purpose}”. Ask again.`,
    given: (purpose) => `Consent given: “${purpose}”.`,
    onlyForOther: (purpose, who) =>
      `Consent given for somebody else${who === '' ? '' : ` (${who})`}, not for this recipient: “${purpose}”.`,
    open: 'To consent',
  },
  /** The wish not to be tagged, as a label. */
  leaving,
  tagWish: { never: 'Never tag', 'ask-first': 'Tagging: ask first' },
  tag,
  errors: {
    FORM_NOT_FOUND: 'This item is no longer in this dossier. Choose another one.',
    NOT_STANDING: 'This consent was withdrawn before. Nothing was changed.',
  },
};
