import { afterEach, beforeEach, expect, test } from 'vitest';
import { Refusal } from '../../../../../../electron/service/refusal.ts';
import { sql } from '../../../../../../electron/service/storage/sql.ts';
import { createSignalVault, DAY, type SignalVault, start } from './signal-vault.ts';

let vault: SignalVault;
let dossierId = '';
beforeEach(async () => {
  vault = await createSignalVault();
  dossierId = vault.addDossier();
});
afterEach(() => vault.close());

/** Half a year of it: a signal by itself. */
const persistent = { sender: '@steeds_weer', count: 12, every: 14 } as const;

test('who keeps writing for months is a signal; who writes forty times in one evening is not', () => {
  vault.addSeries(dossierId, persistent);
  vault.addSeries(dossierId, { sender: '@een_avond', count: 40, every: 0 });
  const [signal, ...others] = vault.signals(dossierId);
  expect(others).toEqual([]);
  expect(signal).toMatchObject({
    name: '@steeds_weer',
    platform: 'x',
    state: 'open',
    answer: null,
    here: 12,
    unmarked: 12,
    elsewhere: { messages: 0, dossiers: [] },
    points: 7,
    from: 6,
  });
  expect(signal?.reasons.map(({ sign }) => sign)).toEqual([
    'many-days',
    'months-long',
    'very-steady',
    'many-messages',
  ]);
});

test('merged accounts count as one sender, and apart again after they are split', () => {
  vault.addSeries(dossierId, { sender: '@eerste_naam', count: 6, every: 14 });
  vault.addSeries(dossierId, {
    sender: 'tweede@example.org',
    count: 6,
    every: 14,
    from: start + 7 * DAY,
    fields: { platform: 'email' },
  });
  const [one, other] = vault.senders(dossierId);
  const before = vault.signals(dossierId).map(({ here }) => here);
  const { mergeId } = vault.write('people.mergeSenders', {
    keptId: one?.senderId,
    mergedId: other?.senderId,
    certainty: 'likely',
    reason: 'Zelfde woorden.',
    dossierId,
  }) as { mergeId: string };
  const [merged] = vault.signals(dossierId);
  expect(merged).toMatchObject({ here: 12, figures: { ways: ['email', 'x'] } });
  expect(merged?.reasons.map(({ sign }) => sign)).toContain('several-ways');
  expect(vault.waiting().map(({ objectId }) => objectId)).toEqual([`${dossierId}:${one?.senderId}`]);
  vault.write('people.splitSender', { mergeId });
  expect(vault.signals(dossierId).map(({ here }) => here)).toEqual(before);
});

test('only messages after the day of asking count as going on, and a form that gets worse counts', () => {
  vault.addSeries(dossierId, { sender: '@gaat_door', count: 4, every: 7 });
  vault.addSeries(dossierId, {
    ...{ sender: '@gaat_door', count: 1, every: 7, from: start + 40 * DAY },
    fields: { forms: ['threat'] },
  });
  const senderId = vault.senders(dossierId)[0]?.senderId ?? '';
  const askedToStopAt = start + 10 * DAY;
  vault.write('people.changeSender', {
    senderId,
    dossierId,
    fields: { perpetrator: null, remarks: '', askedToStopAt },
  });
  const [signal] = vault.signals(dossierId);
  expect(signal?.figures).toMatchObject({
    afterStop: 3,
    escalation: [{ day: '2026-07-11', form: 'threat' }],
  });
  expect(signal?.reasons.map(({ sign }) => sign)).toEqual(
    expect.arrayContaining(['after-stop', 'gets-worse']),
  );
});

test('suspecting gives every message the offence in one act, and Today one line for those that ended and one for those that run', () => {
  vault.addSeries(dossierId, persistent);
  const [signal] = vault.signals(dossierId);
  const answered = vault.write('triage.suspectStalking', { dossierId, senderId: signal?.senderId });
  expect(answered).toEqual({ changed: 12 });
  const count = (table: 'incident_offences' | 'complaint_terms') =>
    vault.database.prepare(`SELECT count(*) AS n FROM ${table} WHERE offence = 'sr285b'`).get() as {
      n: number;
    };
  expect([count('incident_offences'), count('complaint_terms')]).toEqual([{ n: 12 }, { n: 12 }]);
  const { tasks } = vault.read('today.list', {}) as { tasks: readonly { kind: string; dueAt: number }[] };
  const complaints = tasks.filter(({ kind }) => kind === 'complaint');
  expect(complaints).toHaveLength(2);
  const [over = 0, running = 0] = complaints.map(({ dueAt }) => dueAt).toSorted((one, next) => one - next);
  expect(over).toBe(signal?.terms?.firstDueAt);
  // What is over hides nothing that still can be done.
  expect(running).toBeGreaterThan(over);
  expect(vault.signals(dossierId)[0]).toMatchObject({
    state: 'suspected',
    unmarked: 0,
    answer: { answer: 'suspected', messages: 12 },
  });
  expect(vault.waiting()).toEqual([]);
});

test('taking the suspicion back takes the offence from the messages that got it, and from no other', () => {
  const [first = ''] = vault.addSeries(dossierId, persistent);
  const change = {
    ...{ addForms: [], removeForms: [], removeOffences: [], platform: null, sender: null, observedBy: null },
    addOffences: ['sr285b'],
  };
  vault.write('dossiers.changeIncidents', { incidentIds: [first], change });
  const senderId = vault.signals(dossierId)[0]?.senderId;
  expect(vault.write('triage.suspectStalking', { dossierId, senderId })).toEqual({ changed: 11 });
  expect(vault.write('triage.reopenSignal', { dossierId, senderId })).toEqual({ changed: 11 });
  const left = vault.db.all(sql`SELECT incident_id AS id FROM incident_offences WHERE offence = 'sr285b'`);
  expect(left).toEqual([{ id: first }]);
  expect(vault.signals(dossierId)[0]).toMatchObject({ state: 'open', answer: null });
  expect(vault.waiting()).toHaveLength(1);
});

test('what was put off comes back when it grows, not before', () => {
  vault.addSeries(dossierId, persistent);
  const senderId = vault.signals(dossierId)[0]?.senderId ?? '';
  expect(vault.waiting()).toEqual([{ objectId: `${dossierId}:${senderId}`, subject: '@steeds_weer' }]);
  vault.write('triage.putSignalOff', { dossierId, senderId, reason: 'Eerst praten.' });
  expect(vault.signals(dossierId)[0]).toMatchObject({
    state: 'not-now',
    answer: { answer: 'not-now', reason: 'Eerst praten.', messages: 12 },
  });
  expect(vault.waiting()).toEqual([]);
  const more = { ...persistent, from: start + 180 * DAY };
  vault.addSeries(dossierId, { ...more, count: 2 });
  expect(vault.waiting()).toEqual([]);
  vault.addSeries(dossierId, { ...more, count: 4, from: start + 220 * DAY });
  expect(vault.signals(dossierId)[0]).toMatchObject({ state: 'open', answer: { answer: 'not-now' } });
  expect(vault.waiting()).toHaveLength(1);
});

test('what was put off comes back when it gets worse, by one message', () => {
  vault.addSeries(dossierId, persistent);
  const senderId = vault.signals(dossierId)[0]?.senderId ?? '';
  vault.write('triage.putSignalOff', { dossierId, senderId, reason: 'Eerst praten.' });
  expect(vault.waiting()).toEqual([]);
  const worse = { ...persistent, count: 1, from: start + 180 * DAY, fields: { forms: ['threat'] } };
  vault.addSeries(dossierId, worse);
  expect(vault.signals(dossierId)[0]?.state).toBe('open');
  expect(vault.waiting()).toHaveLength(1);
});

test('an incident that is put aside, a dossier that is closed or put aside: nothing of it waits', () => {
  const ids = vault.addSeries(dossierId, persistent);
  expect(vault.waiting()).toHaveLength(1);
  vault.write('dossiers.changeStatus', { dossierId, status: 'closed' });
  expect(vault.waiting()).toEqual([]);
  vault.write('dossiers.changeStatus', { dossierId, status: 'active' });
  expect(vault.waiting()).toHaveLength(1);
  for (const incidentId of ids.slice(2)) vault.write('dossiers.removeIncident', { incidentId });
  expect(vault.signals(dossierId)).toEqual([]);
  expect(vault.waiting()).toEqual([]);
});

test('months without a day, days in the future and years far away are weighed without harm', () => {
  vault.addSeries(dossierId, { ...persistent, count: 8, fields: { precision: 'month' } });
  vault.addSeries(dossierId, { ...persistent, count: 8, from: Date.UTC(2199, 0, 1) });
  const [signal] = vault.signals(dossierId);
  expect(signal?.figures).toMatchObject({ messages: 16, undated: 8, activeDays: 8, firstDay: '2199-01-01' });
});

test('what is not there is refused, and a sender that is no signal too', () => {
  vault.addSeries(dossierId, { sender: '@een_keer', count: 1, every: 1 });
  const senderId = vault.senders(dossierId)[0]?.senderId;
  const missing = { dossierId: '01900000-0000-7000-8000-00000000dead', senderId };
  const codes = [
    vault.read('triage.signals', missing),
    vault.write('triage.suspectStalking', missing),
    vault.write('triage.suspectStalking', { dossierId, senderId }),
    vault.write('triage.putSignalOff', { dossierId, senderId, reason: 'Nee.' }),
    vault.write('triage.reopenSignal', { dossierId, senderId }),
  ].map((answer) => answer instanceof Refusal && answer.code);
  expect(codes).toEqual(Array.from({ length: 5 }, () => 'NOT_FOUND'));
});
