import { afterAll, beforeAll, expect, test } from 'vitest';
import { listDueReports } from '../../../../../../electron/service/features/dossiers/api.ts';
import { Refusal } from '../../../../../../electron/service/refusal.ts';
import type { Dossier, ReportFields } from '../../../../../../shared/features/dossiers/model.ts';
import { sampleReport } from '../../../../../support/sample-input.ts';
import { sampleDossier } from '../../../../../support/share-vault.ts';
import { createVaultDatabase, type VaultDatabase } from '../../../../../support/vault-database.ts';

let vault: VaultDatabase;
beforeAll(() => {
  vault = createVaultDatabase();
});
afterAll(() => vault.close());

const DAY = 24 * 60 * 60 * 1000;
const start = sampleReport.receivedAt;
const nobody = '0190a0a0-0000-7000-8000-00000000dead';

const newDossier = (report: Partial<ReportFields> = {}) =>
  (vault.write('dossiers.create', { ...sampleDossier, report: { ...sampleReport, ...report } }) as Dossier)
    .dossierId;
const add = (dossierId: string, report: Partial<ReportFields>) =>
  (
    vault.write('dossiers.addReport', {
      dossierId,
      report: { ...sampleReport, ...report },
      draftKey: null,
    }) as {
      readonly reportId: string;
    }
  ).reportId;
const reportsOf = (dossierId: string) => (vault.read('dossiers.get', { dossierId }) as Dossier).reports;
const due = (before: number, limit = 100) =>
  listDueReports(vault.db, before, limit).map(({ reportId }) => reportId);

test('several reports belong to one dossier, in the order in which they came in, each in the timeline', () => {
  const dossierId = newDossier({ receivedAt: start + DAY });
  const other: Partial<ReportFields> = {
    receivedAt: start,
    reporter: 'supervisor',
    reporterName: 'Chef Voorbeeld',
    reporterContact: 'chef@voorbeeld.example',
    informed: 'not-yet',
    notInformedReason: 'Zit in het vliegtuig.',
    danger: 'unclear',
  };
  const reportId = add(dossierId, other);
  expect(reportsOf(dossierId)).toMatchObject([{ reportId, ...other, respondedAt: null, referral: null }, {}]);
  const page = { dossierId, kinds: ['report'], before: null, limit: 10 };
  expect(vault.read('dossiers.timeline', page)).toMatchObject({ entries: [{}, { objectId: reportId }] });
  const found = vault.read('dossiers.search', { text: 'vliegtuig', offset: 0, limit: 5 });
  expect(found).toMatchObject({ hits: [{ dossierId, kind: 'report', objectId: reportId }] });
  expect(
    vault.write('dossiers.addReport', { dossierId: nobody, report: sampleReport, draftKey: null }),
  ).toEqual(new Refusal('NOT_FOUND', undefined));
});

test('what was promised is due until it is answered or referred, and again when that is taken back', () => {
  const promisedBy = start + 10 * DAY;
  const dossierId = newDossier({ promisedBy: null });
  const [late, later, never] = [promisedBy, promisedBy + DAY, null].map((moment) =>
    add(dossierId, { promisedBy: moment }),
  );
  const isDue = () => due(promisedBy + 2 * DAY).filter((id) => [late, later, never].includes(id));
  expect(isDue()).toEqual([late, later]);
  expect([due(promisedBy).includes(late ?? ''), due(promisedBy + 1).includes(late ?? '')]).toEqual([
    false,
    true,
  ]);
  expect(due(promisedBy + 2 * DAY, 1)).toHaveLength(1);

  vault.write('dossiers.answerReport', { reportId: late, respondedAt: start + DAY });
  vault.write('dossiers.referReport', {
    reportId: later,
    referral: { to: 'police', reason: 'Een inbraak.' },
  });
  expect(isDue()).toEqual([]);
  expect(reportsOf(dossierId).find(({ reportId }) => reportId === later)?.referral).toEqual({
    to: 'police',
    reason: 'Een inbraak.',
    at: expect.any(Number),
  });
  vault.write('dossiers.answerReport', { reportId: late, respondedAt: null });
  vault.write('dossiers.referReport', { reportId: later, referral: null });
  expect(isDue()).toEqual([late, later]);
  for (const [name, input] of [
    ['answerReport', { respondedAt: null }],
    ['referReport', { referral: null }],
    ['tellOfReport', { informed: 'yes' }],
  ] as const) {
    const answer = vault.write(`dossiers.${name}`, { reportId: nobody, ...input });
    expect(answer).toEqual(new Refusal('NOT_FOUND', undefined));
  }
});

test('a due report names its dossier and how it came in; what lies in a dossier put aside is not asked for', () => {
  const dossierId = newDossier({ promisedBy: 5 });
  expect(listDueReports(vault.db, 6, 10)).toEqual([
    {
      reportId: reportsOf(dossierId)[0]?.reportId,
      dossierId,
      channel: sampleReport.channel,
      promisedBy: 5,
    },
  ]);
  vault.database.exec(`UPDATE dossiers SET removed_at = 1 WHERE dossier_id = '${dossierId}'`);
  expect(due(6)).toEqual([]);
});

test('who did not know is told later, and why it waited stays', () => {
  const dossierId = newDossier({ reporter: 'colleague', informed: 'not-yet', notInformedReason: 'Op reis.' });
  const [report] = reportsOf(dossierId);
  vault.write('dossiers.tellOfReport', { reportId: report?.reportId, informed: 'yes' });
  expect(reportsOf(dossierId)).toMatchObject([{ informed: 'yes', notInformedReason: 'Op reis.' }]);
  vault.write('dossiers.tellOfReport', { reportId: report?.reportId, informed: 'not-yet' });
  expect(reportsOf(dossierId)).toEqual([report]);
});
