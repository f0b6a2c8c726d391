import { beforeAll, expect, test, vi } from 'vitest';
import { listDueCollecting } from '../../../../../electron/service/features/evidence/api.ts';
import { importFile } from '../../../../support/import-file.ts';
import { refusalOf } from '../../../../support/refusal-of.ts';
import { sampleIncident } from '../../../../support/sample-input.ts';
import { sampleDossier, shareVault } from '../../../../support/share-vault.ts';
import { createVaultDatabase } from '../../../../support/vault-database.ts';

vi.setConfig({ testTimeout: 60_000 });

const vault = shareVault();
let dossierId = '';
beforeAll(async () => {
  ({ dossierId } = await vault().client.dossiers.create(sampleDossier));
});
const addIncident = async () =>
  (await vault().client.dossiers.addIncident({ dossierId, incident: sampleIncident, draftKey: null }))
    .incidentId;
const take = (fileName: string) =>
  importFile(vault().client, { dossierId, fileName, bytes: new TextEncoder().encode(fileName) });

test('a message is gone from its platform only once evidence of it is kept, or with the reason why not', async () => {
  const { evidence } = vault().client;
  const incidentId = await addIncident();
  const at = Date.UTC(2026, 10, 3, 9);
  await evidence.markReported({ incidentId, at: at - 1 });
  expect(await refusalOf(evidence.markGone({ incidentId, at, withoutCapture: null }))).toMatchObject({
    code: 'CAPTURE_FIRST',
  });
  expect(await evidence.captureSteps({ incidentId })).toEqual({
    captured: 0,
    reportedAt: at - 1,
    goneAt: null,
    withoutCapture: '',
  });
  await evidence.markGone({ incidentId, at, withoutCapture: 'Het platform was sneller.' });
  expect(await evidence.captureSteps({ incidentId })).toMatchObject({
    goneAt: at,
    withoutCapture: 'Het platform was sneller.',
  });
  await evidence.markGone({ incidentId, at: null, withoutCapture: null });
  const { evidenceId } = await take('bewijs.txt');
  await evidence.link({ evidenceId, incidentId });
  await evidence.markGone({ incidentId, at, withoutCapture: null });
  expect(await evidence.captureSteps({ incidentId })).toEqual({
    captured: 1,
    reportedAt: at - 1,
    goneAt: at,
    withoutCapture: '',
  });
  // Evidence that is put aside does not count.
  const other = await addIncident();
  await evidence.link({ evidenceId, incidentId: other });
  await evidence.remove({ evidenceId });
  expect(await refusalOf(evidence.markGone({ incidentId: other, at, withoutCapture: null }))).toMatchObject({
    code: 'CAPTURE_FIRST',
  });
});

test('that a message was reported to its platform stays, whatever is changed of the incident', async () => {
  const { dossiers, evidence } = vault().client;
  const incidentId = await addIncident();
  const before = await dossiers.incident({ incidentId });
  await evidence.markReported({ incidentId, at: 5 });
  const { incidentId: _, dossierId: __, ...incident } = before;
  await dossiers.changeIncident({ incidentId, incident: { ...incident, remarks: 'Ook gezien.' } });
  expect(await evidence.captureSteps({ incidentId })).toMatchObject({ reportedAt: 5 });
});

test('when and how an item was captured is written down at its arrival or later, and its custody says so', async () => {
  const { client } = vault();
  const bytes = new TextEncoder().encode('Vastgelegd.');
  const first = {
    capturedAt: 1,
    capturedPrecision: 'day',
    captureWay: 'screenshot',
    captureNote: 'Telefoon van communicatie',
  } as const;
  const { evidenceId, ...item } = await importFile(client, {
    dossierId,
    fileName: 'hoe.txt',
    bytes,
    ...first,
  });
  expect(item).toMatchObject(first);
  const unknown = await take('onbekend.txt');
  expect(unknown).toMatchObject({
    capturedAt: null,
    capturedPrecision: 'minute',
    captureWay: null,
    captureNote: '',
  });
  const then = {
    capturedAt: 2,
    capturedPrecision: 'minute',
    captureWay: 'saved-page',
    captureNote: '',
  } as const;
  await client.evidence.changeCapture({ evidenceId, ...then });
  const stored = await client.evidence.get({ evidenceId });
  expect(stored.item).toMatchObject(then);
  expect(stored.custody.map(({ kind }) => kind)).toEqual(['imported', 'described']);
  // What stood there before is kept.
  expect(JSON.parse(stored.custody.at(-1)?.text ?? '')).toEqual(first);
  await client.evidence.remove({ evidenceId });
  expect(await refusalOf(client.evidence.changeCapture({ evidenceId, ...then }))).toMatchObject({
    code: 'NOT_FOUND',
  });
});

test('an item stands with several incidents; each link and note is an event of its custody, in order, by whom', async () => {
  const { client } = vault();
  const [one, two] = [await addIncident(), await addIncident()];
  const { evidenceId } = await take('dubbel.txt');
  await client.evidence.link({ evidenceId, incidentId: one });
  await client.evidence.link({ evidenceId, incidentId: two });
  await client.evidence.link({ evidenceId, incidentId: two });
  await client.evidence.note({ evidenceId, text: 'Gekregen van communicatie.' });
  await client.evidence.changeCollector({ evidenceId, collectedBy: 'Communicatie' });
  await client.evidence.unlink({ evidenceId, incidentId: one });
  const { item, custody } = await client.evidence.get({ evidenceId });
  expect(item).toMatchObject({ incidentIds: [two], collectedBy: 'Communicatie' });
  expect(custody.map(({ kind, text, memberName }) => [kind, text, memberName])).toEqual([
    ['imported', '', 'Noor van Duinwijk'],
    ['linked', one, 'Noor van Duinwijk'],
    ['linked', two, 'Noor van Duinwijk'],
    ['noted', 'Gekregen van communicatie.', 'Noor van Duinwijk'],
    ['collected', '', 'Noor van Duinwijk'],
    ['unlinked', one, 'Noor van Duinwijk'],
  ]);
  const { incidents } = await client.dossiers.incidents({ dossierId, offset: 0, limit: 50 });
  const counts = incidents.filter(({ incidentId }) => [one, two].includes(incidentId));
  expect(
    counts.map(({ incidentId, evidenceCount }) => [incidentId === two, evidenceCount]).toSorted(),
  ).toEqual([
    [false, 0],
    [true, 1],
  ]);
  const { dossierId: elsewhere } = await client.dossiers.create(sampleDossier);
  const { incidentId: foreign } = await client.dossiers.addIncident({
    dossierId: elsewhere,
    incident: sampleIncident,
    draftKey: null,
  });
  expect(await refusalOf(client.evidence.link({ evidenceId, incidentId: foreign }))).toMatchObject({
    code: 'NOT_FOUND',
  });
});

test('collecting that was handed over is changed, done, reopened, put aside and brought back', async () => {
  const { evidence } = vault().client;
  const fields = {
    asked: 'Communicatie',
    request: 'Wilt u de reacties verzamelen?',
    until: 1_800_000_000_000,
  };
  const { collectingId } = await evidence.handOver({ dossierId, collecting: fields, draftKey: null });
  await evidence.changeCollecting({ collectingId, collecting: { ...fields, asked: 'Beveiliging' } });
  await evidence.finishCollecting({ collectingId, note: 'Alles staat in het dossier.' });
  const [done] = (await evidence.collecting({ dossierId })).items;
  expect(done).toMatchObject({ ...fields, asked: 'Beveiliging', doneNote: 'Alles staat in het dossier.' });
  expect(done?.doneAt).not.toBeNull();
  await evidence.reopenCollecting({ collectingId });
  expect((await evidence.collecting({ dossierId })).items[0]).toMatchObject({ doneAt: null });
  await evidence.removeCollecting({ collectingId });
  expect((await evidence.collecting({ dossierId })).items).toEqual([]);
  expect(await refusalOf(evidence.finishCollecting({ collectingId, note: '' }))).toMatchObject({
    code: 'NOT_FOUND',
  });
  await evidence.restoreCollecting({ collectingId });
  expect((await evidence.collecting({ dossierId })).items).toHaveLength(1);
});

test('what is to be collected before a moment comes first due first, without what is done, aside or without a date', () => {
  const database = createVaultDatabase();
  const created = database.write('dossiers.create', sampleDossier) as { dossierId: string };
  const handOver = (asked: string, until: number | null) =>
    database.write('evidence.handOver', {
      dossierId: created.dossierId,
      collecting: { asked, request: 'x', until },
      draftKey: null,
    }) as { collectingId: string };
  handOver('later', 300);
  handOver('eerst', 100);
  handOver('ooit', null);
  database.write('evidence.finishCollecting', { ...handOver('klaar', 100), note: '' });
  database.write('evidence.removeCollecting', handOver('weg', 100));
  handOver('veel later', 900);
  expect(listDueCollecting(database.db, 500, 9).map(({ asked }) => asked)).toEqual(['eerst', 'later']);
  expect(listDueCollecting(database.db, 500, 1).map(({ asked }) => asked)).toEqual(['eerst']);
  const [plan] = database.database
    .prepare(
      `EXPLAIN QUERY PLAN SELECT 1 FROM collecting WHERE until < 5 AND until IS NOT NULL AND done_at IS NULL
       AND removed_at IS NULL ORDER BY until, collecting_id`,
    )
    .all() as { detail: string }[];
  expect(plan?.detail).toMatch(/collecting_due/);
  database.close();
});
