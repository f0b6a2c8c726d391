import type { MessageShape } from '../../kernel/message-shape.ts';
import type { nl } from './capture-messages.nl.ts';

/** Evidence with an incident, and the order of storing, reporting and removing, in English. */
export const en: MessageShape<typeof nl> = {
  title: 'First capture, then away with it',
  intro: 'What is gone is no evidence any more. So capture it first.',
  captured: (n) => (n === 1 ? 'Captured: 1 evidence item' : `Captured: ${n} evidence items`),
  notCaptured: 'Not captured yet',
  reported: 'Reported to the platform',
  gone: 'Removed or hidden',
  reportedWhen: 'Reported to the platform on',
  reportedOn: (moment) => `Reported to the platform on ${moment}`,
  goneOn: (moment) => `Removed or hidden on ${moment}`,
  withoutCapture: 'Why could it not be captured?',
  withoutCaptureHint: 'There is no evidence with this incident yet. Add it above, or write down why not.',
  because: (reason) => `Not captured: ${reason}`,
  confirm: 'Write down without evidence',
  missing: 'Write down why, or add evidence first.',
  first: 'First add evidence to this incident, or write down why that was not possible.',
  link: 'Put evidence of this dossier with it',
  linkHint: 'One screenshot can belong to several incidents.',
  choose: 'Choose an evidence item',
  add: 'Put with it',
  unlink: (name) => `Take ${name} from this incident`,
  linked: 'The evidence is with this incident.',
  unlinked: 'The evidence was taken from this incident. It stays in the dossier.',
  incidents: 'Belongs to incident',
  noIncidents: 'Belongs to the whole dossier.',
  addIncident: 'Put with an incident',
  chooseIncident: 'Choose an incident',
  incidentDay: 'Day of the incident',
  incidentDayHint:
    'The list holds the 100 newest incidents. Find an older one by the day on which it happened.',
  noneOnDay: 'On this day there are no other incidents in this dossier.',
  otherIncident: 'An incident',
  unlinkIncident: (name) => `Take from ${name}`,
};
