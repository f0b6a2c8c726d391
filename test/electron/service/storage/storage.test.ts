import { join } from 'node:path';
import type { Worker } from 'node:worker_threads';
import { expect, onTestFinished, test } from 'vitest';
import { openStorage } from '../../../../electron/service/storage/storage.ts';
import { ThreadFault } from '../../../../electron/service/threads/start-thread.ts';
import { newFolder } from '../../../support/open-service.ts';
import { sampleKeys, slotId, vaultId } from '../../../support/vault-keys.ts';

/** Every thread that this process starts from here on. */
function startedThreads(): readonly Worker[] {
  const threads: Worker[] = [];
  const note = (thread: Worker) => void threads.push(thread);
  process.on('worker', note);
  onTestFinished(() => void process.off('worker', note));
  return threads;
}

test('an opening that throws leaves no thread behind, and says nothing of a lost one', async () => {
  const threads = startedThreads();
  const folder = newFolder();
  let lost = 0;
  const opening = openStorage(
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
      isNew: true,
      keyFileHead: null,
      readers: 2,
    },
    {
      program: new URL('./failing-thread.ts', import.meta.url),
      now: () => 0,
      onLost: () => {
        lost += 1;
      },
    },
  );
  await expect(opening).rejects.toBeInstanceOf(ThreadFault);
  // A thread that is gone has no number any more.
  expect(threads.map(({ threadId }) => threadId)).toEqual([-1, -1, -1]);
  expect(lost).toBe(0);
});
