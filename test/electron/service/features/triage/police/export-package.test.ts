import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test, vi } from 'vitest';
import { hasProgram } from '../../../../../support/debian-tools.ts';
import { importFile } from '../../../../../support/import-file.ts';
import { knowVault } from '../../../../../support/know-vault.ts';
import { createOpenVault, newFolder, openService } from '../../../../../support/open-service.ts';
import { makePoliceCase, type PoliceCase, startReport } from '../../../../../support/police-case.ts';
import { refusalOf } from '../../../../../support/refusal-of.ts';
import { passphrase as vaultPassphrase } from '../../../../../support/sample-vault.ts';
import { shareVault } from '../../../../../support/share-vault.ts';
import { readPdf } from '../../../documents/read-pdf.ts';

vi.setConfig({ testTimeout: 120_000 });

const vault = shareVault();
const passphrase = 'zeven blauwe fietsen dansen langzaam';
let made: PoliceCase;
let reportId = '';
let folderId = '';
beforeAll(async () => {
  const { client } = vault();
  made = await makePoliceCase(client);
  reportId = await startReport(client, made);
  ({ folderId } = await client.vault.browse({ folderId: null }));
});

const unpack = (path: string): string => {
  const folder = `${path} uitgepakt`;
  mkdirSync(folder);
  execFileSync('unzip', ['-q', path, '-d', folder]);
  return folder;
};

test.skipIf(!hasProgram('unzip') || !hasProgram('pdftotext'))(
  'a package waits for its files to be looked through, and then leaves whole, with fingerprints that sha256sum agrees with',
  async () => {
    const { client } = vault();
    const way = { kind: 'plain', form: 'zip', reason: 'De politie haalt het zelf op.' } as const;
    const wanted = { reportId, folderId, fileName: 'pakket.zip', way };
    expect(await refusalOf(client.triage.exportPolicePackage(wanted))).toMatchObject({
      code: 'SCAN_NEEDED',
      data: { count: 2 },
    });
    expect(await client.triage.scanPoliceFiles({ reportId })).toEqual({ scanned: 2 });
    expect(await client.triage.scanPoliceFiles({ reportId })).toEqual({ scanned: 0 });
    const answer = await client.triage.exportPolicePackage(wanted);
    expect(answer.exhibits).toBe(2);
    execFileSync('unzip', ['-tq', answer.path]);
    const folder = unpack(answer.path);
    expect(readdirSync(folder).toSorted()).toEqual([
      'LEESMIJ.txt',
      'SHA256SUMS',
      'aangifte.docx',
      'aangifte.pdf',
      'bewijsstukken',
      'manifest.json',
    ]);
    expect(readdirSync(join(folder, 'bewijsstukken'))).toEqual(['001 bericht 1.txt', '002 bericht 2.txt']);
    execFileSync('sha256sum', ['-c', '--strict', 'SHA256SUMS'], { cwd: folder, stdio: 'pipe' });
    const text = execFileSync('pdftotext', ['-layout', join(folder, 'aangifte.pdf'), '-']).toString();
    for (const words of ['Jan Voorbeeld', 'Postbus 1', 'Ik weet je te vinden', 'VPT-code', 'Vermoeden van'])
      expect(text).toContain(words);
    const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
    expect(
      manifest.exhibits.map(({ number, facts }: { number: number; facts: number[] }) => [number, facts]),
    ).toEqual([
      [1, [1]],
      [2, [2]],
    ]);
    const [evidenceId = ''] = made.evidenceIds;
    const { custody } = await client.evidence.get({ evidenceId });
    expect(custody.map(({ kind }) => kind)).toEqual(['imported', 'exported']);
    const { exports } = await client.triage.policeReport({ reportId });
    expect(exports).toMatchObject([
      { form: 'zip', isSealed: false, reason: way.reason, exhibits: 2, bytes: answer.bytes },
    ]);
  },
);

test('the organisation complains only for what a signed mandate covers, and asks to speak with the person otherwise', async () => {
  const { client } = vault();
  const { dossierId } = made;
  const letter = async () => {
    const { bytes } = await client.triage.policePreview({ reportId });
    return (await readPdf(bytes)).pages.join(' ').replace(/\s+/g, ' ');
  };
  const complains = 'doen wij klacht';
  const asks = 'is een klacht van betrokkene nodig. Wij hebben daarvoor geen ondertekende machtiging';
  expect(await letter()).toContain(asks);
  expect(await letter()).not.toContain(complains);
  const bytes = new TextEncoder().encode('Getekend.');
  const { evidenceId } = await importFile(client, { dossierId, fileName: 'machtiging.txt', bytes });
  const mandate = { offences: ['sr266'], evidenceId, reason: '', signedAt: Date.now() };
  const { mandateId } = await client.triage.recordMandate({ dossierId, mandate });
  expect(await letter()).toContain(complains);
  expect(await letter()).not.toContain(asks);
  await client.triage.removeMandate({ mandateId });
});

test.skipIf(!hasProgram('unzip') || !hasProgram('age'))(
  'sealed it is an age file that another program opens with the passphrase',
  async () => {
    const { client } = vault();
    await client.triage.scanPoliceFiles({ reportId });
    const wanted = { reportId, folderId, fileName: 'pakket.zip.age' };
    const weak = client.triage.exportPolicePackage({
      ...wanted,
      way: { kind: 'sealed', passphrase: 'geheim' },
    });
    expect(await refusalOf(weak)).toMatchObject({ code: 'PASSPHRASE_WEAK' });
    const { path } = await client.triage.exportPolicePackage({
      ...wanted,
      way: { kind: 'sealed', passphrase },
    });
    expect(readFileSync(path).subarray(0, 21).toString()).toBe('age-encryption.org/v1');
    const opened = `${path}.zip`;
    openWithAge(path, opened);
    const folder = unpack(opened);
    execFileSync('sha256sum', ['-c', '--strict', 'SHA256SUMS'], { cwd: folder, stdio: 'pipe' });
  },
);

test('of a vault that can only be read nothing leaves: it could not be entered', async () => {
  const home = newFolder();
  const first = openService(undefined, home);
  await createOpenVault(first);
  const theirs = await makePoliceCase(first.client);
  const own = await startReport(first.client, theirs);
  await first.client.triage.scanPoliceFiles({ reportId: own });
  await first.stop();
  const vaultId = knowVault(join(home, 'data'), join(home, 'kluis.luwte'));
  const onNetwork = { kind: 'network', name: '' } as const;
  const { client } = openService((deps) => ({ ...deps, describePlace: async () => onNetwork }), home);
  await client.vault.unlock({ vaultId, passphrase: vaultPassphrase });
  const { folderId: homeId } = await client.vault.browse({ folderId: null });
  const way = { kind: 'sealed', passphrase } as const;
  const wanted = { reportId: own, folderId: homeId, fileName: 'pakket.zip.age', way };
  expect(await refusalOf(client.triage.exportPolicePackage(wanted))).toMatchObject({
    code: 'VAULT_READ_ONLY',
  });
  expect(readdirSync(home).filter((name) => name.includes('pakket'))).toEqual([]);
});

/** Debian's age asks for a passphrase on a terminal only. */
function openWithAge(path: string, opened: string): void {
  const command = `age --decrypt --output '${opened}' '${path}'`;
  execFileSync('script', ['--quiet', '--return', '--command', command, '/dev/null'], {
    input: `${passphrase}\n`,
    stdio: 'pipe',
  });
}
