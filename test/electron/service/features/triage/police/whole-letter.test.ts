import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test, vi } from 'vitest';
import { requestWords } from '../../../../../../electron/service/features/triage/police/package/dutch-words.ts';
import { policeRequestSchema } from '../../../../../../shared/features/triage/police-fields-model.ts';
import { hasProgram } from '../../../../../support/debian-tools.ts';
import { changeReport, makePoliceCase, planted, startReport } from '../../../../../support/police-case.ts';
import { sampleIncident, samplePerson } from '../../../../../support/sample-input.ts';
import { shareVault } from '../../../../../support/share-vault.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });

const vault = shareVault();
const message = 'Wat een kwast bent u toch.';
const fingerprint = createHash('sha256').update(`${message}\n`).digest('hex');
let folder = '';

/** One exhibit stays behind for what it holds; the other one, and all that is asked, goes along. */
beforeAll(async () => {
  const { client } = vault();
  const made = await makePoliceCase(client, ['Wij komen naar de Vlinderlaan 12-b.', message]);
  const [first = '', second = ''] = made.evidenceIds;
  await client.evidence.changeCollector({ evidenceId: second, collectedBy: 'Anniek de Boer' });
  await client.evidence.changeCapture({
    evidenceId: second,
    capturedAt: sampleIncident.occurredAt,
    // Nobody gave the time.
    capturedPrecision: 'day',
    captureWay: 'export',
    captureNote: 'uit het postvak',
  });
  const reportId = await startReport(client, made);
  await changeReport(client, reportId, {
    summary: `Zij is te bereiken op ${planted.mail}.`,
    damages: 'Een nieuw slot.',
    requests: policeRequestSchema.options.map((request) => ({ request, state: 'asked' as const })),
  });
  await client.triage.leaveOutExhibit({ reportId, evidenceId: first, copyId: null, reason: 'Haar adres.' });
  await client.triage.scanPoliceFiles({ reportId });
  const { findings } = await client.triage.policeFindings({ reportId });
  const keys = findings.map(({ key }) => key);
  await client.triage.answerFinding({ reportId, keys, answer: { kind: 'replace' } });
  const { folderId } = await client.vault.browse({ folderId: null });
  const way = { kind: 'plain', form: 'folder', reason: 'Voor deze proef.' } as const;
  const wanted = { reportId, folderId, fileName: 'aangifte', way };
  folder = (await client.triage.exportPolicePackage(wanted)).path;
});

/** The letter as another program reads it, a line for each paragraph. */
function letterLines(): readonly string[] {
  const xml = execFileSync('unzip', ['-p', join(folder, 'aangifte.docx'), 'word/document.xml']).toString();
  return xml
    .replaceAll('</w:p>', '\n')
    .replaceAll('<w:tab/>', ': ')
    .replaceAll(/<[^>]+>|\u200b/g, '')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** What stands from one heading to the next one. */
function between(from: string, to: string): readonly string[] {
  const lines = letterLines();
  return lines.slice(lines.indexOf(from) + 1, lines.indexOf(to));
}

test.skipIf(!hasProgram('unzip'))(
  'the letter says who reports, with the address of the organisation and nothing of the person but who they are',
  () => {
    const declared = between('Wie doet aangifte', 'Vermoeden van strafbare feiten').join('\n');
    for (const words of [
      'Universiteit Zonneveld',
      'Postbus 1',
      'Jan Voorbeeld, hoofd veiligheid',
      `${samplePerson.name}, ${samplePerson.function}`,
      'Stb. 2025, 29',
    ])
      expect(declared).toContain(words);
    expect(letterLines().join(' ')).not.toMatch(/bewezen|schuldig/i);
  },
);

test.skipIf(!hasProgram('unzip'))(
  'of an exhibit it says what it is, when, where and by whom it was sent, in which words, of what it is suspected, who captured it how and when, and its fingerprint',
  () => {
    expect(between('Bewijsstuk 1', 'Verzoeken')).toEqual([
      'Bestand: bewijsstukken/001 bericht 2.txt',
      'Wat: Tekstbestand, 27 bytes',
      'Feit 2: maandag 2 november 2026 om 09:30 uur, X',
      `Afzender: ${sampleIncident.sender}`,
      `Letterlijke tekst: ${message}`,
      'Vermoeden van: Belediging (266 Sr)',
      expect.stringMatching(
        /^Vastgelegd: op maandag 2 november 2026; in het dossier gekomen op .+ uur; door Anniek de Boer$/,
      ),
      'Hoe vastgelegd: export uit een account of apparaat: uit het postvak',
      `SHA-256 ${fingerprint}`,
    ]);
  },
);

test.skipIf(!hasProgram('unzip'))('it asks all that can be asked of the police, and tells the damage', () => {
  const asked = between('Verzoeken', 'Wat is weggelaten');
  expect(asked.toSorted()).toEqual([...Object.values(requestWords), 'Schade', 'Een nieuw slot.'].toSorted());
});

test.skipIf(!hasProgram('unzip'))('it lists what was left out, by its kind and never by itself', () => {
  const listed = between('Wat is weggelaten', 'Ondertekening');
  expect(listed[0]).toContain('Woonadres, telefoonnummer en e-mailadres van betrokkene staan niet');
  expect(listed.slice(1)).toEqual([
    ...['Waar', 'Wat is weggelaten'],
    ...['Tekst van de aangifte', 'e-mailadres'],
    ...['Feit 1', 'woonadres'],
    ...['Buiten deze aangifte', 'Een bestand met gegevens van betrokkene'],
  ]);
});

test('the manifest says the same of each file, for programs', () => {
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  expect(manifest).toMatchObject({ format: 'luwte-police-package', offences: ['sr285', 'sr266'] });
  expect(manifest.exhibits).toEqual([
    {
      number: 1,
      name: 'bewijsstukken/001 bericht 2.txt',
      kind: 'exhibit',
      size: message.length + 1,
      mediaType: expect.any(String),
      sha256: fingerprint,
      capturedAt: '2026-11-02',
      addedAt: expect.any(String),
      capturedBy: 'Anniek de Boer',
      captureWay: 'export',
      captureNote: 'uit het postvak',
      source: '',
      isCopy: false,
      facts: [2],
    },
  ]);
  for (const { name, sha256 } of manifest.papers) {
    expect(
      createHash('sha256')
        .update(readFileSync(join(folder, name)))
        .digest('hex'),
    ).toBe(sha256);
  }
  execFileSync('sha256sum', ['-c', '--strict', 'SHA256SUMS'], { cwd: folder, stdio: 'pipe' });
});

test('whoever exports, sealed or not, is entered: for each exhibit, for the report, and where consent for it lacks', async () => {
  const { client } = vault();
  const { dossierId, evidenceIds } = await makePoliceCase(client);
  const { code } = await client.dossiers.get({ dossierId });
  const reportId = await startReport(client, { dossierId });
  await client.triage.scanPoliceFiles({ reportId });
  const { folderId } = await client.vault.browse({ folderId: null });
  const passphrase = 'zeven blauwe fietsen dansen langzaam';
  const ways = [
    { kind: 'sealed', passphrase },
    { kind: 'plain', form: 'zip', reason: 'De balie neemt alleen gewone bestanden aan.' },
  ] as const;
  for (const way of ways) {
    await client.triage.exportPolicePackage({ reportId, folderId, fileName: `${way.kind}.zip`, way });
  }
  const actions = [
    ...['triage.exportPolicePackage', 'triage.exportPolicePackagePlain', 'triage.keepPoliceExport'],
    ...['evidence.export', 'consent.leaveWithout'],
  ];
  const filter = { actions, object: code, slotId: null, from: null, until: null };
  const { entries } = await client.vault.auditTrail({ filter, before: null });
  const entered = entries.map(({ action, objectId, count }) => ({ action, objectId, count }));
  expect(entered.filter(({ action }) => action.startsWith('triage.'))).toEqual([
    { action: 'triage.keepPoliceExport', objectId: reportId, count: expect.any(Number) },
    { action: 'triage.exportPolicePackagePlain', objectId: reportId, count: 2 },
    { action: 'triage.keepPoliceExport', objectId: reportId, count: expect.any(Number) },
    { action: 'triage.exportPolicePackage', objectId: reportId, count: 2 },
  ]);
  expect(entered.filter(({ action }) => action === 'consent.leaveWithout')).toHaveLength(2);
  for (const evidenceId of evidenceIds) {
    expect(entered.filter(({ objectId }) => objectId === evidenceId)).toHaveLength(2);
    const { custody } = await client.evidence.get({ evidenceId });
    expect(custody.map(({ kind }) => kind)).toEqual(['imported', 'exported', 'exported']);
  }
  const { exports } = await client.triage.policeReport({ reportId });
  expect(exports.map(({ isSealed, reason }) => [isSealed, reason])).toEqual([
    [false, 'De balie neemt alleen gewone bestanden aan.'],
    [true, ''],
  ]);
});
