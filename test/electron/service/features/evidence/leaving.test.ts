import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test, vi } from 'vitest';
import { cleanFileName, uniqueFileNames } from '../../../../../shared/features/evidence/clean-file-name.ts';
import { importFile } from '../../../../support/import-file.ts';
import { refusalOf } from '../../../../support/refusal-of.ts';
import { patchesOf, toJpeg, toPng } from '../../../../support/sample-pictures.ts';
import { sampleDossier, shareVault } from '../../../../support/share-vault.ts';

vi.setConfig({ testTimeout: 60_000 });

const vault = shareVault();
let dossierId = '';
let folderId = '';
beforeAll(async () => {
  ({ dossierId } = await vault().client.dossiers.create(sampleDossier));
  ({ folderId } = await vault().client.vault.browse({ folderId: null }));
});
const take = (fileName: string, bytes: Uint8Array<ArrayBuffer>) =>
  importFile(vault().client, { dossierId, fileName, bytes });
const kinds = async (evidenceId: string) =>
  (await vault().client.evidence.get({ evidenceId })).custody.map(({ kind }) => kind);

test('an original leaves the vault byte for byte, is entered in its custody, and replaces nothing unasked', async () => {
  const { client, folder } = vault();
  const bytes = new Uint8Array(3_000_000).map((_, index) => index % 251);
  const { evidenceId } = await take('opname.bin', bytes);
  const { path } = await client.evidence.exportItem({ evidenceId, folderId, fileName: 'opname.bin' });
  expect(path).toBe(join(folder, 'opname.bin'));
  expect(Buffer.compare(readFileSync(path), bytes)).toBe(0);
  expect(await kinds(evidenceId)).toEqual(['imported', 'exported']);
  const again = { evidenceId, folderId, fileName: 'opname.bin' };
  expect(await refusalOf(client.evidence.exportItem(again))).toMatchObject({ code: 'NAME_TAKEN' });
  for (const fileName of ['../weg.bin', 'con', 'a/b', ''])
    expect(await refusalOf(client.evidence.exportItem({ evidenceId, folderId, fileName }))).toMatchObject({
      code: 'NAME_REFUSED',
    });
  // Longer than a line, which no file system takes: not read any further.
  const long = { evidenceId, folderId, fileName: 'a'.repeat(10_000) };
  expect(await refusalOf(client.evidence.exportItem(long))).toMatchObject({ code: 'INPUT_REFUSED' });
});

test('an altered file does not leave, and the check of its dossier names it and enters the outcome of each', async () => {
  const { client, folder, vaultFolder } = vault();
  const { dossierId: own } = await client.dossiers.create(sampleDossier);
  const add = (fileName: string) =>
    importFile(client, { dossierId: own, fileName, bytes: new TextEncoder().encode(fileName) });
  const before = new Set(readdirSync(join(vaultFolder, 'evidence')));
  const { evidenceId: damaged } = await add('stuk.txt');
  const stored = readdirSync(join(vaultFolder, 'evidence')).find((name) => !before.has(name)) ?? '';
  const { evidenceId: whole } = await add('heel.txt');
  const file = join(vaultFolder, 'evidence', stored);
  const bytes = readFileSync(file);
  bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
  writeFileSync(file, bytes);
  const place = { evidenceId: damaged, folderId, fileName: 'stuk.txt' };
  expect(await refusalOf(client.evidence.exportItem(place))).toMatchObject({
    code: 'EVIDENCE_DAMAGED',
    data: { problem: 'altered' },
  });
  expect(existsSync(join(folder, 'stuk.txt'))).toBe(false);
  expect(readdirSync(folder).filter((name) => name.endsWith('.partial'))).toEqual([]);

  await client.evidence.startCheck({ dossierId: own });
  await vi.waitFor(async () => expect((await client.evidence.checkProgress()).running).toBeNull(), 30_000);
  expect((await client.evidence.checkProgress()).last).toMatchObject({
    dossierId: own,
    checked: 2,
    cancelled: false,
    damaged: [{ evidenceId: damaged, problem: 'altered' }],
  });
  const textOf = async (evidenceId: string) =>
    (await client.evidence.get({ evidenceId })).custody.findLast(({ kind }) => kind === 'checked')?.text;
  expect([await textOf(damaged), await textOf(whole)]).toEqual(['altered', '']);
  truncateSync(file, 1);
});

test('the list of fingerprints is one that sha256sum itself agrees with, hostile names included', async () => {
  const { client, folder } = vault();
  const { dossierId: own } = await client.dossiers.create(sampleDossier);
  const names = ['gewoon.txt', 'gewoon.txt', '../../etc/passwd', 'con.txt', 'twee\u202Egnp.exe', 'é ü.txt'];
  for (const [index, fileName] of names.entries())
    await importFile(client, {
      dossierId: own,
      fileName,
      bytes: new TextEncoder().encode(`inhoud ${index}`),
    });
  const { path, count } = await client.evidence.exportHashes({
    dossierId: own,
    folderId,
    fileName: 'vingers.sha256',
  });
  expect(count).toBe(6);
  const list = readFileSync(path, 'utf8').split('\n');
  expect(list[0]).toMatch(/^# SHA-256 · [A-Z]+-\d{4}-\d{4} · \d{4}-\d\d-\d\dT/);
  const written = ['gewoon.txt', 'gewoon (2).txt', '_.._etc_passwd', '_con.txt', 'twee_gnp.exe', 'é ü.txt'];
  for (const [index, name] of written.entries()) writeFileSync(join(folder, name), `inhoud ${index}`);
  const said = execFileSync('sha256sum', ['-c', path], {
    cwd: folder,
    encoding: 'utf8',
    env: { LC_ALL: 'C' },
  });
  expect(said.match(/: OK/g)).toHaveLength(6);
  expect(list.slice(1, 7).map((line) => line.slice(66))).toEqual(written);
});

test('names are made safe for every system and unlike each other', () => {
  expect(cleanFileName('a'.repeat(300).concat('.png'))).toBe(`${'a'.repeat(76)}.png`);
  expect(['', '...', ' . ', 'NUL', 'a\nb\u0000.txt', 'x:y*?.pdf', 'lpt1.doc'].map(cleanFileName)).toEqual([
    '_',
    '_',
    '_',
    '_NUL',
    'a_b_.txt',
    'x_y__.pdf',
    '_lpt1.doc',
  ]);
  expect(uniqueFileNames(['a.png', 'A.png', 'a (2).png', 'a.png'])).toEqual([
    'a.png',
    'A (2).png',
    'a (2) (2).png',
    'a (3).png',
  ]);
});

test('a copy without data about its maker is a new item beside its original, which stays as it is', async () => {
  const { client } = vault();
  const original = toJpeg(patchesOf(9));
  const { evidenceId } = await take('foto.jpg', original);
  const copy = await client.evidence.deriveCopy({ evidenceId, fileName: 'foto (kopie).png' });
  expect(copy).toMatchObject({
    fileName: 'foto (kopie).png',
    mediaType: 'image/png',
    derivedFrom: evidenceId,
    alike: [],
  });
  const preview = await client.evidence.preview({ evidenceId });
  if (preview.kind !== 'image') throw new Error('it is a picture');
  expect(createHash('sha256').update(preview.bytes).digest('hex')).toBe(
    createHash('sha256').update(original).digest('hex'),
  );
  const { custody } = await client.evidence.get({ evidenceId });
  expect(custody.map(({ kind, text }) => [kind, text])).toContainEqual(['derived', 'foto (kopie).png']);
  const torn = await take('gescheurd.png', toPng(patchesOf(9)).slice(0, 200));
  const text = await take('tekst.txt', new TextEncoder().encode('geen beeld'));
  for (const item of [torn, text])
    expect(
      await refusalOf(client.evidence.deriveCopy({ evidenceId: item.evidenceId, fileName: 'k.png' })),
    ).toMatchObject({ code: 'COPY_IMPOSSIBLE' });
});
