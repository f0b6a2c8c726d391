import type { MessageShape } from '../../kernel/message-shape.ts';
import type { decisionNl } from './assess-decision-messages.nl.ts';

/** Texts of the part `decision`, in English. */
export const decisionEn: MessageShape<typeof decisionNl> = {
  latest: 'The decision',
  toProposal: 'To the proposal',
  none: 'Nothing has been decided yet. Look at the proposal, and choose what you find fitting.',
  changed: 'There are new facts since the decision.',
  changedSame: 'The proposal stays the same. You need not do anything, but you may look again.',
  changedOther: 'The proposal is different now. Look at it again.',
  otherwise: {
    intro: 'This is different in the proposal:',
    severity: (before, after) => `Severity: was ${before}, now ${after}`,
    police: (before, after) => `Police report: was ‘${before}’, now ‘${after}’`,
    policeNorms: { none: 'not asked for', optional: 'possible', default: 'starting point' },
    criticism: {
      became: 'It looks like substantive criticism now',
      was: 'It no longer looks like criticism alone',
    },
    reasonsAdded: (reasons) => `Counts now too: ${reasons}`,
    reasonsDropped: (reasons) => `Counts no more: ${reasons}`,
    routesAdded: (routes) => `Routes added: ${routes}`,
    routesDropped: (routes) => `Routes dropped: ${routes}`,
    complaintsAdded: (offences) => `A term for a complaint runs now too: ${offences}`,
    complaintsDropped: (offences) => `No term for a complaint any more: ${offences}`,
    attentionsAdded: (items) => `Mind now too: ${items}`,
    attentionsDropped: (items) => `No point of attention any more: ${items}`,
  },
  changeLine: (label, before, after) => `${label}: was ${before}, now ${after}`,
  contradiction: {
    title: 'The decision and the police report do not fit',
    kinds: {
      'somebody-files':
        'The decision is: no police report. Under ‘Who files the report?’ it says that there will be one.',
      'filed-anyway': 'The decision is: no police report. A report was filed all the same.',
      'nobody-files':
        'The decision is: a police report. Under ‘Who files the report?’ it says that there will be none.',
    },
    mend: {
      'somebody-files': 'Decide again, or choose there that there will be no report.',
      'filed-anyway': 'Decide again, so that the dossier is right.',
      'nobody-files': 'Decide again, or choose there who files the report.',
    },
    quiet: 'As long as this is so, Today does not ask for the report.',
    toDecision: 'To the decision',
    toFiler: 'To who files the report',
  },
  decide: 'Decide',
  decideAgain: 'Decide again',
  severity: 'How severe do you find this?',
  severityMissing: 'Choose how severe you find this.',
  isProposal: (grade) => `${grade} (proposal)`,
  motive: 'Why?',
  motiveHint: 'Optional.',
  motiveNeeded: (grade) => `You choose something else than the proposal (${grade}). Write down why.`,
  motiveMissing: 'Write down why you choose something else than the proposal.',
  routes: 'Which routes do you take?',
  routesHint: 'What the decision tree proposes at this severity is ticked already.',
  routesPolice:
    'The person wants no police report. So only a notification to the police is ticked. The protocol starts from a report: if you choose it all the same, tick it yourself. Write down why in both cases.',
  routesOther: (n) => (n === 1 ? '1 other route' : `${n} other routes`),
  deviations: 'Deviating from the protocol',
  deviationsHint: 'You may deviate. Write down why for each point; that is counted, without names.',
  deviationKind: (norm) => `Kind of reason to deviate from: ${norm}`,
  deviationWords: (norm) => `In your own words: ${norm}`,
  after:
    'After the decision the fitting actions are ready, with a name and a day. What you see now is kept with it and does not change any more.',
  save: 'Decide',
  saved: (grade, actions) =>
    actions === 0
      ? `Decided: ${grade}.`
      : `Decided: ${grade}. ${actions === 1 ? '1 action is ready.' : `${actions} actions are ready.`}`,
  toActions: 'To the actions',
  toPapers: 'To the step plan',
  toPolice: 'To Police',
  /** Of every act of this part. */
  errors: {
    PACK_WITHOUT_TRIAGE:
      'The protocol pack of this dossier has no rules for severity and route yet. Take the newest pack at Reference, Protocol pack. What you filled in is still there.',
    FACTS_CHANGED:
      'Meanwhile something was added to this dossier. Look once more; what you wrote is still there.',
    PACK_CHANGED:
      'Meanwhile the rules of the protocol pack were changed. Look once more; what you wrote is still there.',
    DEVIATION_MISSING: 'You deviate from the protocol. Write down why.',
    MOTIVE_MISSING: 'Write down why you choose something else than the proposal.',
    ITEM_UNKNOWN: 'One of the choices is not in the protocol pack any more. Choose again.',
  },
  history: 'Earlier decisions',
  by: (name, moment) => (name === '' ? `Decided on ${moment}` : `Decided by ${name}, ${moment}`),
  proposalWas: 'Proposal then',
  motiveWas: 'Why',
  routesWere: 'Routes',
  noRoutes: 'None',
  deviationsWere: 'Deviated',
  deviationLine: (norm, kind, words) => (words === '' ? `${norm}: ${kind}` : `${norm}: ${kind}. ${words}`),
  packWas: 'Protocol pack',
  differences: 'What was different from the decision before it',
  noDifferences: 'Nothing.',
  first: 'This was the first decision.',
  severityBefore: (before, after) => `Severity: was ${before}, became ${after}`,
  proposalBefore: (before, after) => `Proposal: was ${before}, became ${after}`,
  routesAdded: (routes) => `Added: ${routes}`,
  routesDropped: (routes) => `Dropped: ${routes}`,
  packChanged: 'Another protocol pack counted.',
};
