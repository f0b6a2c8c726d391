import type { MessageShape } from '../../kernel/message-shape.ts';
import { en as after } from './police-after-messages.en.ts';
import { en as leaving } from './police-leaving-messages.en.ts';
import { en as privacy } from './police-privacy-messages.en.ts';
import type { nl } from './police-screen-messages.nl.ts';
import { en as what } from './police-what-messages.en.ts';
import { en as who } from './police-who-messages.en.ts';

const count = (n: number, one: string, more: string): string => (n === 1 ? `1 ${one}` : `${n} ${more}`);

const filed =
  'This report was made. Who made it, of what, what it says and what went along stay as they are. Is it not right? Remove the step ‘The report was made’ under Afterwards, change it, and then record the step again.';

/** Preparing a report to the police, step by step, in English. */
export const en: MessageShape<typeof nl> = {
  title: 'Police',
  intro:
    'Here you prepare a report to the police, step by step. You always see what is still missing. Nothing goes to the police before you export it and hand it over yourself.',
  noAdvice:
    'Luwte speaks of a suspicion and gives no legal advice. Not sure? Talk to the police or to a lawyer.',
  list: {
    label: 'Reports to the police in this dossier',
    empty:
      'There is no report to the police in this dossier yet. You can begin without hurry: you can always stop and go on later.',
    start: 'Prepare a report',
    another: 'Another report',
    started: 'The report is ready to be filled in.',
    back: 'All reports',
    name: (offences) => (offences === '' ? 'Report to the police' : `Report: ${offences}`),
    begun: (day) => `begun on ${day}`,
    caseNumber: (number) => `number ${number}`,
  },
  filed,
  filers: { organisation: 'The organisation', person: 'The affected person' },
  states: {
    preparing: 'Being prepared',
    filed: 'Report made',
    'taken-up': 'The police are working on it',
    dismissed: 'Not prosecuted (dismissed)',
    'complaint-12': 'Complaint to the court of appeal (article 12)',
    hearing: 'Hearing in court',
    verdict: 'Verdict',
    stopped: 'Stopped',
  },
  advised: (moment, relative) =>
    `Preferably report by ${moment} (${relative}): everything is still fresh then.`,
  askFeedback: (moment, relative) => `Ask the police on ${moment} (${relative}) how it stands.`,
  steps: {
    label: 'Steps of the report',
    who: 'Who reports',
    what: 'What goes along',
    privacy: 'Private data',
    requests: 'Requests',
    leaving: 'Look and export',
    after: 'Afterwards',
    done: 'done',
    todo: 'to do',
    open: (n) => count(n, 'point open', 'points open'),
    next: (step) => `Next: ${step}`,
    keys: 'The keys [ and ] go to the previous and the next step.',
    previousKey: 'Previous step of the report',
    nextKey: 'Next step of the report',
  },
  checks: {
    label: 'What is still open',
    blocks: 'Needed',
    advises: 'Advised',
    offences: 'choose what is reported.',
    facts: 'choose what happened. No incident goes along yet.',
    exhibits: 'no exhibit goes along yet.',
    'exhibits-without-fact': (n) =>
      `${count(n, 'exhibit belongs', 'exhibits belong')} to no incident that goes along. So the letter says no sender, words or offence with it. Open the item and put it with an incident.`,
    'facts-without-exhibit': (n) => `${count(n, 'incident has', 'incidents have')} no exhibit.`,
    'facts-without-offence': (n) =>
      `${count(n, 'incident does', 'incidents do')} not say which offence you suspect.`,
    declarant: 'fill in who signs and how the police reach them.',
    'organisation-address':
      'the address of the organisation is missing. It goes into the report, so that no private address has to. Fill it in under Settings, at Letterhead.',
    mandate: (n) =>
      `a signed power of attorney for ${count(n, 'offence', 'offences')}, or a reason why there is none. Without it you cannot record later that the organisation reported.`,
    'mandate-facts': (n) =>
      `${count(n, 'incident became', 'incidents became')} known only after the power of attorney was signed. That asks for a new one. Without it the term runs on.`,
    consent: 'consent of the affected person for this report. It is not there yet.',
    consentIs: {
      refused: (day) =>
        `consent of the affected person for this report. It was refused on ${day}. If you export all the same, Luwte asks why.`,
      withdrawn: (day) =>
        `consent of the affected person for this report. It was withdrawn on ${day}. If you export all the same, Luwte asks why.`,
      expired: (day) =>
        `consent of the affected person for this report. It held up to and including ${day}. If you export all the same, Luwte asks why.`,
    },
    requests: 'you ask nothing of the police yet. See what helps here.',
    'private-data-known':
      'nothing or too little is known to look for. Add the private data of the affected person, or read everything through yourself and write down why the package can leave.',
    scan: (n) => `${count(n, 'file has', 'files have')} yet to be looked through for private data.`,
    findings: (n) => `${count(n, 'finding waits', 'findings wait')} for your choice.`,
    'captured-by': (n) =>
      `${count(n, 'exhibit does', 'exhibits do')} not say who captured it, when, or how. Open the item to complete that.`,
  },
  requests: {
    intro:
      'What is ticked here goes into the package as a request. Ask for it aloud at the desk too. After the report you fill in here what the answer was.',
    hints: {
      'vpt-code':
        'For violence against people with a public task. Without this code the national agreements are often not applied.',
      ela: 'The national agreements of police and prosecutor: priority, swift handling, word of the progress.',
      protection: 'What the police can do for the safety of the affected person.',
      feedback: 'Word of what becomes of the report.',
      damages: 'Money for the damage, from whoever did it.',
      'contact-before-release': 'Word before a suspect is released.',
    },
    names: {
      'vpt-code': 'VPT code with the report',
      ela: 'Uniform national agreements (ELA)',
      protection: 'Protection',
      feedback: 'Feedback',
      damages: 'Damages',
      'contact-before-release': 'Contact before a release',
    },
    legend: 'What do you ask of the police?',
    all: 'Ask for everything',
    damages: 'Which damage?',
    damagesHint: 'For instance a new lock, costs of help, hours lost. Amounts may follow later.',
    state: (request) => `Answer: ${request}`,
    stateNames: { asked: 'Asked', granted: 'Granted', refused: 'Refused' },
  },
  form: { save: 'Save', saved: 'Saved.' },
  who: who.who,
  mandate: who.mandate,
  what,
  privacy,
  leaving,
  after,
  errors: {
    FILER_NOBODY:
      'It was chosen that there will be no report. Do you want to report after all? Then first choose who does.',
    REPORT_FILED: filed,
    MANDATE_USED:
      'A report was made with this power of attorney, so it stays. Is it not right? First remove the step ‘The report was made’ under Afterwards.',
    MANDATE_MISSING:
      'For an offence that needs a complaint the organisation reports only with a power of attorney signed on or before that day, or with a reason. Record that first under Who reports.',
    TOO_MANY_EXHIBITS:
      'At most 2,000 incidents and 2,000 exhibits can go along. Split them over several reports. Nothing was changed.',
    EVIDENCE_UNKNOWN: 'This evidence item is no longer in this dossier. Choose another one.',
    STEP_OUT_OF_ORDER: 'This does not fit the order: first record that the report was made, and do so once.',
    STEP_TOO_LATE: 'This day is in the future. Fill in when it happened.',
    NOT_FOUND: 'This is not here (any more). Perhaps a colleague put it aside.',
  },
};
