import { afterAll, beforeAll, expect, test } from 'vitest';
import { listDueComplaints } from '../../../../../../electron/service/features/dossiers/api.ts';
import { Refusal } from '../../../../../../electron/service/refusal.ts';
import { complaintDueAt } from '../../../../../../shared/features/dossiers/complaint-term.ts';
import type {
  ChangedIncident,
  IncidentGroup,
} from '../../../../../../shared/features/dossiers/incident-views-model.ts';
import type { Incident, IncidentFields } from '../../../../../../shared/features/dossiers/model.ts';
import { notMade, sampleDetails, sampleIncident, samplePerson } from '../../../../../support/sample-input.ts';
import { sampleDossier } from '../../../../../support/share-vault.ts';
import { shippedPack } from '../../../../../support/shipped-pack.ts';
import { createVaultDatabase, type VaultDatabase } from '../../../../../support/vault-database.ts';

let vault: VaultDatabase;
let dossierId = '';
const everything = { platform: null, form: null, sender: null, from: null, until: null };
const nothing = {
  addForms: [],
  removeForms: [],
  addOffences: [],
  removeOffences: [],
  platform: null,
  sender: null,
  observedBy: null,
};

beforeAll(async () => {
  vault = createVaultDatabase();
  const pack = await shippedPack('university');
  const body = JSON.stringify(pack);
  vault.database.exec('BEGIN');
  vault.database
    .prepare(`INSERT INTO protocol_packs (pack_id, kind, version, origin, body, sha256, added_at, slot_id)
      VALUES ('p', 'university', '2026.1', 'program', ?, ?, 0, 'slot')`)
    .run([body, 'a'.repeat(64)]);
  vault.database.exec("INSERT INTO chosen_pack VALUES (1, 'p'); COMMIT");
});
afterAll(() => vault.close());

const newDossier = () => (vault.write('dossiers.create', sampleDossier) as { dossierId: string }).dossierId;
const add = (fields: Partial<IncidentFields>): string =>
  (
    vault.write('dossiers.addIncident', {
      dossierId,
      incident: { ...sampleIncident, ...fields },
      draftKey: null,
    }) as { incidentId: string }
  ).incidentId;
const incident = (incidentId: string) => vault.read('dossiers.incident', { incidentId }) as Incident;
const groups = (by: string, filter = everything) =>
  (vault.read('dossiers.incidentGroups', { dossierId, filter, by }) as { groups: IncidentGroup[] }).groups;

test('groups count by day on the clock of the organisation, platform, sender and form, within a filter', () => {
  dossierId = newDossier();
  // 23:30 in Amsterdam and a quarter past midnight: two days, though one in UTC.
  add({
    occurredAt: Date.UTC(2026, 10, 19, 22, 30),
    platform: 'x',
    sender: '@een',
    forms: ['threat', 'insult'],
  });
  add({ occurredAt: Date.UTC(2026, 10, 19, 23, 15), platform: 'x', sender: '@een', forms: [] });
  add({ occurredAt: Date.UTC(2026, 10, 20, 12), platform: 'instagram', sender: '', forms: ['insult'] });
  expect(
    groups('day').map(({ key, count, until, from }) => [key, count, (until - from) / 3_600_000]),
  ).toEqual([
    ['2026-11-20', 2, 24],
    ['2026-11-19', 1, 24],
  ]);
  expect(groups('platform').map(({ key, count }) => [key, count])).toEqual([
    ['x', 2],
    ['instagram', 1],
  ]);
  expect(groups('sender').map(({ key, name, platform, count }) => [key, name, platform, count])).toEqual([
    [expect.stringMatching(/^id:/), '@een', 'x', 2],
    ['text:', '', 'instagram', 1],
  ]);
  expect(groups('form').map(({ key, count }) => [key, count])).toEqual([
    ['insult', 2],
    ['', 1],
    ['threat', 1],
  ]);
  expect(groups('platform', { ...everything, form: 'insult' } as never).map(({ key }) => key)).toEqual([
    'instagram',
    'x',
  ]);
  const [day] = groups('day');
  const page = vault.read('dossiers.incidentsOf', {
    dossierId,
    filter: { ...everything, from: day?.from, until: day?.until },
    offset: 0,
    limit: 10,
  });
  expect(page).toMatchObject({ total: 2, incidents: [{ platform: 'instagram' }, { platform: 'x' }] });
});

test('the picture has no gaps and gathers the smallest in one row', () => {
  dossierId = newDossier();
  for (let sender = 0; sender < 12; sender += 1) {
    for (let time = 0; time <= 12 - sender; time += 1) {
      add({ sender: `@s${sender}`, occurredAt: Date.UTC(2026, 10, sender < 2 ? 1 : 4, 12) });
    }
  }
  const picture = vault.read('dossiers.incidentPicture', { dossierId, filter: everything, by: 'sender' }) as {
    periods: string[];
    series: { key: string; name: string; counts: number[] }[];
  };
  expect(picture.periods).toEqual(['2026-11-01', '2026-11-02', '2026-11-03', '2026-11-04']);
  expect(picture.series.map(({ key, name, counts }) => [key === '' ? '' : name, counts])).toEqual([
    ['@s0', [13, 0, 0, 0]],
    ['@s1', [12, 0, 0, 0]],
    ['@s2', [0, 0, 0, 11]],
    ['@s3', [0, 0, 0, 10]],
    ['@s4', [0, 0, 0, 9]],
    ['@s5', [0, 0, 0, 8]],
    ['@s6', [0, 0, 0, 7]],
    ['', [0, 0, 0, 6 + 5 + 4 + 3 + 2]],
  ]);
});

test('several incidents are changed together and given back what they had; one that is gone stops all', () => {
  dossierId = newDossier();
  const [one, other] = [add({ forms: ['threat'] }), add({ forms: ['insult'], platform: 'instagram' })];
  const before = [incident(one), incident(other)];
  const change = {
    ...nothing,
    addForms: ['doxing'],
    removeForms: ['threat'],
    sender: '@samen',
    addOffences: ['sr266'],
  };
  const done = vault.write('dossiers.changeIncidents', { incidentIds: [one, other], change }) as {
    before: ChangedIncident[];
    changedAt: number;
  };
  expect([incident(one), incident(other)]).toEqual([
    { ...before[0], forms: ['doxing'], sender: '@samen', offences: ['sr266'] },
    { ...before[1], forms: ['doxing', 'insult'], sender: '@samen', offences: ['sr266'] },
  ]);
  // One of a dossier and an offence asks for both.
  expect(listDueComplaints(vault.db, { now: 0, before: Number.MAX_SAFE_INTEGER, limit: 9 })).toMatchObject([
    { offence: 'sr266' },
  ]);
  expect(vault.write('dossiers.setIncidents', { items: done.before, changedAt: done.changedAt })).toEqual({
    left: 0,
  });
  expect([incident(one), incident(other)]).toEqual(before);
  expect(listDueComplaints(vault.db, { now: 0, before: Number.MAX_SAFE_INTEGER, limit: 9 })).toEqual([]);
  vault.write('dossiers.removeIncident', { incidentId: other });
  expect(vault.write('dossiers.changeIncidents', { incidentIds: [one, other], change })).toMatchObject({
    code: 'NOT_FOUND',
  });
});

test('undoing a change of several leaves alone what was changed since, and says how many; an earlier one can be undone after it', () => {
  dossierId = newDossier();
  const ids = [add({ forms: ['threat'] }), add({ forms: ['insult'] }), add({ forms: [] })];
  const before = ids.map(incident);
  const at = Date.UTC(2026, 10, 3);
  const change = (part: object, now: number) =>
    vault.write(
      'dossiers.changeIncidents',
      { incidentIds: ids, change: { ...nothing, ...part } },
      { now },
    ) as { before: ChangedIncident[]; changedAt: number };
  const undo = ({ before: items, changedAt }: ReturnType<typeof change>, now: number) =>
    vault.write('dossiers.setIncidents', { items, changedAt }, { now });
  const first = change({ addForms: ['doxing'] }, at);
  const second = change({ sender: '@later' }, at + 1);
  expect(undo(second, at + 2)).toEqual({ left: 0 });
  expect(undo(first, at + 3)).toEqual({ left: 0 });
  expect(ids.map(incident)).toEqual(before);

  const third = change({ addForms: ['doxing'], platform: 'telegram' }, at + 4);
  const incidentId = ids[1] ?? '';
  const byHand = { ...sampleIncident, forms: ['stalking'], platform: 'telegram', sender: '@met-de-hand' };
  vault.write('dossiers.changeIncident', { incidentId, incident: byHand }, { now: at + 5 });
  const kept = incident(incidentId);
  expect(kept).toMatchObject({ forms: ['stalking'], sender: '@met-de-hand', platform: 'telegram' });
  expect(undo(third, at + 6)).toEqual({ left: 1 });
  expect(ids.map(incident)).toEqual([before[0], kept, before[2]]);
});

test('a year that somebody wrote down wrong leaves out the empty ages between', () => {
  dossierId = newDossier();
  for (const occurredAt of [Date.UTC(2026, 10, 1, 12), Date.UTC(9999, 11, 30, 12)]) add({ occurredAt });
  expect(
    vault.read('dossiers.incidentPicture', { dossierId, filter: everything, by: 'platform' }),
  ).toMatchObject({ unit: 'month', periods: ['2026-11', '9999-12'] });
});

test('no incident gets more forms than it can be shown with', () => {
  dossierId = newDossier();
  const incidentId = add({});
  const none = { removeForms: [], addOffences: [], removeOffences: [] };
  const addForms = (name: string, count: number) =>
    vault.write('dossiers.changeIncidents', {
      incidentIds: [incidentId],
      change: {
        ...none,
        addForms: Array.from({ length: count }, (_, place) => `${name}-${place}`),
        platform: null,
        sender: null,
        observedBy: null,
      },
    });
  const held = () => (vault.read('dossiers.incident', { incidentId }) as { forms: string[] }).forms.length;
  const before = held();
  addForms('eerste', 20 - before);
  expect(held()).toBe(20);
  expect(addForms('tweede', 1)).toEqual(new Refusal('TOO_MANY_ITEMS', undefined));
  expect(held()).toBe(20);
});

test('a complaint term runs with its offence, from when the person knew, unless they are elected', () => {
  dossierId = newDossier();
  const knownAt = Date.UTC(2026, 10, 2, 12);
  const incidentId = add({ offences: ['sr266', 'sr285', 'sr285d'], knownAt });
  const due = () =>
    listDueComplaints(vault.db, { now: 0, before: Number.MAX_SAFE_INTEGER, limit: 9 }).filter(
      (term) => term.dossierId === dossierId,
    );
  expect(due()).toEqual([{ incidentId, dossierId, offence: 'sr266', dueAt: Date.UTC(2027, 0, 31, 22, 59) }]);
  // Without a day of its own it runs from the earliest that it can be: when it happened.
  const change = (fields: Partial<IncidentFields>) =>
    vault.write('dossiers.changeIncident', { incidentId, incident: { ...sampleIncident, ...fields } });
  change({ offences: ['sr266'] });
  expect(due().map((term) => term.dueAt)).toEqual([
    complaintDueAt(sampleIncident.occurredAt, 'Europe/Amsterdam'),
  ]);
  change({ offences: ['sr285'] });
  expect(due()).toEqual([]);
  // Insult of an official needs no complaint (267 Sr).
  change({ offences: ['sr266', 'sr267'] });
  expect(due()).toEqual([]);
  change({ offences: ['sr266'] });
  vault.write('dossiers.removeIncident', { incidentId });
  expect(due()).toEqual([]);
  vault.write('dossiers.restoreIncident', { incidentId });
  expect(due()).toHaveLength(1);
  vault.write('dossiers.settleComplaint', { incidentId, offence: 'sr266', settling: notMade });
  expect(due()).toEqual([]);
  expect(vault.read('dossiers.complaints', { incidentId })).toMatchObject({ terms: [{ offence: 'sr266' }] });
  vault.write('dossiers.settleComplaint', { incidentId, offence: 'sr266', settling: null });
  expect(due()).toHaveLength(1);
  const { person } = vault.read('dossiers.get', { dossierId }) as { person: { personId: string } };
  const details = { ...sampleDetails, elected: 'yes' };
  vault.write('people.update', { personId: person.personId, fields: samplePerson, details, attention: null });
  expect(due()).toEqual([]);
});
