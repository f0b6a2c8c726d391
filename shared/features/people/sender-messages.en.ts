import type { MessageShape } from '../../kernel/message-shape.ts';
import type { nl } from './sender-messages.nl.ts';

/** Senders: who keeps coming back, in English. */
export const en: MessageShape<typeof nl> = {
  panel: 'Senders',
  title: 'Senders',
  intro:
    'Who sent messages, and who keeps coming back? Single messages that are no offence by themselves can together be stalking. Every spelling of one account counts as one sender. A name without an account counts in its own dossier only.',
  all: 'Senders of the whole vault',
  empty: 'The senders of messages come here. Fill in at an incident which account it came from.',
  known: 'Senders that are known already',
  none: 'No sender found.',
  filter: 'Find an account',
  filterKey: 'Find an account',
  count: (n) => (n === 1 ? '1 sender' : `${n.toLocaleString('en-GB')} senders`),
  columns: {
    name: 'Sender',
    platform: 'Platform',
    perpetrator: 'Perpetrator type',
    messages: 'Messages',
    first: 'First',
    last: 'Last',
    dossiers: 'Dossiers',
  },
  noPerpetrator: 'Not estimated yet',
  perDossier: 'Per dossier',
  severalAccounts: (n) => `${n} accounts`,
  open: (name) => `Sender ${name}`,
  backToDossier: 'Back to the dossier',
  backToAll: 'All senders',
  gone: 'This sender is not there, or not any more.',
  figures: {
    title: 'How often and for how long',
    inDossier: 'These figures are about this dossier.',
    inVault: 'These figures are about all dossiers of this vault together.',
    messages: 'Messages',
    period: 'Period',
    periodText: (first, last) => `${first} up to and including ${last}`,
    days: 'Days with messages',
    weeks: 'Weeks with messages',
    silence: 'Longest silence',
    silenceDays: (n) => (n === 1 ? '1 day' : `${n} days`),
    returns: 'Came back after four weeks of silence or longer',
    times: (n) => (n === 0 ? 'never' : n === 1 ? 'once' : `${n} times`),
    afterAsked: 'After being asked to stop',
    messagesText: (n) => (n === 1 ? '1 message' : `${n.toLocaleString('en-GB')} messages`),
    undated: (n) =>
      n === 1
        ? 'Of 1 message only the month is known. It does not count in days, weeks and silences.'
        : `Of ${n} messages only the month is known. They do not count in days, weeks and silences.`,
    vault: 'In the whole vault',
    vaultText: (messages, dossiers) =>
      `${messages === 1 ? '1 message' : `${messages.toLocaleString('en-GB')} messages`} in ${dossiers === 1 ? '1 dossier' : `${dossiers} dossiers`}`,
    forms: 'Forms',
    platforms: 'Platforms',
    share: (label, n) => `${label}: ${n.toLocaleString('en-GB')}`,
  },
  picture: {
    title: 'Per week',
    description: (weeks, first, last, most) =>
      `Bar chart of messages per week by form, from ${first} up to and including ${last}. Weeks with messages: ${weeks}. Most messages in one week: ${most}.`,
    hint: 'A message of several forms counts with each form.',
    table: 'Messages per week',
    week: 'Week of',
    messages: 'Messages',
    otherForms: 'Other forms',
    noForm: 'Not named yet',
    empty: 'Once the day of a message is known, a picture per week stands here.',
  },
  about: {
    title: 'About this sender',
    perpetrator: 'Perpetrator type',
    perpetratorHint: 'An estimate, not a finding.',
    unknown: 'Not estimated yet',
    asked: 'Asked to stop on',
    askedHint: 'By the affected person or on their behalf. Luwte counts what came after it.',
    remarks: 'Remarks',
    save: 'Save',
    saved: 'The details of the sender were saved.',
    here: 'This counts for this dossier. Another dossier shows it only if the affected persons of both dossiers gave consent.',
    perDossier:
      'Perpetrator type, remarks and a request to stop are kept with each dossier apart. What one affected person told is not simply for another to read. Open the sender from a dossier to read or change it.',
  },
  accounts: {
    title: 'Accounts',
    name: 'Account',
    platform: 'Platform',
    certainty: 'Certainty',
    messages: 'Messages',
    main: 'Main account',
    looksLike: (latin) =>
      `Take care: this account has letters of another script. It looks like ${latin}, but it is another account.`,
    words: (n) =>
      n === 1
        ? '1 more name without an account belongs to this. It is in its own dossier only.'
        : `${n} more names without an account belong to this. They are in their own dossiers only.`,
    withheld: (n) =>
      n === 1
        ? '1 more account wrote in another dossier only and is not shown here.'
        : `${n} more accounts wrote in another dossier only and are not shown here.`,
  },
  note: {
    perpetrator: (label) => `Perpetrator type: ${label}`,
    asked: (at) => `Asked to stop on ${at}`,
    remarks: (text) => `Noted: ${text}`,
  },
  certainties: { certain: 'Certain', likely: 'Likely', possible: 'Possible' },
  merge: {
    open: 'Merge with another sender',
    title: 'Merge senders',
    intro: 'Is another account the same sender? Then merge them. You can undo this at any time.',
    search: 'Other account',
    fromDossier:
      'You choose from the senders of this dossier. Senders of another dossier are among them if the affected persons of both dossiers gave consent.',
    fromVault:
      'You choose from all accounts of the vault. Within a dossier only a number is added: nobody sees there what comes from another dossier.',
    searchHint: 'Type a part of the name and choose.',
    nothing: 'No other sender found.',
    missing: 'Choose which sender it is.',
    certainty: 'How certain is that?',
    reason: 'Why do you think so?',
    reasonHint: 'For example: same words, same hour, said so.',
    save: 'Merge',
    saved: 'The senders were merged.',
    choice: (name, platform) => `${name} · ${platform}`,
    errors: {
      NOT_FOUND: 'This sender is not there any more. Choose another.',
      ALREADY_ONE: 'These accounts are one sender already.',
    },
  },
  history: {
    title: 'Merged and split',
    empty: 'Nothing was merged with this sender yet.',
    mergedWith: 'merged with',
    hiddenAccount: 'an account that is not shown here',
    reasonElsewhere: 'The reason is in the dossier in which they were merged.',
    line: (certainty, at) => `${certainty} · ${at}`,
    by: 'by',
    undone: (at) => `Undone on ${at}`,
    split: 'Split',
    splitLabel: (kept, merged) => `Split: ${merged} and ${kept}`,
    done: 'The senders are split again.',
  },
  others: {
    title: 'Other dossiers',
    none: 'This sender is in no other dossier.',
    count: (n) =>
      n === 1 ? 'This sender is in 1 other dossier too.' : `This sender is in ${n} other dossiers too.`,
    why: 'You see which ones only if the affected persons of both dossiers agree to that.',
    missingHere: (purpose) =>
      `The affected person of this dossier has not given consent yet for: ${purpose}. Ask, and record the answer with the consents of this dossier.`,
    toConsent: 'To the consents of this dossier',
    missingThere: (n) =>
      n === 1 ? 'Of 1 other dossier there is no consent.' : `Of ${n} other dossiers there is no consent.`,
    show: 'Show other dossiers',
    showHint: 'That you look at this is entered in the audit trail.',
    list: 'Other dossiers with this sender',
    writtenThere: 'Written about',
    notAgreed:
      'The affected person of this dossier did not give consent, or no longer does. Nothing was shown.',
    errors: {
      NOT_FOUND: 'This sender is not in this dossier any more.',
    },
  },
  messages: {
    title: 'Messages in this dossier',
    list: 'Messages of this sender',
    count: (n) => (n === 1 ? '1 message' : `${n.toLocaleString('en-GB')} messages`),
    empty: 'This dossier has no messages of this sender.',
    noForms: 'Not named yet',
    pages: 'Pages of messages',
    page: (n) => `Page ${n}`,
    previous: 'Previous page',
    next: 'Next page',
  },
};
