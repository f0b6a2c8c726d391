import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test, vi } from 'vitest';
import type { PoliceFinding } from '../../../../../../shared/features/triage/police-model.ts';
import { hasProgram } from '../../../../../support/debian-tools.ts';
import { importFile } from '../../../../../support/import-file.ts';
import { changeReport, makePoliceCase, planted, startReport } from '../../../../../support/police-case.ts';
import { refusalOf } from '../../../../../support/refusal-of.ts';
import { shareVault } from '../../../../../support/share-vault.ts';

vi.setConfig({ testTimeout: 180_000, hookTimeout: 60_000 });

const vault = shareVault();
let folderId = '';
beforeAll(async () => {
  ({ folderId } = await vault().client.vault.browse({ folderId: null }));
});

const plain = { kind: 'plain', form: 'folder', reason: 'Voor deze proef.' } as const;
const exportTo = (reportId: string, fileName: string) =>
  vault().client.triage.exportPolicePackage({ reportId, folderId, fileName, way: plain });
const findings = async (reportId: string) =>
  (await vault().client.triage.policeFindings({ reportId })).findings;
const places = (found: readonly PoliceFinding[]) =>
  found.map(({ place, datum, hit }) => `${place}, ${datum}: ${hit}`);

/** All words of a file, as another program reads them out of it. */
function wordsOf(path: string): string {
  if (path.endsWith('.pdf')) return execFileSync('pdftotext', ['-raw', path, '-']).toString();
  if (!path.endsWith('.docx')) return readFileSync(path, 'latin1');
  // Every part of it, its properties too.
  return execFileSync('unzip', ['-p', path], { maxBuffer: 64e6 })
    .toString()
    .replace(/<[^>]+>/g, '');
}

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));

test.skipIf(!hasProgram('unzip') || !hasProgram('pdftotext'))(
  'what was planted everywhere is found everywhere, blocks, and once dealt with is in no file of the package',
  async () => {
    const { client } = vault();
    const { dossierId, incidentIds } = await makePoliceCase(client, [
      `Wij komen naar ${planted.home}! Of we bellen 0655501234.`,
      'Wat een kwast bent u toch.',
    ]);
    const [incidentId = ''] = incidentIds;
    await importFile(client, {
      dossierId,
      incidentId,
      fileName: 'mail van helene.vlinderberg@voorbeeld.example.bin',
      bytes: new TextEncoder().encode(`\u0000\u0001Artist\u0000Vlinderlaan 12-b\u0000\u0002`),
    });
    const reportId = await startReport(client, { dossierId });
    await changeReport(client, reportId, {
      summary: `Bereikbaar op ${planted.mail}, nummer ${planted.bsn}, in Utrecht.`,
      station: 'Politie Utrecht',
    });
    await client.triage.scanPoliceFiles({ reportId });
    const found = await findings(reportId);
    expect(places(found).toSorted()).toEqual([
      'file-data, home: Vlinderlaan 12-b',
      'file-name, mail: helene.vlinderberg@voorbeeld.example',
      'file-words, home: Vlinderlaan 12-b',
      'file-words, phone: 0655501234',
      'file-words, postcode: 1234 AB Utrecht',
      'file-words, unread: ',
      'incident, home: Vlinderlaan 12-b',
      'incident, phone: 0655501234',
      'incident, postcode: 1234 AB Utrecht',
      `text, bsn: ${planted.bsn}`,
      `text, mail: ${planted.mail}`,
      'text, town: Utrecht',
    ]);
    expect(await refusalOf(exportTo(reportId, 'pakket'))).toMatchObject({
      code: 'FINDINGS_OPEN',
      data: { count: found.length },
    });

    const replaceable = found.filter(({ choices }) => choices.includes('replace'));
    const keys = replaceable.map(({ key }) => key);
    const withWrong = { reportId, keys: [...keys, 'f'.repeat(64)], answer: { kind: 'replace' } as const };
    expect(await refusalOf(client.triage.answerFinding(withWrong))).toMatchObject({ code: 'NOT_FOUND' });
    expect((await findings(reportId)).filter(({ answer }) => answer !== null)).toEqual([]);
    await client.triage.answerFinding({ ...withWrong, keys });
    const inFile = found.find(({ place }) => place === 'file-words');
    const wrong = client.triage.answerFinding({
      reportId,
      keys: [inFile?.key ?? ''],
      answer: { kind: 'replace' },
    });
    expect(await refusalOf(wrong)).toMatchObject({ code: 'ANSWER_REFUSED' });
    // The files that hold it stay behind.
    for (const evidenceId of new Set(
      found
        .filter(
          ({ answer, choices }) =>
            answer === null && choices.includes('leave-out') && !choices.includes('replace'),
        )
        .map(({ objectId }) => objectId),
    ))
      await client.triage.leaveOutExhibit({
        reportId,
        evidenceId,
        copyId: null,
        reason: 'Het adres staat erin.',
      });
    const { leftOut } = await client.triage.policeFindings({ reportId });
    expect(leftOut.map(({ reason }) => reason)).toEqual(['Het adres staat erin.', 'Het adres staat erin.']);

    const { path, exhibits } = await exportTo(reportId, 'pakket');
    expect(exhibits).toBe(1);
    execFileSync('sha256sum', ['-c', '--strict', 'SHA256SUMS'], { cwd: path, stdio: 'pipe' });
    const files = filesIn(path);
    expect(files.length).toBe(6);
    for (const file of files) {
      const squeezed = `${file} ${wordsOf(file)}`
        .replaceAll(/[\s\u200b-]/g, '')
        .toLowerCase()
        .replaceAll('politieutrecht', '');
      for (const secret of ['vlinderlaan', '1234ab', 'utrecht', '0655501234', 'vlinderberg@', planted.bsn])
        expect(squeezed, file).not.toContain(secret);
    }
    expect(wordsOf(join(path, 'aangifte.docx'))).toContain('Wij komen naar [weggelaten], [weggelaten]!');
  },
);

test.skipIf(!hasProgram('unzip'))(
  'a datum goes along only for a reason that somebody wrote down, and a copy can stand in the place of a file',
  async () => {
    const { client } = vault();
    const { dossierId, incidentIds } = await makePoliceCase(client, [
      'Bel 06 5550 1234 maar eens.',
      'Kwast.',
    ]);
    const [incidentId = ''] = incidentIds;
    const reportId = await startReport(client, { dossierId });
    const { evidenceIds } = await client.triage.policeReport({ reportId });
    const copy = await importFile(client, {
      dossierId,
      incidentId,
      fileName: 'afgedekt.txt',
      bytes: new TextEncoder().encode('Bel (afgedekt) maar eens.'),
    });
    const [first = ''] = evidenceIds;
    await client.triage.leaveOutExhibit({ reportId, evidenceId: first, copyId: copy.evidenceId, reason: '' });
    expect((await client.triage.policeReport({ reportId })).evidenceIds).toEqual([
      copy.evidenceId,
      ...evidenceIds.slice(1),
    ]);
    await client.triage.scanPoliceFiles({ reportId });
    const [finding, ...others] = await findings(reportId);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      place: 'incident',
      datum: 'phone',
      hit: '06 5550 1234',
      number: 1,
      answer: null,
    });
    const key = finding?.key ?? '';
    const silent = client.triage.answerFinding({
      reportId,
      keys: [key],
      answer: { kind: 'accept', reason: '  ' },
    });
    expect(await refusalOf(silent)).toMatchObject({ code: 'INPUT_REFUSED' });
    await client.triage.answerFinding({
      reportId,
      keys: [key],
      answer: { kind: 'accept', reason: 'Het staat al overal.' },
    });
    const { path } = await exportTo(reportId, 'met nummer');
    const words = wordsOf(join(path, 'aangifte.docx'));
    expect(words).toContain('06 5550 1234');
    // Nothing tells of what it was made.
    expect(words).toContain('Een ander bestand in plaats van het origineel');
  },
);

test('a mandate that the report needs is not left out by itself', async () => {
  const { client } = vault();
  const { dossierId } = await makePoliceCase(client);
  const reportId = await startReport(client, { dossierId });
  const bytes = new TextEncoder().encode('Getekend, Vlinderlaan 12-b.');
  const { evidenceId } = await importFile(client, { dossierId, fileName: 'machtiging.txt', bytes });
  const mandate = { offences: ['sr266'], evidenceId, reason: '', signedAt: Date.now() };
  await client.triage.recordMandate({ dossierId, mandate });
  const leave = () => client.triage.leaveOutExhibit({ reportId, evidenceId, copyId: null, reason: '' });
  expect(await refusalOf(leave())).toMatchObject({ code: 'MANDATE_GOES_ALONG' });
});

test('a text that changes after it was looked through is found again, and files are read anew when more is known', async () => {
  const { client } = vault();
  const { dossierId, personId, incidentIds } = await makePoliceCase(client);
  const reportId = await startReport(client, { dossierId });
  await client.triage.scanPoliceFiles({ reportId });
  expect(await findings(reportId)).toEqual([]);
  const [incidentId = ''] = incidentIds;
  const incident = await client.dossiers.incident({ incidentId });
  const { incidentId: _, dossierId: __, ...fields } = incident;
  await client.dossiers.changeIncident({ incidentId, incident: { ...fields, message: 'Vlinderlaan dus' } });
  expect(places(await findings(reportId))).toEqual(['incident, home: Vlinderlaan']);
  const { details } = await client.people.details({ personId });
  const { person } = await client.dossiers.get({ dossierId });
  const { personId: ___, createdAt, updatedAt, ...known } = person;
  const addresses = [...details.addresses, { kind: 'phone' as const, platform: null, text: '020 555 0177' }];
  await client.people.update({
    personId,
    fields: known,
    details: { ...details, addresses },
    attention: null,
  });
  expect((await client.triage.policeFindings({ reportId })).filesToScan).toBe(2);
});

test('what a file says is told once, however its lines are broken', async () => {
  const { client } = vault();
  const { dossierId, incidentIds } = await makePoliceCase(client);
  const [incidentId = ''] = incidentIds;
  const files = {
    'brief.txt': 'Kom naar Vlinderlaan\r\n12-b, 1234 AB\r\nUtrecht, of VLINDERLAAN   12.\r\n',
    'bericht.eml': [
      'From: a@voorbeeld.example',
      'Subject: hallo',
      'Content-Type: text/plain; charset=utf-8',
      'Content-Transfer-Encoding: quoted-printable',
      '',
      'Kom naar Vlinderlaan =',
      '12-b, 1234 AB=20Utrecht',
    ].join('\r\n'),
    'blad.html': '<p>Vlinderlaan\n   12-b,<br>1234&nbsp;AB <b>Utrecht</b></p>',
  };
  for (const [fileName, text] of Object.entries(files))
    await importFile(client, { dossierId, incidentId, fileName, bytes: new TextEncoder().encode(text) });
  const reportId = await startReport(client, { dossierId });
  await client.triage.scanPoliceFiles({ reportId });
  const found = (await findings(reportId)).filter(({ datum }) => datum !== 'unread');
  // A sign that is written out is read as such in the file itself only.
  expect(places(found.filter(({ place }) => place !== 'file-words'))).toEqual([
    'file-data, postcode: 1234 AB',
  ]);
  expect(found.length).toBeGreaterThanOrEqual(6);
});
