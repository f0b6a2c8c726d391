import { afterAll, beforeAll, expect, test } from 'vitest';
import { sql } from '../../../../../electron/service/storage/sql.ts';
import type { Dossier, ReportFields } from '../../../../../shared/features/dossiers/model.ts';
import type { OpenMatter, Task } from '../../../../../shared/features/today/model.ts';
import { sampleReport } from '../../../../support/sample-input.ts';
import { sampleDossier } from '../../../../support/share-vault.ts';
import { createVaultDatabase, type VaultDatabase } from '../../../../support/vault-database.ts';
import { slotId } from '../../../../support/vault-keys.ts';

const DAY = 86_400_000;
const now = sampleReport.receivedAt + DAY;
let vault: VaultDatabase;
beforeAll(() => {
  vault = createVaultDatabase();
});
afterAll(() => vault.close());

const newDossier = (report: Partial<ReportFields>) => {
  const input = { ...sampleDossier, report: { ...sampleReport, promisedBy: null, ...report } };
  const { dossierId } = vault.write('dossiers.create', input, { now }) as Dossier;
  const [first] = (vault.read('dossiers.get', { dossierId }) as Dossier).reports;
  return { dossierId, reportId: first?.reportId ?? '' };
};
const tasksOf = (dossierId: string, at = now) =>
  (vault.read('today.list', undefined, { now: at }) as { tasks: Task[] }).tasks.filter(
    (task) => task.dossierId === dossierId,
  );
const openOf = (dossierId: string) =>
  (vault.read('today.openOf', { dossierId }) as { open: OpenMatter[] }).open;

test('acute danger asks from the first moment until somebody says it is over, also in a closed dossier', () => {
  const { dossierId, reportId } = newDossier({ danger: 'yes' });
  vault.write('dossiers.changeStatus', { dossierId, status: 'closed' });
  expect(tasksOf(dossierId)).toMatchObject([
    { kind: 'danger', objectId: reportId, dueAt: sampleReport.receivedAt, canFinish: true },
  ]);
  const task = { kind: 'danger', objectId: reportId };
  expect(vault.write('today.snooze', { tasks: [task], until: now + DAY }, { now })).toMatchObject({
    code: 'NOT_PUT_OFF',
  });
  vault.write('today.finish', task, { now });
  expect([tasksOf(dossierId), (vault.read('dossiers.get', { dossierId }) as Dossier).reports]).toMatchObject([
    [],
    [{ safeAt: now }],
  ]);
  vault.write('today.reopen', task);
  expect(tasksOf(dossierId)).toHaveLength(1);
});

test('who was not told yet comes back a week after the report with the reason, in an open dossier only', () => {
  const notInformedReason = 'Ligt in het ziekenhuis.';
  const { dossierId, reportId } = newDossier({
    reporter: 'colleague',
    informed: 'not-yet',
    notInformedReason,
  });
  const found = { kind: 'untold', objectId: reportId, dueAt: now + 7 * DAY, subject: notInformedReason };
  expect(tasksOf(dossierId)).toMatchObject([{ ...found, isFree: true, canFinish: true }]);
  // What happens in the dossier meanwhile puts nothing off.
  vault.write('dossiers.changeStatus', { dossierId, status: 'active' }, { now: now + 5 * DAY });
  expect(tasksOf(dossierId)).toMatchObject([found]);
  vault.write('dossiers.changeStatus', { dossierId, status: 'closed' });
  expect(tasksOf(dossierId)).toEqual([]);
  vault.write('dossiers.changeStatus', { dossierId, status: 'active' });
  vault.write('today.finish', { kind: 'untold', objectId: reportId });
  expect(tasksOf(dossierId)).toEqual([]);
});

test('what is open in a dossier is counted by kind, and only there', () => {
  newDossier({ danger: 'yes', informed: 'not-yet', notInformedReason: 'x', reporter: 'colleague' });
  const { dossierId, reportId } = newDossier({ promisedBy: now + DAY });
  const report = {
    ...sampleReport,
    reporter: 'colleague',
    informed: 'not-yet',
    notInformedReason: 'Nog niet.',
  };
  vault.write('dossiers.addReport', { dossierId, report: { ...report, danger: 'yes' }, draftKey: null });
  const action = {
    title: 'Bel',
    phase: 'during',
    actor: 'manager',
    ownerSlot: null,
    ownerName: '',
    note: '',
  };
  vault.write('actions.add', { dossierId, action: { ...action, dueAt: null } });
  vault.write('actions.add', { dossierId, action: { ...action, dueAt: now } });
  const collecting = { asked: 'Communicatie', request: 'Wilt u alles bewaren?', until: null };
  vault.write('evidence.handOver', { dossierId, collecting, draftKey: null });
  expect(openOf(dossierId)).toEqual([
    { kind: 'danger', count: 1 },
    { kind: 'response', count: 2 },
    { kind: 'untold', count: 1 },
    { kind: 'collecting', count: 1 },
    { kind: 'action', count: 2 },
  ]);
  vault.write('dossiers.answerReport', { reportId, respondedAt: now });
  expect(openOf(dossierId)).toContainEqual({ kind: 'response', count: 1 });
  expect(openOf(newDossier({}).dossierId)).toEqual([{ kind: 'response', count: 1 }]);
});

test('a past case that was imported waits for no first answer, unless one was promised or it is reported anew', () => {
  vault.db.runOne(sql`
    INSERT INTO imports (import_id, kind, source, added, skipped, at, slot_id)
    VALUES ('i', 'register', '', 2, 0, ${now}, ${slotId})`);
  const [past, promised] = [newDossier({}), newDossier({ promisedBy: now + DAY })];
  for (const { dossierId } of [past, promised])
    vault.db.runOne(sql`UPDATE dossiers SET import_id = 'i' WHERE dossier_id = ${dossierId}`);
  const waiting = [{ kind: 'response', count: 1 }];
  expect([openOf(past.dossierId), openOf(promised.dossierId)]).toEqual([[], waiting]);
  const again = { dossierId: past.dossierId, report: { ...sampleReport, promisedBy: null }, draftKey: null };
  vault.write('dossiers.addReport', again, { now: now + DAY });
  expect(openOf(past.dossierId)).toEqual(waiting);
});
