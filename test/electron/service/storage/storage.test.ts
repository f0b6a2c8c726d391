import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { Refusal } from '../../../../electron/service/refusal.ts';
import { openStorage, type Storage } from '../../../../electron/service/storage/storage.ts';
import { holdVault } from '../../../../electron/service/storage/vault-hold.ts';
import { ThreadFault } from '../../../../electron/service/threads/start-thread.ts';
import { newFolder } from '../../../support/open-service.ts';
import { mustConnect } from '../../../support/sample-connection.ts';
import { goneThread, startedThreads } from '../../../support/started-threads.ts';
import { storageFailingAt } from '../../../support/storage-failing-at.ts';
import { sampleKeys, slotId, vaultId } from '../../../support/vault-keys.ts';

// Several threads start here, and the computer may have more to do.
vi.setConfig({ testTimeout: 60_000 });

type Choice = { readonly program: URL; readonly isNew: boolean; readonly onLost?: () => void };

function openIn(folder: string, { program, isNew, onLost = () => undefined }: Choice) {
  return openStorage(
    {
      databasePath: join(folder, 'vault.db'),
      headPath: join(folder, 'vault.head'),
      holdPath: join(folder, 'vault.lock'),
      mode: 'write',
      mayMigrate: true,
      vaultId,
      keys: sampleKeys,
      generation: 1,
      actor: slotId,
      isNew,
      keyFileHead: null,
      readers: 2,
    },
    { program, now: () => 0, onLost },
  );
}

async function mustOpen(folder: string, program: URL): Promise<Storage> {
  mustConnect(folder, { isNew: true }).close();
  const storage = await openIn(folder, { program, isNew: false });
  if (storage instanceof Refusal) throw new Error(`refused with ${storage.code}`);
  return storage;
}

test('an opening that throws leaves no thread behind, and says nothing of a lost one', async () => {
  const threads = startedThreads();
  let lost = 0;
  const onLost = () => {
    lost += 1;
  };
  const opening = openIn(newFolder(), { program: storageFailingAt('open'), isNew: true, onLost });
  await expect(opening).rejects.toBeInstanceOf(ThreadFault);
  expect(threads.map(({ threadId }) => threadId)).toEqual([goneThread, goneThread, goneThread]);
  expect(lost).toBe(0);
});

test('a closing that throws leaves no thread behind either', async () => {
  const threads = startedThreads();
  const storage = await mustOpen(newFolder(), storageFailingAt('close'));
  await expect(storage.close()).rejects.toBeInstanceOf(ThreadFault);
  expect(threads.map(({ threadId }) => threadId)).toEqual([goneThread, goneThread, goneThread]);
});

test('closing does not wait for a reader that is in the middle of a long look, whose thread ends after it', async () => {
  const folder = newFolder();
  const release = holdVault(join(folder, 'look.lock'));
  const threads = startedThreads();
  const storage = await mustOpen(folder, new URL('./held-look.ts', import.meta.url));
  const looking = storage.isSound();
  await vi.waitUntil(() => existsSync(join(folder, 'looking')), { timeout: 20_000 });
  expect(await storage.close()).toMatchObject({ sequence: expect.any(Number) });
  const present = () => threads.filter(({ threadId }) => threadId !== goneThread);
  // The vault is closed: another could open it, and the writer and the idle reader are gone.
  mustConnect(folder, { isNew: false }).close();
  expect(present()).toHaveLength(1);
  release?.();
  expect(await looking).toBe(true);
  await vi.waitUntil(() => present().length === 0, { timeout: 20_000 });
});
