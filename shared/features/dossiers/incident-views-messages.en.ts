import type { MessageShape } from '../../kernel/message-shape.ts';
import type { nl } from './incident-views-messages.nl.ts';

/** Many incidents: in groups, as a picture, filtered, changed together; and what one incident has besides, in English. */
export const en: MessageShape<typeof nl> = {
  view: 'View',
  views: {
    list: 'List',
    day: 'By day',
    platform: 'By place',
    sender: 'By sender',
    form: 'By form',
    picture: 'Picture',
  },
  filter: {
    on: 'Filter (on)',
    title: 'Filter',
    platform: 'Where',
    form: 'Form',
    from: 'From',
    until: 'Up to and including',
    every: 'All',
    noForm: 'Not named yet',
    sender: (name: string): string => `Sender: ${name}`,
    clear: 'Clear the filter',
    none: 'No incidents with this filter.',
  },
  groups: {
    list: 'Groups',
    count: (n: number): string => (n === 1 ? '1 incident' : `${n.toLocaleString('en-GB')} incidents`),
    groupCount: (n: number): string => (n === 1 ? '1 group' : `${n.toLocaleString('en-GB')} groups`),
    only: 'Only these',
    onlyOf: (name: string): string => `Show only these: ${name}`,
    several: 'An incident of several forms stands with each of them.',
    span: (from: string, until: string): string => (from === until ? from : `${from} to ${until}`),
  },
  picture: {
    by: 'Divide by',
    bys: { platform: 'Place', sender: 'Sender' },
    title: (by: string): string => `Incidents over time, by ${by.toLowerCase()}`,
    rest: 'Others',
    unknown: 'Not known',
    period: 'Period',
    total: 'Total',
    table: 'The same figures as a table',
    busiest: (period: string, n: number, all: number): string =>
      `${all.toLocaleString('en-GB')} incidents. Most in one period: ${n.toLocaleString('en-GB')} (${period}).`,
  },
  change: {
    open: 'Change',
    title: (n: number): string =>
      n === 1 ? 'Change 1 incident' : `Change ${n.toLocaleString('en-GB')} incidents at once`,
    intro: 'What you leave empty stays as it is.',
    continued: (moment: string): string =>
      `You are going on with a change of ${moment}, which was not made yet. It now applies to the incidents that are chosen.`,
    addForms: 'Add a form',
    removeForms: 'Take a form away',
    addOffences: 'Add a suspected offence',
    removeOffences: 'Take a suspected offence away',
    platform: 'Where',
    keep: 'Leave as it is',
    sender: 'Sender',
    observedBy: 'Seen by',
    nothing: 'First choose what you want to change.',
    tooMany:
      'One of these incidents would get more than 20 forms or offences. Nothing was changed. Choose fewer.',
    save: 'Change',
    done: (n: number): string =>
      n === 1 ? 'Changed 1 incident.' : `Changed ${n.toLocaleString('en-GB')} incidents.`,
    undone: 'The change was taken back.',
    undoneBut: (left: number, all: number): string =>
      left === all
        ? 'The change was not taken back. Something was changed after it, and that stays.'
        : `The change was taken back, but not of ${
            left === 1 ? '1 incident' : `${left.toLocaleString('en-GB')} incidents`
          }: something was changed there after it, and that stays.`,
  },
  more: {
    title: 'More, if you know it',
    offences: 'Suspected offence',
    offencesHint:
      'A suspicion, not a judgement. Luwte gives no legal advice. What fits the form stands first.',
    fits: 'Fits the form',
    others: 'Others',
    certainties: {
      statute: 'as the law says',
      policy: 'as the agreements say',
      practice: 'as it mostly goes',
      unverified: 'not yet checked by a lawyer',
    },
    offence: (label: string, article: string, certainty: string): string =>
      `${label} (${article}; ${certainty})`,
    complaint:
      'For this the affected person has to make a complaint, within three months. Luwte watches over that term and counts on the safe side: ninety days, or three months where that is earlier (66 and 88 Sr).',
    complaintLifted:
      'The insult of an official needs no complaint: then no term runs. If you doubt whether the affected person falls under it, take this offence away; then the term does run.',
    complaints: 'Terms for a complaint',
    complaintOpen: (offence: string, date: string): string =>
      `${offence}: a complaint can be made up to and including ${date}`,
    complaintAssumed:
      'It does not say when the affected person came to know of it. So the day on which it happened counts. Fill in when it was.',
    complaintDone: (offence: string): string => `${offence}: settled`,
    complaintMade: (offence: string, date: string): string => `${offence}: complaint made on ${date}`,
    complaintLate: (offence: string, date: string, last: string): string =>
      `${offence}: complaint made on ${date}. That is after the last day of the term (${last}). Ask a lawyer what that means.`,
    complaintNotMade: (offence: string, date: string): string =>
      `${offence}: decided not to make a complaint, written down on ${date}`,
    complaintReason: (reason: string): string => `Reason: ${reason}`,
    complaintNear: (offence: string, weeks: number, date: string): string =>
      `${offence}: ${weeks === 1 ? 'a week' : `${weeks} weeks`} or less for a complaint, up to and including ${date}.`,
    complaintToTerms: 'To the terms',
    settle: { made: 'Complaint made', 'decided-not': 'There will be no complaint' },
    settling: {
      at: 'When was the complaint made?',
      inFuture: 'This day is in the future. Fill in when the complaint was made.',
      tooEarly: 'This day is before the incident. Fill in when the complaint was made.',
      dayMissing: 'Fill in when the complaint was made.',
      reason: 'Why will there be no complaint?',
      reasonHint: 'The affected person decides. Write down what they said, and what may follow from it.',
      reasonMissing: 'Write in a few words why.',
      save: 'Record',
      saved: 'Recorded. The term asks for nothing any more.',
      reopened: 'The term runs again.',
    },
    reopen: 'Still open after all',
    due: (date: string): string => `A complaint can be made up to and including ${date}`,
    knownAt: 'When did the affected person come to know of it?',
    knownAtHint: 'If you leave this empty, the day on which it happened counts.',
    reach: 'How many people does this account reach?',
    reachWrong: 'Fill in a number, without letters.',
    observedBy: 'Seen by',
    observedByHint: 'If somebody else than the affected person saw it.',
    credentials: 'This link holds a name and a password. Take them out.',
  },
};
