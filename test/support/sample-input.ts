import type { ComplaintSettling } from '../../shared/features/dossiers/incident-views-model.ts';
import type { IncidentFields, NoteFields, ReportFields } from '../../shared/features/dossiers/model.ts';
import type { PersonDetails } from '../../shared/features/people/model.ts';
import type { PersonFields } from '../../shared/kernel/person.ts';

const moment = Date.UTC(2026, 10, 2, 9, 30);

/** An invented person of an invented university. */
export const samplePerson: PersonFields = {
  name: 'Hélène Vlinderberg',
  contact: '06 5550 1234, na vijven',
  function: 'hoogleraar virologie',
  unit: 'Faculteit Gezondheid',
  namedAs: '',
  tagWish: 'never',
  remarks: '',
};

/** Nothing is known of them beyond that. */
export const sampleDetails: PersonDetails = {
  contract: null,
  elected: 'unknown',
  groups: [],
  positions: [],
  addresses: [],
};

export const sampleReport: ReportFields = {
  channel: 'trusted-person',
  reporter: 'self',
  reporterName: '',
  receivedAt: moment,
  promisedBy: moment + 2 * 24 * 60 * 60 * 1000,
  account: 'Sinds het praatprogramma komen er berichten binnen.',
  reporterContact: '',
  informed: 'unknown',
  notInformedReason: '',
  danger: 'no',
};

export const sampleIncident: IncidentFields = {
  occurredAt: moment - 60 * 60 * 1000,
  precision: 'minute',
  platform: 'x',
  forms: ['threat', 'insult'],
  message: 'Ga toch weg met je verhalen, kwast.',
  url: 'https://example.org/bericht/1',
  sender: '@boze_buurman_88',
  remarks: '',
  offences: [],
  reach: null,
  observedBy: '',
  knownAt: null,
};

export const sampleNote: NoteFields = {
  kind: 'contact',
  happenedAt: moment + 60 * 60 * 1000,
  text: 'Rustig gebeld; afgesproken dat ik het vaste aanspreekpunt ben.',
};

/** The person decided against a complaint. */
export const notMade: ComplaintSettling = { outcome: 'decided-not', reason: 'Een gesprek is haar liever.' };
