import { execFileSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test, vi } from 'vitest';
import { createOpenVault, openService } from '../../../../../support/open-service.ts';
import { refusalOf } from '../../../../../support/refusal-of.ts';
import { passphrase } from '../../../../../support/sample-vault.ts';
import { shareVault } from '../../../../../support/share-vault.ts';
import { addEvidence, folderIds } from '../../../../../support/vault-with-evidence.ts';
import { forgeManifest, manifestOf } from './forge-manifest.ts';

vi.setConfig({ testTimeout: 60_000 });

const shared = shareVault();
const place = (...names: string[]) => join(shared().folder, ...names);
let older = '';
let whole = '';

beforeAll(async () => {
  const { client } = shared();
  for (const name of ['stick', 'nieuw', 'mijn']) mkdirSync(place(name));
  await addEvidence(client, [1000, 200_000]);
  const idOf = await folderIds(client);
  await client.vault.backupTo({ folderId: idOf('mijn'), name: 'ouder' });
  await addEvidence(client, [30]);
  await client.vault.backupTo({ folderId: idOf('mijn'), name: 'heel' });
  older = place('mijn', 'ouder');
  whole = place('mijn', 'heel');
});

/** Restores a copy after something was done to it; answers the refusal, or what was restored. */
async function restoreAfter(damage: (backup: string) => void, name: string, spoken = passphrase) {
  const { client } = shared();
  cpSync(whole, place('stick', name), { recursive: true, verbatimSymlinks: true });
  damage(place('stick', name));
  const idOf = await folderIds(client);
  const { entries } = await client.vault.browse({ folderId: idOf('stick') });
  const source = {
    kind: 'outside',
    folderId: entries.find((entry) => entry.name === name)?.folderId ?? '',
  } as const;
  const before = readdirSync(place('nieuw'));
  const restoring = client.vault.restore({
    source,
    folderId: idOf('nieuw'),
    name,
    proof: { kind: 'passphrase', passphrase: spoken },
    replaces: null,
  });
  const outcome = await restoring.then(
    ({ evidence }) => evidence,
    () => refusalOf(restoring),
  );
  // Whatever is refused leaves nothing, not even a hidden folder.
  if ('code' in outcome) expect(readdirSync(place('nieuw'))).toEqual(before);
  return outcome;
}

const flip = (path: string, at: number) => {
  const bytes = readFileSync(path);
  bytes[Math.floor(at * bytes.length)] = (bytes[Math.floor(at * bytes.length)] ?? 0) ^ 1;
  writeFileSync(path, bytes);
};
const damaged = (what: string) => ({ code: 'BACKUP_DAMAGED', data: { what } });

test.each([0, 0.2, 0.4, 0.6, 0.8, 0.999])(
  'a manifest with a flipped bit at %f of it is named',
  async (at) => {
    expect(await restoreAfter((backup) => flip(join(backup, 'manifest.json'), at), `m${at}`)).toEqual(
      damaged('manifest'),
    );
  },
);

test.each([0, 0.4, 0.9999])('a database with a flipped bit at %f of it is named', async (at) => {
  expect(await restoreAfter((backup) => flip(join(backup, 'vault.db'), at), `d${at}`)).toEqual(
    damaged('database'),
  );
});

test.each([0, 0.2, 0.5, 0.8, 0.99])('a key file with a flipped bit at %f of it is named', async (at) => {
  expect(await restoreAfter((backup) => flip(join(backup, 'vault.json'), at), `k${at}`)).toEqual(
    damaged('key-file'),
  );
});

test('what is cut, emptied, lost or turned into a link or a pipe is named', async () => {
  const cases: readonly [string, (backup: string) => void, unknown][] = [
    ['c1', (backup) => truncateSync(join(backup, 'vault.db'), 8192), damaged('database')],
    ['c2', (backup) => writeFileSync(join(backup, 'vault.db'), ''), damaged('database')],
    ['c3', (backup) => rmSync(join(backup, 'vault.db')), damaged('database')],
    ['c4', (backup) => truncateSync(join(backup, 'vault.json'), 100), damaged('key-file')],
    ['c5', (backup) => rmSync(join(backup, 'vault.json')), damaged('key-file')],
    ['c6', (backup) => truncateSync(join(backup, 'manifest.json'), 100), damaged('manifest')],
    ['c7', (backup) => rmSync(join(backup, 'manifest.json')), { code: 'BACKUP_NOT_FOUND', data: undefined }],
    [
      'c8',
      (backup) => {
        renameSync(join(backup, 'vault.db'), join(backup, 'elders'));
        symlinkSync(join(backup, 'elders'), join(backup, 'vault.db'));
      },
      damaged('database'),
    ],
    [
      'c9',
      (backup) => {
        rmSync(join(backup, 'vault.json'));
        execFileSync('mkfifo', [join(backup, 'vault.json')]);
      },
      damaged('key-file'),
    ],
    // Sparse: nobody reads it to its end.
    ['c10', (backup) => truncateSync(join(backup, 'vault.db'), 2 ** 40), damaged('database')],
    ['c11', (backup) => truncateSync(join(backup, 'manifest.json'), 2 ** 40), { code: 'BACKUP_NOT_FOUND' }],
  ];
  for (const [name, damage, expected] of cases) {
    expect({ name, outcome: await restoreAfter(damage, name) }).toMatchObject({ name, outcome: expected });
  }
});

test('an older database or manifest put in, or a manifest written without the key, is refused', async () => {
  const cases: readonly [string, (backup: string) => void, unknown][] = [
    ['o1', (backup) => cpSync(join(older, 'vault.db'), join(backup, 'vault.db')), damaged('database')],
    [
      'o2',
      (backup) => cpSync(join(older, 'manifest.json'), join(backup, 'manifest.json')),
      damaged('database'),
    ],
    ['o3', (backup) => forgeManifest(backup, { createdAt: '2020-01-01T00:00:00.000Z' }), damaged('manifest')],
    [
      'o4',
      (backup) => {
        cpSync(join(older, 'vault.db'), join(backup, 'vault.db'));
        const { database, head, headCode, rows } = manifestOf(older);
        forgeManifest(backup, { database, head, headCode, rows });
      },
      damaged('manifest'),
    ],
    ['o5', (backup) => forgeManifest(backup, { version: 2 }), { code: 'BACKUP_NEWER' }],
    ['o6', (backup) => forgeManifest(backup, { extra: true }), damaged('manifest')],
    [
      'o7',
      (backup) => forgeManifest(backup, { evidence: [{ name: '../../x.age', bytes: 1, sha256: null }] }),
      damaged('manifest'),
    ],
    [
      'o8',
      (backup) => {
        const text = readFileSync(join(backup, 'manifest.json'), 'utf8');
        writeFileSync(join(backup, 'manifest.json'), text.replace('{', '{"__proto__":{},'));
      },
      damaged('manifest'),
    ],
  ];
  for (const [name, damage, expected] of cases) {
    expect({ name, outcome: await restoreAfter(damage, name) }).toMatchObject({ name, outcome: expected });
  }
});

test("evidence that is altered, gone, a link or somebody else's is counted; what does not belong stays behind", async () => {
  const evidence = (backup: string) => join(backup, 'evidence');
  const largest = (backup: string) => {
    const { evidence: list } = manifestOf(backup) as { evidence: { name: string; bytes: number }[] };
    return join(evidence(backup), list.toSorted((one, other) => other.bytes - one.bytes)[0]?.name ?? '');
  };
  expect(await restoreAfter((backup) => flip(largest(backup), 0.5), 'e1')).toEqual({
    restored: 2,
    missing: 0,
    altered: 1,
  });
  expect(await restoreAfter((backup) => rmSync(largest(backup)), 'e2')).toEqual({
    restored: 2,
    missing: 1,
    altered: 0,
  });
  const link = (backup: string) => {
    rmSync(largest(backup));
    symlinkSync('/etc/hostname', largest(backup));
  };
  expect(await restoreAfter(link, 'e3')).toEqual({ restored: 2, missing: 1, altered: 0 });
  const strange = (backup: string) => {
    writeFileSync(join(evidence(backup), `${'ab'.repeat(16)}.age`), 'van een ander');
    writeFileSync(join(backup, 'vault.db-wal'), Buffer.alloc(40_000, 7));
    writeFileSync(join(backup, 'vault.head'), Buffer.alloc(8192, 7));
    const [one = '', other = ''] = readdirSync(evidence(backup)).filter((name) => !name.startsWith('abab'));
    renameSync(join(evidence(backup), one), join(evidence(backup), 'tussen'));
    renameSync(join(evidence(backup), other), join(evidence(backup), one));
    renameSync(join(evidence(backup), 'tussen'), join(evidence(backup), other));
  };
  expect(await restoreAfter(strange, 'e4')).toEqual({ restored: 1, missing: 0, altered: 2 });
  expect(readdirSync(place('nieuw', 'e4.luwte', 'evidence'))).toHaveLength(3);
  expect(readdirSync(place('nieuw', 'e4.luwte'))).not.toContain('vault.db-wal');
});

test('a wrong passphrase waits longer each time, and an existing name is never written over', async () => {
  const wrong = () => restoreAfter(() => undefined, `w${attempts++}`, 'een heel andere zin van woorden');
  let attempts = 0;
  for (let attempt = 0; attempt < 2; attempt += 1) {
    expect(await wrong()).toEqual({ code: 'WRONG_PASSPHRASE', data: { waitSeconds: 0 } });
  }
  expect(await wrong()).toMatchObject({ code: 'WRONG_PASSPHRASE', data: { waitSeconds: 1 } });
  expect(await restoreAfter(() => undefined, 'goed')).toMatchObject({ code: 'WRONG_PASSPHRASE' });
  await vi.waitFor(async () => {
    rmSync(place('stick', 'goed'), { recursive: true });
    expect(await restoreAfter(() => undefined, 'goed')).toEqual({ restored: 3, missing: 0, altered: 0 });
  }, 10_000);
  rmSync(place('stick', 'goed'), { recursive: true });
  expect(await restoreAfter(() => undefined, 'goed')).toMatchObject({ code: 'NAME_TAKEN' });
  mkdirSync(place('nieuw', 'leeg.luwte'));
  expect(await restoreAfter(() => undefined, 'leeg')).toMatchObject({ code: 'NAME_TAKEN' });
});

test('a backup of another vault does not take the place of this one', async () => {
  const { client, vaultFolder } = shared();
  const other = openService((deps) => deps, place('ander'));
  mkdirSync(place('ander', 'mijn'), { recursive: true });
  await createOpenVault(other, 'anders');
  const idThere = await folderIds(other.client);
  await other.client.vault.backupTo({ folderId: idThere('mijn'), name: 'vreemd' });
  cpSync(place('ander', 'mijn', 'vreemd'), place('stick', 'vreemd'), { recursive: true });
  const idOf = await folderIds(client);
  const { entries } = await client.vault.browse({ folderId: idOf('stick') });
  const { vaults } = await client.vault.known();
  const restoring = client.vault.restore({
    source: { kind: 'outside', folderId: entries.find(({ name }) => name === 'vreemd')?.folderId ?? '' },
    folderId: idOf('nieuw'),
    name: 'vreemd',
    proof: { kind: 'passphrase', passphrase },
    replaces: vaults.find(({ path }) => path === vaultFolder)?.vaultId ?? null,
  });
  expect(await refusalOf(restoring)).toMatchObject({ code: 'OTHER_VAULT' });
  // Put in piece by piece it fits nowhere.
  const mixed = (name: string) => (backup: string) =>
    cpSync(place('stick', 'vreemd', name), join(backup, name));
  expect(await restoreAfter(mixed('vault.db'), 'v1')).toEqual(damaged('database'));
  expect(await restoreAfter(mixed('vault.json'), 'v2')).toEqual(damaged('key-file'));
  expect(await restoreAfter(mixed('manifest.json'), 'v3')).toEqual(damaged('key-file'));
});
