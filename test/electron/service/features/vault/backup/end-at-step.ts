/** Program of a child process: makes or restores a backup and ends itself, without a chance to tidy up, at a named step. */
import { deriveKeys } from '../../../../../../electron/service/crypto/index.ts';
import { readBackup } from '../../../../../../electron/service/features/vault/backup/backup-folder.ts';
import type { BackupWorker } from '../../../../../../electron/service/features/vault/backup/backup-worker.ts';
import { makeBackup } from '../../../../../../electron/service/features/vault/backup/make-backup.ts';
import { createManifestReader } from '../../../../../../electron/service/features/vault/backup/manifest-reader.ts';
import { restoreBackup } from '../../../../../../electron/service/features/vault/backup/restore-backup.ts';
import { Refusal } from '../../../../../../electron/service/refusal.ts';
import { findRead } from '../../../../../../electron/service/registry.ts';
import { backUpDatabase } from '../../../../../../electron/service/storage/back-up-database.ts';
import { copyFile } from '../../../../../../electron/service/storage/copy-file.ts';
import {
  readManifestSummary,
  writeManifest,
} from '../../../../../../electron/service/storage/manifest-file.ts';
import { verifyDatabase } from '../../../../../../electron/service/storage/verify-database.ts';
import { openSampleSlot } from '../../../../../support/open-vault-session.ts';
import { startService } from '../../../../../support/start-service.ts';

const [what = '', last = '', from = '', to = '', home = ''] = process.argv.slice(2);
const afterStep = (step: string): void => {
  if (step === last) process.kill(process.pid, 'SIGKILL');
};
// In this thread, so that its steps can end the process too.
const worker: BackupWorker = {
  backUp: async (input) => backUpDatabase(input, { findRead, afterStep }),
  verify: async (input) => verifyDatabase(input, { findRead }),
  copyFile: async (input) => {
    const copied = copyFile(input);
    afterStep('file-copied');
    return copied;
  },
  readManifest: (input) => readManifestSummary(input),
  writeManifest: async (input) => writeManifest(input),
  end: async () => undefined,
};
const { deps: real } = startService(home);
const deps = { ...real, afterStep, worker };
const { keyFile, slotId, vaultKey } = await openSampleSlot(from);
const work = {
  counter: new SharedArrayBuffer(16),
  expect: () => undefined,
  add: () => undefined,
  signal: new AbortController().signal,
};

const outcome = await run();
process.stdout.write(outcome instanceof Refusal ? outcome.code : 'done');
process.exit();

async function run(): Promise<unknown> {
  if (what !== 'restore') {
    const keys = deriveKeys(vaultKey, keyFile.vaultId, keyFile.generation);
    const place =
      what === 'outside'
        ? { kind: 'outside' as const, path: to, damagedCopies: async () => new Set<string>() }
        : { kind: 'automatic' as const };
    return makeBackup(deps, { folder: from, keyFile, keys }, place, work);
  }
  const backup = await readBackup(createManifestReader(real.threads.storage), from);
  if (backup instanceof Refusal) return backup;
  return restoreBackup(
    deps,
    { backup, opened: { slotId, vaultKey, findings: [] }, evidenceFolder: null, destination: to },
    work,
  );
}
