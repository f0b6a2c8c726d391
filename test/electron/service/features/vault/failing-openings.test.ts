import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { minimumKdf, revealSecret } from '../../../../../electron/service/crypto/index.ts';
import { createVault } from '../../../../../electron/service/features/vault/create-vault.ts';
import { openSession } from '../../../../../electron/service/features/vault/open-session.ts';
import { ThreadFault } from '../../../../../electron/service/threads/start-thread.ts';
import { knowVault } from '../../../../support/know-vault.ts';
import { newFolder, openService } from '../../../../support/open-service.ts';
import { openSampleSlot } from '../../../../support/open-vault-session.ts';
import { refusalOf } from '../../../../support/refusal-of.ts';
import { sampleVault } from '../../../../support/sample-vault.ts';
import { copyVault } from '../../../../support/sample-vault-folder.ts';
import { passphrase } from '../../../../support/start-service.ts';
import { goneThread, startedThreads } from '../../../../support/started-threads.ts';
import { storageFailingAt } from '../../../../support/storage-failing-at.ts';

// Threads start here, and the computer may have more to do.
vi.setConfig({ testTimeout: 60_000 });

const newCopy = copyVault();
const lock = async () => undefined;

/** What a service works with, whose storage fails at one thing; and the bytes of the keys that it makes. */
function failingDeps(failsAt: string, folder: string) {
  const keys: Uint8Array[] = [];
  const { deps, client } = openService(
    (real) => ({
      ...real,
      threads: { ...real.threads, storage: storageFailingAt(failsAt) },
      randomBytes(length) {
        const bytes = real.randomBytes(length);
        if (length === 32) keys.push(bytes);
        return bytes;
      },
      log: () => undefined,
    }),
    folder,
  );
  return { deps, client, keys };
}

const isWiped = (bytes: Uint8Array | undefined) => bytes?.every((byte) => byte === 0);

test('a vault whose first entry fails leaves no folder, no thread, and none of its keys', async () => {
  const threads = startedThreads();
  const place = join(newFolder(), 'place');
  mkdirSync(place);
  const { deps, keys } = failingDeps('vault.found', newFolder());
  const input = { ...sampleVault, folder: join(place, 'kluis.luwte'), demo: false, kdf: minimumKdf };
  await expect(createVault({ deps, lock }, input)).rejects.toBeInstanceOf(ThreadFault);
  expect(readdirSync(place)).toEqual([]);
  expect(new Set(threads.map(({ threadId }) => threadId))).toEqual(new Set([goneThread]));
  // The vault key, then the recovery key.
  expect(keys.slice(0, 2).map(isWiped)).toEqual([true, true]);
});

test.each(['vault.describe', 'vault.pastKeys'])(
  'an opening that fails at %s leaves no thread, and not the key of the vault',
  async (failsAt) => {
    const threads = startedThreads();
    const home = newCopy();
    const { deps } = failingDeps(failsAt, home);
    const folder = join(home, 'kluis.luwte');
    const opened = await openSampleSlot(folder);
    await expect(openSession({ deps, lock }, folder, opened)).rejects.toBeInstanceOf(ThreadFault);
    expect(new Set(threads.map(({ threadId }) => threadId))).toEqual(new Set([goneThread]));
    expect(() => revealSecret(opened.vaultKey)).toThrow('disposed');
  },
);

test('an opening that fails before there is a database does not leave the key of the vault either', async () => {
  const home = newCopy();
  const { deps } = failingDeps('nothing', home);
  const folder = join(home, 'kluis.luwte');
  const opened = await openSampleSlot(folder);
  const describePlace = () => Promise.reject(new Error('a bug'));
  await expect(openSession({ deps: { ...deps, describePlace }, lock }, folder, opened)).rejects.toThrow(
    'a bug',
  );
  expect(() => revealSecret(opened.vaultKey)).toThrow('disposed');
});

test('a new recovery sheet that cannot be entered leaves nothing of its key', async () => {
  const home = newCopy();
  const vaultId = knowVault(join(home, 'data'), join(home, 'kluis.luwte'));
  const { client, keys } = failingDeps('vault.enterRecoveryRenewed', home);
  await client.vault.unlock({ vaultId, passphrase });
  const before = keys.length;
  expect(await refusalOf(client.vault.renewRecoverySheet({ passphrase }))).toMatchObject({
    code: 'INTERNAL',
  });
  expect(keys.slice(before).some(isWiped)).toBe(true);
});
