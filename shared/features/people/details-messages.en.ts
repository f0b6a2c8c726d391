import type { MessageShape } from '../../kernel/message-shape.ts';
import type { nl } from './details-messages.nl.ts';

/** What is known of a person beyond name and function, and who turned out to be the same, in English. */
export const en: MessageShape<typeof nl> = {
  work: {
    title: 'Work',
    contract: 'Kind of contract',
    unknown: 'Not known yet',
    attention:
      'This deserves extra attention. What happened may not count in a decision on the appointment or its renewal.',
    elected: 'Elected representative?',
    electedHint:
      'For insult, libel and slander most people need to make a complaint. For somebody who is elected that can differ.',
    electeds: { unknown: 'Not known yet', yes: 'Yes', no: 'No' },
    groups: 'Belongs to',
    groupsChoose: 'Choose a group, or leave this empty',
    positions: 'Other employers or sections',
    positionsHint:
      'Does this person also work elsewhere? Then you know with whom to agree things, if they want that.',
    position: (n) => `Employer or section ${n}`,
    organisation: 'Organisation or section',
    unit: 'Unit',
    function: 'Function',
    contact: 'Whom do you speak to there?',
    add: 'Add an employer or section',
    remove: (n) => `Remove employer or section ${n}`,
  },
  addresses: {
    title: 'Addresses and numbers',
    hint: 'By these you recognise who calls or writes. It also keeps private data out of the papers for the police.',
    kind: 'Kind',
    kinds: { mail: 'E-mail', phone: 'Telephone', account: 'Account', home: 'Home address' },
    platform: 'Platform',
    text: (n) => `Address or number ${n}`,
    add: 'Add an address or number',
    remove: (n) => `Remove address or number ${n}`,
  },
  attention: {
    title: 'What deserves extra attention',
    needsConsent:
      'This can be about health, descent, faith, orientation or conviction. Write it down only if the person explicitly agrees. Record that consent first.',
    toConsent: 'To the consents',
    hidden: 'Something stands here, but there is no consent for it (any more). So it is not shown.',
    erase: 'Erase what stands here',
    erased: 'Erased.',
    vulnerabilities: 'What do we watch for?',
    vulnerability: 'In their own words',
    what: 'What you do then',
  },
  merge: {
    title: 'The same person',
    hint: 'Is this person in the vault once more? Merge the two. You can always undo that.',
    search: 'This is the same person as…',
    searchHint: 'Type a name, a mail address or a number.',
    none: 'Nobody else found.',
    dossiers: (codes) => (codes.length === 0 ? 'no dossier' : codes.join(', ')),
    question: (name, codes) =>
      codes.length === 0
        ? `${name} is merged with this person.`
        : `${name} is merged with this person. Going along: ${codes.join(', ')}.`,
    keeps: 'The details above stay. What was written down of the other you see below.',
    confirm: 'Merge',
    cancel: 'Cancel',
    choose: (name) => `Choose ${name}`,
    done: 'The two are merged.',
    history: 'Merged with',
    line: (moment, by) => (by === '' ? moment : `${moment}, by ${by}`),
    undone: (moment) => `undone ${moment}`,
    undo: (name) => `Undo merging with ${name}`,
    undid: 'They are two people again.',
    errors: {
      CANNOT_MERGE: 'These two cannot be merged (any more). Open the dossier again and see who they are.',
      MERGED_SINCE: 'This person was later merged with somebody else. Undo that first.',
    },
  },
  errors: {
    CONSENT_NEEDED:
      'There is no consent (any more) for what deserves extra attention. Nothing was saved yet.',
  },
};
