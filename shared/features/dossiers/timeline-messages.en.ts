import type { MessageShape } from '../../kernel/message-shape.ts';
import type { nl } from './timeline-messages.nl.ts';

/** Lines of the timeline that say what became of something, in English. */
export const en: MessageShape<typeof nl> = {
  kinds: { consent: 'Consent', collecting: 'Collecting', action: 'Action', triage: 'Severity and route' },
  told: 'The affected person knows of this report.',
  answered: 'The first answer was given.',
  referred: (to) => `Referred to: ${to}.`,
  given: (purpose) => `Given: “${purpose}”.`,
  refused: (purpose) => `Refused: “${purpose}”.`,
  withdrawn: (purpose) => `Withdrawn: “${purpose}”.`,
  ended: (purpose) => `Ended: “${purpose}”.`,
  asked: 'Handed over to:',
  collected: 'Done. Collected by:',
  done: (title) => `Done: ${title}`,
  hiddenDone: 'Done. The words are hidden.',
  decided: {
    light: 'Decided: light.',
    medium: 'Decided: medium.',
    severe: 'Decided: severe.',
  },
  settled: {
    police: 'Settled with the police.',
    discrimination: 'Settled with an anti-discrimination facility.',
    expert: 'Settled with an expert.',
    lawyer: 'Settled with a lawyer.',
  },
  filer: {
    organisation: 'Choice: the organisation reports to the police.',
    person: 'Choice: the person reports to the police themselves.',
    nobody: 'Choice: no report to the police.',
  },
  handed: (version) => `Step plan handed over, version ${version}.`,
  'letter-sent': 'Letter sent to',
  'letter-received': 'Letter received by',
  'letter-answered': 'Answer to the letter from',
  'letter-closed': 'Closed: the letter to',
  'letter-without-consent': 'Letter leaves without consent, with a reason, to',
  police: {
    filed: 'Police report made.',
    feedback: 'Word from the police about the report.',
    'taken-up': 'The police are working on the report.',
    dismissed: 'The report was dismissed.',
    'complaint-12': 'Complained to the court of appeal about not being prosecuted (article 12 Sv).',
    hearing: 'Hearing in court.',
    verdict: 'Verdict of the court.',
    stopped: 'The report will not be made.',
  },
  package: {
    sealed: 'Package for the police exported, sealed.',
    plain: 'Package for the police exported, not sealed.',
    'sealed-without-consent':
      'Package for the police exported, sealed, though consent was refused, withdrawn or had ended.',
    'plain-without-consent':
      'Package for the police exported, not sealed, though consent was refused, withdrawn or had ended.',
  },
  open: {
    report: 'Look at the report',
    consent: 'To consent',
    collecting: 'To the collecting',
    action: 'To the actions',
    triage: 'To severity and route',
  },
};
