import type { MessageShape } from '../../kernel/message-shape.ts';
import type { severityNl } from './assess-severity-messages.nl.ts';

/** Texts of the part `severity`, in English. */
export const severityEn: MessageShape<typeof severityNl> = {
  intro:
    'Luwte counts what is in the dossier and makes a proposal. You decide. What the person goes through always counts, and never makes it lighter.',
  noRules:
    'This dossier was made with a protocol pack that does not say yet how severity is weighed. Take the new pack into use first: under Reference, Protocol pack.',
  toPacks: 'To the protocol pack',
  otherPack: (version) =>
    `The pack of this dossier does not weigh severity yet. So the rules of pack ${version} are used here.`,
  notKnownYet: 'Not known yet',
  asFarAsKnown: (level) => `${level}, as far as known`,
  unknownLevel: 'Unknown',
  proposal: 'Proposal',
  proposed: (grade) => `Proposal: ${grade}`,
  decided: (grade, moment) => `Decided: ${grade}, on ${moment}.`,
  undecided: 'Nothing has been decided yet.',
  toDecision: 'To the decision',
  criticism: 'This looks like substantive criticism, not like hate.',
  criticismText:
    'Criticism can be harsh and still be allowed. That does not change how it feels: the report stays, and the person can always come back. Nobody from outside needs to be involved.',
  factors: 'Four things count',
  factor: (name, level, points, most) => `${name}: ${level}. ${points} of ${most} points.`,
  reasons: 'Why',
  reasonsHint: 'What weighs most comes first.',
  noReasons: 'Nothing weighs heavily.',
  floor: (grade, reason) => `At least ${grade.toLowerCase()}. ${reason}`,
  changes: 'What would make it different',
  change: (what, grade) => `${what}. The proposal would then be: ${grade.toLowerCase()}.`,
  changeHow: {
    is: (label, value) => `${label}: ${value}`,
    'at-least': (label, value) => `${label}: at least ${value}`,
    'at-most': (label, value) => `${label}: at most ${value}`,
    with: (label, value) => `${label}: also ${value}`,
    without: (label, value) => `${label}: without ${value}`,
  },
  noChanges: 'No single other answer changes the proposal by itself.',
  certainty: 'How sure',
  certainties: {
    sure: 'Sure. What is not known yet does not change the proposal.',
    likely: 'Fairly sure. What is not known yet can still change the proposal.',
    unsure: 'Not sure yet. Little is known; fill in what you know.',
  },
  ask: 'This can still change something:',
  facts: 'What is known',
  factsHint: 'Luwte reads the dossier. If you know better, fill it in yourself. Everything is kept at once.',
  fromDossier: (value) => `As the dossier says: ${value}`,
  notKnown: (value) =>
    value === null ? 'Not known yet' : `Not known yet (counts as: ${value.toLowerCase()})`,
  origins: {
    dossier: 'From the dossier',
    person: 'Follows from the number of messages that you filled in',
    assumed: 'Not known yet',
  },
  tickedBy: (name, moment) => `Filled in by ${name}, ${moment}`,
  tickedOn: (moment) => `Filled in on ${moment}`,
  clear: (label) => `${label}: as the dossier says again`,
  clearShort: 'As the dossier says again',
  onTop: 'What you choose here is added.',
  wrongNumber: 'Fill in a number, without points or commas.',
  numberOutOf: (least, most) => `Fill in a number from ${least} up to and including ${most}.`,
  set: (label, value) => `${label}: ${value}. Saved.`,
  more: 'More about the dossier',
  groups: {
    what: 'What happened',
    much: 'How often and how far',
    person: 'The person',
  },
  none: 'none',
  oddities: {
    future: (n) =>
      n === 1
        ? 'The day of 1 incident is still to come. Is that date right?'
        : `The day of ${n} incidents is still to come. Are those dates right?`,
    coarse: (n) =>
      n === 1
        ? 'Of 1 incident only the month is known, so the number of days may be different.'
        : `Of ${n} incidents only the month is known, so the number of days may be different.`,
    merged: (n) =>
      n === 1
        ? '1 sender was merged with another and counts as that one.'
        : `${n} senders were merged with another and count as that one.`,
    'span-without-messages': 'A period was filled in, but there are no messages.',
    'senders-without-messages': 'Senders were filled in, but there are no messages.',
    'messages-without-span': 'There are messages, but no period. One day was counted.',
    'more-senders': 'There are more senders than messages.',
    'burst-above-messages': 'There are more messages within one day than in all.',
    'term-without-incident': (n: number): string =>
      n === 1
        ? '1 offence asks for a complaint but stands with no incident. Put it with an incident: then its term runs in Today.'
        : `${n} offences ask for a complaint but stand with no incident. Put them with an incident: then the term runs in Today.`,
  },
  oddityIntro: 'This does not fit together well. It does count:',
  recognition: 'Criticism or hate?',
  recognitionHint:
    'Criticism of work or opinion may be sharp. Hate is about who somebody is, or wants to make somebody small. This list helps to tell them apart.',
  recognitionOpen: 'Go through it together',
  recognitionAgain: 'Go through it again',
  recognitionNone: 'Not gone through yet. What is in the dossier counts.',
  recognitionDone: (conclusion, marks) =>
    marks === 0 ? conclusion : `${conclusion} ${marks === 1 ? '1 mark' : `${marks} marks`} recognised.`,
  sides: {
    mark: 'Marks of hate',
    hate: 'This is hate',
    criticism: 'This is criticism',
    mixed: 'Both at once',
  },
  conclusion: 'What do you think?',
  conclusions: {
    '': 'Nothing chosen yet',
    criticism: 'It is substantive criticism.',
    hate: 'It is hate.',
    mixed: 'It is both.',
  },
  recognitionSave: 'Save',
  recognitionSaved: 'What you went through is saved.',
  attention: 'Also mind',
  noAttention: 'There is nothing special to mind.',
  experts: 'Settled with an expert',
  expertsHint: 'In doubt? Ask somebody. Write down who looked along and what they said.',
  expertAdd: 'Write it down',
  expertTitle: 'Settled with an expert',
  expertKind: 'With whom',
  expertKinds: {
    police: 'Police',
    discrimination: 'Anti-discrimination facility',
    expert: 'Expert',
    lawyer: 'Lawyer',
  },
  expertWho: 'Name or function',
  expertWhoMissing: 'Write down whom you spoke to.',
  expertConclusion: 'What did they say?',
  expertConclusionMissing: 'Write down what was said.',
  expertAt: 'When',
  expertSave: 'Save',
  expertSaved: 'The consultation is written down.',
  expertRemove: (who) => `Remove: consultation with ${who}`,
  expertRemoveShort: 'Remove',
  expertRemoved: 'The consultation was removed.',
  expertLine: (kind, who, moment) => (who === '' ? `${kind}, ${moment}` : `${kind}: ${who}, ${moment}`),
  clocks: 'Terms that run',
  complaint:
    'A complaint is the request to prosecute the sender. Without one nobody is prosecuted for these offences. The person makes it, or gives somebody a power of attorney.',
  noClocks: 'No term runs now.',
  clock: (offence, moment, relative) =>
    `${offence}: a complaint is possible until the end of ${moment} (${relative}).`,
  clockLate: (offence, moment) =>
    `${offence}: the term for a complaint ended on ${moment}. Ask a lawyer what is still possible.`,
  clockOthersLate: (n) =>
    n === 1 ? 'For 1 other incident the term is over.' : `For ${n} other incidents the term is over.`,
  clockKnown: (moment) => `Counted from the day on which it became known: ${moment}.`,
  clockAssumed: (moment) =>
    `Counted from the day on which it happened: ${moment}. When the affected person knew of it was not filled in.`,
  clockSettled: (offence, outcomes) => `${offence}: ${outcomes.join(', ')}.`,
  clockOutcomes: { made: 'complaint made', decidedNot: 'there will be no complaint', untold: 'settled' },
  clockOutcomeOf: (outcome, n) => `${outcome} (${n === 1 ? '1 incident' : `${n} incidents`})`,
  answerBy: (moment, relative) => `Answer to the reporter: by ${moment} (${relative}).`,
  mandate:
    'For these offences the organisation can only file a report with a power of attorney from the person.',
};
