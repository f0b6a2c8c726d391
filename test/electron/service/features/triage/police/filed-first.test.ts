import { expect, test, vi } from 'vitest';
import { citizenNumbers } from '../../../../../support/citizen-numbers.ts';
import { importFile } from '../../../../../support/import-file.ts';
import { byPerson, makePoliceCase, planted, startReport } from '../../../../../support/police-case.ts';
import { refusalOf } from '../../../../../support/refusal-of.ts';
import { shareVault } from '../../../../../support/share-vault.ts';

vi.setConfig({ testTimeout: 120_000 });

const vault = shareVault();

test('made at the desk first, a report can still leave an exhibit out until its package left', async () => {
  const { client } = vault();
  const { dossierId, incidentIds } = await makePoliceCase(client, [
    `Bel ${planted.phone}.`,
    'Wat een kwast.',
  ]);
  const add = (fileName: string, text: string) =>
    importFile(client, {
      dossierId,
      incidentId: incidentIds[1] ?? '',
      fileName,
      bytes: new TextEncoder().encode(text),
    });
  const full = await add('lang.txt', citizenNumbers(60).join(', '));
  const shown = await add('origineel.txt', 'Dag.');
  const copy = await add('kopie.txt', 'Dag!');
  const reportId = await startReport(client, { dossierId });
  const { evidenceIds } = await client.triage.policeReport({ reportId });
  const chosen = evidenceIds.filter((id) => id !== copy.evidenceId);
  await client.triage.choosePoliceContents({
    reportId,
    incidentIds: [...incidentIds],
    evidenceIds: chosen,
  });
  await client.triage.chooseFiler({ dossierId, choice: byPerson });
  for (const kind of ['filed', 'feedback'] as const)
    await client.triage.recordPoliceStep({ reportId, kind, at: Date.now(), note: '' });

  await client.triage.scanPoliceFiles({ reportId });
  const findings = async () => (await client.triage.policeFindings({ reportId })).findings;
  const found = await findings();
  const tooMany = found.filter(({ datum }) => datum === 'too-many');
  expect(tooMany.length).toBeGreaterThan(0);
  for (const { choices, objectId } of tooMany)
    expect([choices, objectId]).toEqual([['leave-out', 'copy'], full.evidenceId]);
  const leaveOut = (evidenceId: string, copyId: string | null) =>
    client.triage.leaveOutExhibit({ reportId, evidenceId, copyId, reason: '' });
  await leaveOut(full.evidenceId, null);
  await leaveOut(shown.evidenceId, copy.evidenceId);
  expect((await client.triage.policeReport({ reportId })).evidenceIds).toEqual(
    chosen
      .filter((id) => id !== full.evidenceId)
      .map((id) => (id === shown.evidenceId ? copy.evidenceId : id)),
  );

  await client.triage.scanPoliceFiles({ reportId });
  const keys = (await findings()).map(({ key }) => key);
  const answer = { kind: 'accept', reason: 'Het staat al overal.' } as const;
  await client.triage.answerFinding({ reportId, keys, answer });
  const { folderId } = await client.vault.browse({ folderId: null });
  const way = { kind: 'plain', form: 'zip', reason: 'Voor deze proef.' } as const;
  await client.triage.exportPolicePackage({ reportId, folderId, fileName: 'eerst gedaan.zip', way });

  // What left stays, and nothing else is offered.
  expect(await refusalOf(leaveOut(copy.evidenceId, null))).toMatchObject({ code: 'REPORT_FILED' });
  const left = await findings();
  expect(left.map(({ key }) => key)).toEqual(keys);
  expect(new Set(left.flatMap(({ choices }) => choices))).toEqual(new Set(['replace', 'accept']));
});
