import type { MessageShape } from '../../kernel/message-shape.ts';
import type { nl } from './messages.nl.ts';

export const en: MessageShape<typeof nl> = {
  project: 'Show on the big screen',
  projectHint:
    'Only the code, the status, what kinds of incidents there were, dates and numbers. No names and no texts. When nobody touches Luwte any more, the vault locks and that screen is empty too.',
  projectKey: 'Show this dossier on the big screen, or stop showing it',
  stop: 'Stop showing',
  stopped: 'The big screen shows nothing any more.',
  banner: (code: string): string =>
    `The second window shows ${code}, without names. Drag it to the big screen if it is not there. Do not show your own screen along with it.`,
  open: 'To this dossier',
  errors: {
    NO_PROJECTOR:
      'The second window did not open. Nothing was shown and nothing is lost. Try again; if that does not help, start Luwte anew.',
  },
  screen: {
    nothing: 'Nothing is shown here now.',
    noNames: 'Without names',
    status: 'Status',
    daysOpen: (days: number): string => (days === 1 ? '1 day' : `${days.toLocaleString('en-GB')} days`),
    openFor: 'Open for',
    reportedOn: 'Reported',
    since: (day: string): string => `since ${day}`,
    incidents: 'Incidents',
    byMonth: 'Incidents by month and form',
    form: 'Form',
    earlier: 'Earlier',
    total: 'Total',
    all: 'All incidents',
    severalForms: 'An incident can have more than one form.',
    unknownItem: 'Not in the list',
    noIncidents: 'No incident has been recorded yet.',
    reports: 'Reports',
    moreReports: (n: number): string => (n === 1 ? 'and 1 earlier report' : `and ${n} earlier reports`),
    terms: 'Promised answer',
    noTerms: 'Nothing promised',
    moreTerms: (n: number): string => (n === 1 ? 'and 1 more' : `and ${n} more`),
    evidence: 'Evidence',
    noEvidence: 'None',
  },
};
