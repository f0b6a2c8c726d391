import { chmodSync, mkdirSync, readdirSync, rmdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isFileName } from '../../../../../electron/service/features/vault/vault-files.ts';
import { openService } from '../../../../support/open-service.ts';
import { refusalOf } from '../../../../support/refusal-of.ts';
import { sampleVault } from '../../../../support/sample-vault.ts';

describe('the name of a vault', () => {
  const good = [
    'kluis',
    'Kluis van Noor',
    'kluis.2026',
    'clé',
    '保管',
    'a',
    'x'.repeat(80),
    '😀',
    'con-tact',
    'com',
    'auxiliary',
  ];
  const bad = [
    '',
    ' kluis',
    'kluis ',
    'kluis.',
    '.kluis',
    '..',
    '.',
    '../kluis',
    'a/b',
    'a\\b',
    'C:kluis',
    'a*',
    'a?',
    'a"b',
    'a<b',
    'a|b',
    'a\tb',
    'a\u202eb',
    'a\u200bb',
    'a\u0085b',
    'CON',
    'nul.luwte',
    'Com1',
    'lpt9.x',
    'x'.repeat(81),
  ];
  test.each(good)('%j is one everywhere', (name) => expect(isFileName(name)).toBe(true));
  test.each(bad)('%j is refused', (name) => expect(isFileName(name)).toBe(false));
});

async function createIn(change: object) {
  const started = openService();
  const home = await started.client.vault.browse({ folderId: null });
  return {
    ...started,
    attempt: (more: object = {}) =>
      started.client.vault.create({
        folderId: home.folderId,
        name: 'kluis',
        ...sampleVault,
        ...change,
        ...more,
      }),
  };
}

test('what cannot be a vault is refused before anything is made, each with its code', async () => {
  const { attempt, folder, client } = await createIn({});
  const refused: readonly (readonly [string, object])[] = [
    ['NAME_REFUSED', { name: '../elders' }],
    ['NAME_REFUSED', { name: 'a/b' }],
    ['FOLDER_NOT_READABLE', { folderId: '0190a0a0-0000-7000-8000-00000000dead' }],
    ['PASSPHRASE_WEAK', { passphrase: 'wachtwoord' }],
    ['PASSPHRASE_WEAK', { passphrase: 'a'.repeat(200) }],
    ['PASSPHRASE_WEAK', { passphrase: '123456789012345678' }],
    ['PASSPHRASE_WEAK', { passphrase: 'Universiteit Zonneveld' }],
    ['PASSPHRASE_WEAK', { passphrase: 'Noor van Duinwijk' }],
    ['INPUT_REFUSED', { passphrase: '' }],
    ['INPUT_REFUSED', { passphrase: 'x'.repeat(1025) }],
    ['INPUT_REFUSED', { organisation: { ...sampleVault.organisation, timeZone: 'Mars/Olympus' } }],
    ['INPUT_REFUSED', { organisation: { ...sampleVault.organisation, caseTag: 'kr' } }],
  ];
  for (const [code, change] of refused)
    expect([code, (await refusalOf(attempt(change))).code]).toEqual([code, code]);
  expect(readdirSync(folder)).toEqual([]);
  expect(await client.vault.known()).toEqual({ vaults: [] });
});

test('a name that is taken is refused whatever lies there, and what lies there stays', async () => {
  const { attempt, folder } = await createIn({});
  const there: readonly (readonly [string, (path: string) => void])[] = [
    ['leeg', (path) => mkdirSync(path)],
    ['vol', (path) => mkdirSync(join(path, 'iets'), { recursive: true })],
    ['bestand', (path) => writeFileSync(path, 'x')],
  ];
  for (const [name, put] of there) {
    put(join(folder, `${name}.luwte`));
    expect(await refusalOf(attempt({ name }))).toMatchObject({ code: 'NAME_TAKEN' });
  }
  expect(readdirSync(folder, { recursive: true }).toSorted()).toEqual(
    ['bestand.luwte', 'leeg.luwte', 'vol.luwte', join('vol.luwte', 'iets')].toSorted(),
  );
});

test('a folder that is gone or cannot be written is named, and nothing is left in it', async () => {
  const { attempt, folder, client } = await createIn({});
  mkdirSync(join(folder, 'weg'));
  const { entries } = await client.vault.browse({ folderId: null });
  rmdirSync(join(folder, 'weg'));
  const folderId = entries[0]?.folderId ?? '';
  expect(await refusalOf(attempt({ folderId }))).toMatchObject({ code: 'FOLDER_NOT_WRITABLE' });
  // Who runs the tests as root can write everywhere.
  if (process.getuid?.() === 0) return;
  chmodSync(folder, 0o500);
  expect(await refusalOf(attempt())).toMatchObject({ code: 'FOLDER_NOT_WRITABLE' });
  expect(readdirSync(folder)).toEqual([]);
  chmodSync(folder, 0o700);
});

test('what a crash in the middle left behind neither shows nor gets in the way, and two makings at once make one vault', async () => {
  const { attempt, folder, client } = await createIn({});
  mkdirSync(join(folder, '.0190a0a0-0000-7000-8000-00000000dead.partial'));
  writeFileSync(join(folder, '.0190a0a0-0000-7000-8000-00000000dead.partial', 'vault.json'), '{');
  const outcomes = await Promise.allSettled([attempt(), attempt({ name: 'tweede' })]);
  expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
  expect(await refusalOf(attempt({ name: 'derde' }))).toMatchObject({ code: 'ALREADY_OPEN' });
  expect((await client.vault.browse({ folderId: null })).entries.map(({ name }) => name)).toEqual([
    'data',
    'kluis.luwte',
  ]);
  expect(readdirSync(folder).filter((name) => name.endsWith('.partial'))).toHaveLength(1);
  expect(statSync(join(folder, 'kluis.luwte')).mode & 0o777).toBe(0o700);
});
