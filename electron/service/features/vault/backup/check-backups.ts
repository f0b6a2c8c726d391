import type { App, Session } from '../../../app.ts';
import { Refusal, refuse } from '../../../refusal.ts';
import { COUNTER_STOP } from '../../../storage/copy-file.ts';
import { backupFiles, readBackup } from './backup-folder.ts';
import { type BackupWorker, startBackupWorker } from './backup-worker.ts';
import { sealedBackups } from './sealed-backups.ts';

export type BackupsCheck = {
  readonly checked: number;
  /** Ids of those whose manifest, key file or database is not what it should be. */
  readonly damaged: string[];
};

/**
 * Proves the automatic backups of an open vault by their manifests and hashes. None of them is opened. Broken off it
 * answers CLOSING.
 */
export async function checkBackups(
  { deps }: Pick<App, 'deps'>,
  session: Pick<Session, 'folder' | 'vaultId' | 'keysOf'>,
  signal: AbortSignal,
): Promise<BackupsCheck | Refusal<'CLOSING'>> {
  const all = await sealedBackups(session);
  const worker = startBackupWorker(deps.threads.storage);
  const counter = new SharedArrayBuffer(2 * BigInt64Array.BYTES_PER_ELEMENT);
  const breakOff = () => void Atomics.store(new BigInt64Array(counter), COUNTER_STOP, 1n);
  signal.addEventListener('abort', breakOff);
  try {
    const damaged: string[] = [];
    for (const { backupId, folder, manifest } of all) {
      if (signal.aborted) return refuse('CLOSING');
      if (manifest === null || !(await isWhole(worker, folder, counter))) damaged.push(backupId);
    }
    return signal.aborted ? refuse('CLOSING') : { checked: all.length, damaged };
  } finally {
    signal.removeEventListener('abort', breakOff);
    await worker.end();
  }
}

async function isWhole(worker: BackupWorker, folder: string, counter: SharedArrayBuffer): Promise<boolean> {
  const backup = await readBackup(folder);
  if (backup instanceof Refusal) return false;
  const { database } = backup.manifest;
  const read = await worker.copyFile({ from: backupFiles(folder).database, to: null, ...database, counter });
  return !(read instanceof Refusal) && read.state === 'whole';
}
