import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test, vi } from 'vitest';
import { hasProgram } from '../../../../../support/debian-tools.ts';
import { importFile } from '../../../../../support/import-file.ts';
import { changeReport, makePoliceCase, startReport } from '../../../../../support/police-case.ts';
import { refusalOf } from '../../../../../support/refusal-of.ts';
import { sampleIncident } from '../../../../../support/sample-input.ts';
import { shareVault } from '../../../../../support/share-vault.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });

const vault = shareVault();
let folderId = '';
beforeAll(async () => {
  ({ folderId } = await vault().client.vault.browse({ folderId: null }));
});
const plain = (form: 'zip' | 'folder') => ({ kind: 'plain', form, reason: 'Voor deze proef.' }) as const;
const exportTo = (reportId: string, fileName: string, form: 'zip' | 'folder' = 'zip') =>
  vault().client.triage.exportPolicePackage({ reportId, folderId, fileName, way: plain(form) });
const bytesOf = (text: string) => new TextEncoder().encode(text);

async function settleAll(reportId: string): Promise<void> {
  const { client } = vault();
  await client.triage.scanPoliceFiles({ reportId });
  for (const { key } of (await client.triage.policeFindings({ reportId })).findings)
    await client.triage.answerFinding({ reportId, keys: [key], answer: { kind: 'looked' } });
}

test.skipIf(!hasProgram('unzip'))(
  'names that no system can hold and texts that mean harm leave as plain names and plain text',
  async () => {
    const { client } = vault();
    const { dossierId } = await makePoliceCase(client);
    const message = [
      '</w:t></w:r><w:instrText>DDEAUTO cmd</w:instrText>',
      '=HYPERLINK("https://example.org")',
      'links\u202Ethcer\u202C \u0001\u0007\u000B bel\uFFFF 🦋',
      '#set page(width: 1pt) $ x $ \\ *vet* @kop [weggelaten]',
      'x'.repeat(4000),
    ].join('\n\n');
    const incident = { ...sampleIncident, message, sender: '<b>@"boos"&</b>', offences: ['sr285'] };
    const { incidentId } = await client.dossiers.addIncident({ dossierId, incident, draftKey: null });
    const names = [
      'CON',
      'aux.txt',
      '../../weg.txt',
      'a\\b:c*d?e"f<g>h|i.txt',
      'rechts\u202Etxt.exe',
      'BERICHT 1.TXT',
      '  . ',
      `${'lang'.repeat(70)}.txt`,
    ];
    for (const fileName of names)
      await importFile(client, { dossierId, incidentId, fileName, bytes: bytesOf(`inhoud van ${fileName}`) });
    const reportId = await startReport(client, { dossierId });
    await changeReport(client, reportId, { summary: message });
    await settleAll(reportId);
    const { path, exhibits } = await exportTo(reportId, 'vijandig.zip');
    expect(exhibits).toBe(10);
    const folder = `${path} uitgepakt`;
    mkdirSync(folder);
    execFileSync('unzip', ['-q', path, '-d', folder]);
    execFileSync('sha256sum', ['-c', '--strict', 'SHA256SUMS'], { cwd: folder, stdio: 'pipe' });
    const written = readdirSync(join(folder, 'bewijsstukken')).toSorted();
    expect(written).toHaveLength(10);
    for (const [index, name] of written.entries()) {
      expect(name).toMatch(new RegExp(`^${String(index + 1).padStart(3, '0')} `));
      expect(name.length).toBeLessThanOrEqual(80);
      expect(name).not.toMatch(/[\\/:*?"<>|\p{Cc}\p{Cf}]|[. ]$/u);
    }
    const xml = execFileSync('unzip', ['-p', join(folder, 'aangifte.docx'), 'word/document.xml']).toString();
    expect(xml).toContain('&lt;w:instrText&gt;DDEAUTO cmd');
    expect(xml).not.toMatch(/<w:instrText[^>]*>\s*(?:DDE|HYPERLINK)/);
    // Characters that no XML may hold would make it unreadable.
    expect([...xml].some((character) => '\u0001\u0007\u000B\uFFFF'.includes(character))).toBe(false);
    const pdf = readFileSync(join(folder, 'aangifte.pdf'));
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  },
);

test('exhibits that are gone, changed or put aside are all named, and nothing of the package is left', async () => {
  const { client, folder, vaultFolder } = vault();
  const evidence = join(vaultFolder, 'evidence');
  const before = new Set(readdirSync(evidence));
  const { dossierId, evidenceIds } = await makePoliceCase(client, ['Een.', 'Twee.', 'Drie.', 'Vier.']);
  const reportId = await startReport(client, { dossierId });
  await settleAll(reportId);
  const stored = readdirSync(evidence).filter((name) => !before.has(name));
  const [gone = '', changed = ''] = stored;
  rmSync(join(evidence, gone));
  const bytes = readFileSync(join(evidence, changed));
  bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
  writeFileSync(join(evidence, changed), bytes);
  const refused = await refusalOf(exportTo(reportId, 'kapot.zip'));
  expect(refused.code).toBe('EXHIBITS_DAMAGED');
  const { exhibits } = refused.data as {
    exhibits: { problem: string; number: number; evidenceId: string }[];
  };
  expect(exhibits.map(({ problem }) => problem).toSorted()).toEqual(['altered', 'missing']);
  for (const { evidenceId, number } of exhibits) expect(evidenceIds[number - 1]).toBe(evidenceId);
  expect(await refusalOf(exportTo(reportId, 'kapotte map', 'folder'))).toMatchObject({
    code: 'EXHIBITS_DAMAGED',
  });
  expect(existsSync(join(folder, 'kapot.zip'))).toBe(false);
  expect(existsSync(join(folder, 'kapotte map'))).toBe(false);
  expect(readdirSync(folder).filter((name) => name.endsWith('.partial'))).toEqual([]);
  const whole = evidenceIds.find((id) => !exhibits.some(({ evidenceId }) => evidenceId === id)) ?? '';
  await client.evidence.remove({ evidenceId: whole });
  expect(await refusalOf(exportTo(reportId, 'kapot.zip'))).toMatchObject({
    code: 'EXHIBITS_DAMAGED',
    data: { exhibits: [{ evidenceId: whole, problem: 'removed' }] },
  });
});

test('a package takes no place that is taken, lacks nothing that it needs, and stops when somebody says so', async () => {
  const { client, folder } = vault();
  const { dossierId, incidentIds } = await makePoliceCase(client);
  const [incidentId = ''] = incidentIds;
  const bytes = new Uint8Array(40_000_000);
  await importFile(client, { dossierId, incidentId, fileName: 'film.bin', bytes });
  const reportId = await startReport(client, { dossierId });
  await changeReport(client, reportId, { declarant: '' });
  await settleAll(reportId);
  expect(await refusalOf(exportTo(reportId, 'pakket.zip'))).toMatchObject({
    code: 'PACKAGE_INCOMPLETE',
    data: { checks: [{ check: 'declarant', state: 'open', blocks: true, count: 1 }] },
  });
  await changeReport(client, reportId, { declarant: 'Jan Voorbeeld' });
  mkdirSync(join(folder, 'bezet'));
  writeFileSync(join(folder, 'bezet', 'iets.txt'), 'van een ander');
  for (const form of ['zip', 'folder'] as const)
    expect(await refusalOf(exportTo(reportId, 'bezet', form))).toMatchObject({ code: 'NAME_TAKEN' });
  expect(await refusalOf(exportTo(reportId, '../weg.zip'))).toMatchObject({ code: 'NAME_REFUSED' });

  const running = exportTo(reportId, 'pakket.zip');
  const refused = refusalOf(running);
  expect(await refusalOf(exportTo(reportId, 'tweede.zip'))).toMatchObject({ code: 'EXPORT_RUNNING' });
  await client.triage.cancelPoliceExport();
  expect(await refused).toMatchObject({ code: 'EXPORT_CANCELLED' });
  expect(existsSync(join(folder, 'pakket.zip'))).toBe(false);
  expect(readdirSync(folder).filter((name) => name.endsWith('.partial'))).toEqual([]);
  expect(await client.triage.policeExportProgress()).toEqual({
    running: false,
    step: null,
    done: 0,
    total: 0,
  });
  const { path } = await exportTo(reportId, 'map', 'folder');
  execFileSync('sha256sum', ['-c', '--strict', 'SHA256SUMS'], { cwd: path, stdio: 'pipe' });
});

test.skipIf(!hasProgram('unzip'))(
  'the form for a mandate leaves as a document for Word without anybody’s address, and is entered',
  async () => {
    const { client } = vault();
    const { dossierId } = await makePoliceCase(client);
    const { path } = await client.triage.saveMandateForm({
      dossierId,
      offences: ['sr266'],
      folderId,
      fileName: 'machtiging.docx',
    });
    const xml = execFileSync('unzip', ['-p', path, 'word/document.xml'])
      .toString()
      .replaceAll(/<[^>]*>/g, '');
    expect(xml).toContain('artikel 164');
    expect(xml).toContain('266 Sr');
    expect(xml).not.toMatch(/Vlinderlaan|5550 1234/);
    const filter = {
      actions: ['triage.saveMandateForm'],
      object: dossierId,
      slotId: null,
      from: null,
      until: null,
    };
    const { entries } = await client.vault.auditTrail({ filter, before: null });
    expect(entries).toMatchObject([{ dossierId }]);
  },
);
