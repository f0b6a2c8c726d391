import { afterEach, beforeEach, expect, test } from 'vitest';
import { sql } from '../../../../../../electron/service/storage/sql.ts';
import { createSignalVault, DAY, type SignalVault, start } from './signal-vault.ts';

let vault: SignalVault;
let here = '';
let there = '';
beforeEach(async () => {
  vault = await createSignalVault();
  here = vault.addDossier();
  there = vault.addDossier();
  // Apart neither is a signal; together they are.
  vault.addSeries(here, { sender: '@bij_twee', count: 4, every: 14 });
  vault.addSeries(there, { sender: '@bij_twee', count: 4, every: 14, from: start + 60 * DAY });
});
afterEach(() => vault.close());

const now = Date.UTC(2026, 10, 2, 12);

test('without the consent of both persons each dossier is weighed alone', () => {
  expect([vault.signals(here), vault.signals(there)]).toEqual([[], []]);
  vault.agree(here);
  expect([vault.signals(here), vault.signals(there), vault.waiting()]).toEqual([[], [], []]);
});

test('with the consent of both the messages are weighed together, and it is said which dossiers', () => {
  vault.agree(here);
  vault.agree(there);
  const code = vault.db.get<{ code: string }>(
    sql`SELECT code FROM dossiers WHERE dossier_id = ${there}`,
  )?.code;
  expect(vault.signals(here)).toMatchObject([
    { here: 4, unmarked: 4, elsewhere: { messages: 4, dossiers: [code] }, figures: { messages: 8 } },
  ]);
  expect(vault.waiting()).toHaveLength(2);
});

test('suspecting marks the messages of this dossier alone', () => {
  vault.agree(here);
  vault.agree(there);
  const senderId = vault.signals(here)[0]?.senderId;
  expect(vault.write('triage.suspectStalking', { dossierId: here, senderId })).toEqual({ changed: 4 });
  const marked = vault.db.all(sql`
    SELECT DISTINCT dossier_id AS id FROM incident_offences JOIN incidents USING (incident_id) WHERE offence = 'sr285b'`);
  expect(marked).toEqual([{ id: here }]);
});

test('a withdrawn consent ends it in both, at once for who looks and for Today', () => {
  vault.agree(here);
  const consentId = vault.agree(there);
  expect(vault.waiting()).toHaveLength(2);
  vault.write('consent.withdraw', { consentId, note: '' });
  expect([vault.signals(here), vault.signals(there)]).toEqual([[], []]);
  // Before the background came to it: what leans on consent does not wait for that.
  const { tasks } = vault.read('today.list', {}) as { tasks: readonly { kind: string; dossierId: string }[] };
  expect(tasks.filter(({ kind, dossierId }) => kind === 'signal' && dossierId === there)).toEqual([]);
  expect(vault.waiting()).toEqual([]);
});

test('a consent that ended while the vault was closed counts no more after the next opening', () => {
  vault.agree(here);
  vault.agree(there, now + DAY);
  expect(vault.waiting()).toHaveLength(2);
  const later = now + 2 * DAY;
  vault.write('triage.compareAnew', null, { now: later });
  expect(vault.waiting(later)).toEqual([]);
});

test('a consent that ends or begins while the vault is open is noticed at the next look, once', () => {
  vault.agree(here);
  vault.agree(there, now + DAY);
  const turned = (since: number | null, at: number) =>
    vault.read('triage.consentTurned', { since }, { now: at });
  expect(turned(null, now)).toEqual({ isTurned: true, now });
  expect(turned(now, now + DAY - 1)).toEqual({ isTurned: false, now: now + DAY - 1 });
  expect(turned(now + DAY - 1, now + DAY)).toEqual({ isTurned: true, now: now + DAY });
  expect(turned(now + DAY, now + 9 * DAY)).toMatchObject({ isTurned: false });
  // One that counts from a day to come, and a clock that was set back.
  expect(turned(start - DAY, start)).toMatchObject({ isTurned: true });
  expect(turned(now + DAY, now)).toMatchObject({ isTurned: true });
});

test('a message in one dossier makes the other grow, and what changes while it is weighed is weighed again', () => {
  vault.agree(here);
  vault.agree(there);
  vault.weigh();
  const part = vault.read('triage.weighStale', null);
  expect(part).toMatchObject({ stale: [] });
  vault.addSeries(there, { sender: '@bij_twee', count: 1, every: 1, from: start + 200 * DAY });
  const seen = vault.read('triage.weighStale', null) as { stale: readonly { dossierId: string }[] };
  expect(seen.stale).toMatchObject([{ dossierId: there }]);
  vault.addSeries(there, { sender: '@bij_twee', count: 1, every: 1, from: start + 201 * DAY });
  vault.write('triage.keepSignals', seen);
  const again = vault.read('triage.weighStale', null) as { stale: readonly { dossierId: string }[] };
  expect(again.stale.map(({ dossierId }) => dossierId).toSorted()).toEqual([here, there].toSorted());
  expect(vault.weigh()).toBeGreaterThan(0);
  expect(vault.read('triage.weighStale', null)).toMatchObject({ stale: [] });
});

test('plain words belong to their dossier: the same words elsewhere are somebody else', () => {
  vault.agree(here);
  vault.agree(there);
  vault.addSeries(here, { sender: 'de buurman', count: 4, every: 14 });
  vault.addSeries(there, { sender: 'de buurman', count: 4, every: 14 });
  expect(vault.signals(here).map(({ name }) => name)).toEqual(['@bij_twee']);
});
