import type { MessageShape } from '../../kernel/message-shape.ts';
import type { routeNl } from './assess-route-messages.nl.ts';

/** Texts of the part `route`, in English. */
export const routeEn: MessageShape<typeof routeNl> = {
  norms: 'What the starting point is',
  normsHint: 'You may deviate, with a reason. You write it down with the decision.',
  /** Counts decisions and choices of who files, so that deciding anew in one dossier counts again. */
  deviated: (inVault: number, inDossier: number): string =>
    `In this vault people deviated from this ${inVault === 1 ? 'once' : `${inVault} times`}, of which ${inDossier} in this dossier.`,
  police: {
    none: 'The protocol does not ask for a police report here.',
    optional: 'A police report is possible. Talk it over with the person.',
    default: 'A police report is the starting point here, preferably by the organisation.',
  },
  explain:
    'The person does not want a police report. That counts. Write down with the decision why you deviate.',
  tree: 'The way through the decision tree',
  answerOtherwise: 'Answer otherwise',
  followFacts: 'As the facts say',
  answerFrom: {
    dossier: (facts) => (facts === '' ? 'From the dossier' : `From the dossier: ${facts}`),
    assumed: (facts) =>
      facts === ''
        ? 'Not known yet; until then this answer holds'
        : `Not known yet: ${facts}. Until then this answer holds.`,
    person: (facts) => (facts === '' ? 'Answered by yourself' : `Filled in: ${facts}`),
  },
  factIs: (fact, value) => `${fact} (${value})`,
  proposed: (answer) => `The facts say: ${answer}`,
  answered: (question, answer) => `${question} ${answer}. Saved.`,
  routes: 'Where this leads',
  routesEmpty: 'The decision tree leads nowhere here. Choose a route yourself with the decision.',
  who: 'Who',
  term: 'When',
  terms: {
    working: (days) =>
      days === 0
        ? 'Today'
        : days === 1
          ? 'Within 1 working day of the decision'
          : `Within ${days} working days of the decision`,
    calendar: (days) =>
      days === 0
        ? 'Today'
        : days === 1
          ? 'Within 1 day of the decision'
          : `Within ${days} days of the decision`,
  },
  contacts: 'With whom',
  handOver: 'What you hand over',
  opened: 'Why',
  always: 'This always goes with it.',
  consent: 'Consent',
  toPolice: 'To the part Police',
  toPapers: 'To step plan and letters',
  toConsent: 'To consent',
  ladder: 'Answering online: which step fits',
  filer: 'Who files the report?',
  filerHint: 'Preferably the organisation: then its address is in the papers, and not that of the person.',
  filerNone: 'Not chosen yet.',
  filers: {
    organisation: 'The organisation files the report',
    person: 'The person files the report',
    nobody: 'There will be no report',
  },
  wish: 'Who wanted it so?',
  wishes: {
    person: 'The person',
    organisation: 'The organisation',
    together: 'Decided together',
  },
  filerChoose: 'Choose',
  filerAgain: 'Choose otherwise',
  filerTitle: 'Who files the report?',
  filerMissing: 'Choose who files the report.',
  wishMissing: 'Choose who wanted it so.',
  reasonKind: 'Why do you deviate?',
  reasonChoose: 'Choose a reason',
  reasonKindMissing: 'Choose a kind of reason.',
  reasonWords: 'In your own words',
  reasonWordsMissing: 'Write down why in a sentence or two.',
  reasonHint: 'A report by the organisation is the starting point here. You may deviate. Write down why.',
  words: 'Explanation',
  filerSave: 'Save',
  filerSaved: 'Recorded who files the report.',
  filerHistory: (n) => (n === 1 ? '1 earlier choice' : `${n} earlier choices`),
  filerLine: (filer, wish, moment) => `${filer}. ${wish}, ${moment}.`,
};
