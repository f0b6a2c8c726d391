import {
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { knowVault } from '../../../../support/know-vault.ts';
import { openService, type ServiceUnderTest } from '../../../../support/open-service.ts';
import { refusalOf } from '../../../../support/refusal-of.ts';
import { copyVault } from '../../../../support/sample-vault-folder.ts';
import type { ChangeDeps } from '../../../../support/start-service.ts';
import { makeVault, passphrase } from '../../../../support/start-service.ts';

// Real processes and threads start here, and the computer may have more to do.
vi.setConfig({ testTimeout: 60_000 });

const newCopy = copyVault();
type Place = { readonly vault: string; readonly started: ServiceUnderTest; readonly vaultId: string };

/** A copy of a closed vault, and a service that knows it. */
function place(change: ChangeDeps = (deps) => deps): Place {
  const folder = newCopy();
  const vault = join(folder, 'kluis.luwte');
  const vaultId = knowVault(join(folder, 'data'), vault);
  return { vault, started: openService(change, folder), vaultId };
}

const attempt = ({ started, vaultId }: Place, words = passphrase) =>
  started.client.vault.unlock({ vaultId, passphrase: words });

/** Every file of a vault with its bytes and the moment of its last change. */
function snapshot(vault: string): Readonly<Record<string, string>> {
  const names = readdirSync(vault, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return Object.fromEntries(
    names.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [entry.name, `${statSync(path).mtimeMs} ${readFileSync(path).toString('base64')}`];
    }),
  );
}

describe('a wrong passphrase', () => {
  test('is refused on the slot, changes no byte, and makes the next attempts wait longer and longer', async () => {
    let monotonic = 1_000_000;
    const here = place((deps) => ({ ...deps, clock: { ...deps.clock, monotonic: () => monotonic } }));
    const before = snapshot(here.vault);
    const waits: unknown[] = [];
    for (let count = 0; count < 6; count += 1) {
      const { code, data } = await refusalOf(attempt(here, 'een heel verkeerde zin om te raden'));
      expect(code).toBe('WRONG_PASSPHRASE');
      const { waitSeconds } = data as { readonly waitSeconds: number };
      waits.push(waitSeconds);
      if (waitSeconds > 0) {
        // Even the right one has to wait.
        expect(await refusalOf(attempt(here))).toEqual({ code: 'WRONG_PASSPHRASE', data: { waitSeconds } });
      }
      monotonic += waitSeconds * 1000;
    }
    expect(waits).toEqual([0, 0, 1, 2, 4, 8]);
    expect(snapshot(here.vault)).toEqual(before);

    // The right one opens, and what went before stands in the chain.
    await attempt(here);
    const { client } = here.started;
    const { audit } = await client.vault.check();
    // Made with its pack, opened and confirmed; then the failed attempts as one entry, and the unlock.
    expect(audit).toMatchObject({ status: 'ok', entries: 6 });
    await here.started.stop();
    const again = openService((deps) => deps, here.started.folder);
    await again.client.vault.unlock({ vaultId: here.vaultId, passphrase });
    // Nothing failed since: only the unlock is new.
    expect((await again.client.vault.check()).audit.entries).toBe(audit.entries + 1);
  });

  test('cannot be tried side by side to get around the wait', async () => {
    const here = place();
    const outcomes = await Promise.all(
      Array.from({ length: 8 }, () => refusalOf(attempt(here, 'nog een verkeerde zin om te raden'))),
    );
    const waits = outcomes.map(({ data }) => (data as { readonly waitSeconds: number }).waitSeconds);
    expect(outcomes.every(({ code }) => code === 'WRONG_PASSPHRASE')).toBe(true);
    expect(waits.filter((wait) => wait === 0)).toHaveLength(2);
  });
});

test('two attempts with the right passphrase open one vault once', async () => {
  const here = place();
  const outcomes = await Promise.allSettled([attempt(here), attempt(here)]);
  expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
  expect(await refusalOf(attempt(here))).toMatchObject({ code: 'ALREADY_OPEN' });
});

const files = ['vault.db', 'vault.head', 'vault.json'] as const;
const damages: readonly (readonly [string, string, (vault: string) => void])[] = [
  ['the folder is gone', 'VAULT_NOT_FOUND', (vault) => rmSync(vault, { recursive: true })],
  ['the database is gone', 'VAULT_INCOMPLETE', (vault) => rmSync(join(vault, files[0]))],
  [
    'both key files are gone',
    'VAULT_INCOMPLETE',
    (vault) => {
      for (const name of readdirSync(vault)) if (name.startsWith(files[2])) rmSync(join(vault, name));
    },
  ],
  [
    'the key file is cut',
    'KEY_FILE_DAMAGED',
    (vault) => {
      for (const name of readdirSync(vault))
        if (name.startsWith(files[2]))
          writeFileSync(join(vault, name), readFileSync(join(vault, name)).subarray(0, 400));
    },
  ],
  [
    'the key derivation is lowered',
    'KEY_FILE_TAMPERED',
    (vault) => editKeyFile(vault, '"memoryKiB": 65536', '"memoryKiB": 65535'),
  ],
  [
    'the first page is damaged',
    'DATABASE_DAMAGED',
    (vault) => {
      const bytes = readFileSync(join(vault, files[0]));
      bytes.fill(7, 0, 512);
      writeFileSync(join(vault, files[0]), bytes);
    },
  ],
  ['the database was emptied', 'DATABASE_DAMAGED', (vault) => writeFileSync(join(vault, files[0]), '')],
];

/** Changes nothing but what is said: another spacing would be damage of its own. */
function editKeyFile(vault: string, from: string, to: string): void {
  const text = readFileSync(join(vault, files[2]), 'utf8');
  if (!text.includes(from)) throw new Error('the key file looks different now');
  writeFileSync(join(vault, files[2]), text.replace(from, to));
}

test.each(damages)('when %s, it says %s, and nothing is changed', async (_what, code, damage) => {
  const here = place();
  damage(here.vault);
  const before = code === 'VAULT_NOT_FOUND' ? null : snapshot(here.vault);
  expect((await refusalOf(attempt(here))).code).toBe(code);
  if (before !== null) {
    const { 'vault.lock': _, ...after } = snapshot(here.vault);
    const { 'vault.lock': __, ...kept } = before;
    expect(after).toEqual(kept);
  }
});

test('a vault that only its previous key file opens keeps that file, and opens again', async () => {
  const here = place();
  const keyFile = join(here.vault, 'vault.json');
  copyFileSync(keyFile, `${keyFile}.previous`);
  writeFileSync(keyFile, readFileSync(keyFile).subarray(0, 400));
  await attempt(here);
  await here.started.stop();
  const again = openService((deps) => deps, here.started.folder);
  await again.client.vault.unlock({ vaultId: here.vaultId, passphrase });
  expect((await again.client.vault.check()).audit.status).toBe('ok');
});

test('a list of known vaults that cannot be written keeps nobody out, and leaves no new vault half open', async () => {
  const here = place();
  const { folder } = here.started;
  const inTheWay = join(folder, 'data', 'known-vaults.json.partial');
  mkdirSync(inTheWay);
  expect(await refusalOf(attempt(here, 'een verkeerde zin om te raden'))).toMatchObject({
    code: 'WRONG_PASSPHRASE',
  });
  await attempt(here);
  await here.started.stop();

  const again = openService((deps) => ({ ...deps, log: () => undefined }), folder);
  expect(await refusalOf(makeVault(again, 'nieuw'))).toMatchObject({ code: 'INTERNAL' });
  expect((await again.client.vault.status()).vault).toBeNull();
  rmSync(inTheWay, { recursive: true });
  const home = await again.client.vault.browse({ folderId: null });
  const folderId = home.entries.find(({ name }) => name === 'nieuw.luwte')?.folderId ?? '';
  const { vaultId } = await again.client.vault.remember({ folderId });
  await again.client.vault.unlock({ vaultId, passphrase });
});

test('a vault that was moved is not found, and is again once it is chosen at its new place', async () => {
  const here = place();
  renameSync(here.vault, join(here.started.folder, 'verhuisd.luwte'));
  expect(await refusalOf(attempt(here))).toMatchObject({ code: 'VAULT_NOT_FOUND' });
  const { client } = here.started;
  const home = await client.vault.browse({ folderId: null });
  const moved = home.entries.find(({ name }) => name === 'verhuisd.luwte');
  const { vaultId } = await client.vault.remember({ folderId: moved?.folderId ?? '' });
  await client.vault.unlock({ vaultId, passphrase });
  expect((await client.vault.status()).vault?.path).toBe(join(here.started.folder, 'verhuisd.luwte'));
});
