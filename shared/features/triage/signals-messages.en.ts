import type { MessageShape } from '../../kernel/message-shape.ts';
import type { signalsNl } from './signals-messages.nl.ts';

export const signalsEn: MessageShape<typeof signalsNl> = {
  title: 'The same sender, again and again',
  intro:
    'Single messages that are no offence by themselves can together be stalking (285b Sr). Luwte counts how often and how long one sender writes. You decide whether you suspect stalking. You need not read what the messages say for that.',
  none: 'No sender stands out now. Luwte looks again by itself when something is added.',
  unknown:
    'The protocol pack of this dossier does not say when messages add up. Take over the newest pack under Reference.',
  list: 'Senders that stand out',
  more: (n) => `Show more (${n} left)`,
  state: {
    open: 'Waits for your judgement',
    suspected: 'Stalking suspected',
    'not-now': 'Not now',
  },
  grown: 'More has been added since you answered.',
  why: 'Why this stands out',
  measured: {
    messages: (n) => (n === 1 ? '1 message' : `${n} messages`),
    days: (n) => (n === 1 ? '1 day' : `${n} days`),
    weeks: (n) => (n === 1 ? '1 week' : `${n} weeks`),
    times: (n) => (n === 1 ? 'once' : `${n} times`),
    ways: (n) => (n === 1 ? '1 way' : `${n} ways`),
  },
  points: (points, from) =>
    `Together these signs are worth ${points} points. From ${from} points on the protocol pack calls it a signal.`,
  figures: 'The figures',
  messages: 'Messages',
  period: 'First and last',
  periodText: (first, last) => (first === last ? first : `${first} to ${last}`),
  active: 'On how many days and weeks',
  activeText: (days, weeks) => `${days}, in ${weeks}`,
  silence: 'Longest silence',
  returns: (span) => `Came back after ${span} of silence`,
  afterStop: 'After being asked to stop',
  ways: 'Where',
  escalation: 'Got worse',
  escalationLine: (day, form) => `${day}: ${form}`,
  undated: (n) =>
    n === 1
      ? 'The day of 1 message is not known. It counts as a message only.'
      : `The day of ${n} messages is not known. They count as messages only.`,
  notAsked:
    'Was the sender asked to stop? Write that down with the sender. It weighs heavily, and helps with a report to the police.',
  elsewhere: (here, there, dossiers) =>
    `${here} in this dossier and ${there} in ${dossiers}. The persons agree that their dossiers are compared.`,
  toSender: 'To this sender',
  toSenderOf: (name) => `To this sender: ${name}`,
  what: 'If you suspect stalking',
  whatMarks: (messages) =>
    `Luwte writes ‘suspected stalking’ with ${messages} of this sender in this dossier. In one act; you can take it back.`,
  clock:
    'For stalking a complaint by the person is probably needed, mostly within three months after they knew (66 Sr). In doubt, ask a lawyer. The term stands in Today once: the one that ends first.',
  term: (first, last) =>
    first === last
      ? `The term runs until ${first}.`
      : `The first term runs until ${first}, the last until ${last}.`,
  termOver: (first, last) =>
    `Term of the first message: until ${first}. Of the last: until ${last}. If it still goes on, ask the police or a lawyer from which message the term counts.`,
  mandate:
    'Does the organisation report it? Then a special written power of attorney by the person is needed (164 Sv). You make it under Police.',
  suspect: 'Suspect stalking',
  suspectMore: (messages) => `Also with ${messages} that were added`,
  suspectOf: (name) => `Suspect stalking by ${name}`,
  suspected: (messages) => `Written down: stalking suspected with ${messages}.`,
  notNow: 'Not now',
  notNowOf: (name) => `Not now with ${name}`,
  notNowTitle: 'Why not now?',
  notNowHint: 'The signal comes back when more is added. Only who opens this vault reads what you write.',
  reasonLabel: 'Reason',
  reasonMissing: 'Write down briefly why not.',
  notNowSave: 'Keep',
  notNowDone: 'Kept. The signal comes back when more is added.',
  answered: {
    suspected: (moment, by) => `Stalking suspected on ${moment}${by === '' ? '' : ` by ${by}`}.`,
    'not-now': (moment, by) => `Not now, written down on ${moment}${by === '' ? '' : ` by ${by}`}.`,
  },
  reopen: 'Take the answer back',
  reopenOf: (name) => `Take the answer back: ${name}`,
  reopenHint: {
    suspected: 'If you take this back, messages that got the suspicion by it lose it again.',
    'not-now': 'If you take this back, the signal waits for your judgement again.',
  },
  reopened: 'Your answer was taken back.',
  onSender: {
    title: 'Together perhaps stalking',
    open: 'The messages of this sender stand out together. It may be stalking.',
    suspected: 'Stalking by this sender is suspected.',
    'not-now': 'The messages of this sender stand out together. It was written down: not now.',
    none: 'The messages of this sender do not stand out together.',
    go: 'See why',
  },
  errors: {
    NO_OFFENCE:
      'The protocol pack of this dossier does not know stalking. Take over the newest pack under Reference.',
    TOO_MANY_ITEMS:
      'One of the messages has too many suspicions already. Remove one first. Nothing was changed.',
    NOT_FOUND: 'This signal is no longer there: something about the messages changed. Look again.',
  },
};
