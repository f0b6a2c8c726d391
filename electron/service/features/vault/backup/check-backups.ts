import { lstat, open, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { App, Session } from '../../../app.ts';
import { Refusal, refuse } from '../../../refusal.ts';
import { COUNTER_STOP } from '../../../storage/copy-file.ts';
import { isMissing, type ManifestKey } from '../../../storage/manifest-file.ts';
import { vaultFiles } from '../vault-files.ts';
import { automaticIds, backupFiles, readBackupKeyFile } from './backup-folder.ts';
import { type BackupWorker, startBackupWorker } from './backup-worker.ts';
import { manifestKeysOf, wipeManifestKeys } from './manifest-keys.ts';

export type BackupsCheck = {
  /** How many were looked at: those that are whole, and the damaged and unreadable ones. */
  readonly checked: number;
  /** Ids of those whose manifest, key file or database is not what it should be. */
  readonly damaged: string[];
  /** Ids of those that the disk or the system did not give: what is in them nobody knows. */
  readonly unreadable: string[];
};

/**
 * Proves the automatic backups of an open vault by their manifests and hashes. None of them is opened. One that was
 * rotated away meanwhile does not count, nor does one for which a vault in rescue has lost the key. Broken off it answers
 * CLOSING.
 */
export async function checkBackups(
  { deps }: Pick<App, 'deps'>,
  session: Pick<Session, 'folder' | 'generation' | 'keysOf' | 'vault'>,
  signal: AbortSignal,
): Promise<BackupsCheck | Refusal<'CLOSING'>> {
  const { backups } = vaultFiles(session.folder);
  const keys = manifestKeysOf(session);
  const isRescue = session.vault.mode.kind === 'rescue';
  const worker = startBackupWorker(deps.threads.storage);
  const counter = new SharedArrayBuffer(2 * BigInt64Array.BYTES_PER_ELEMENT);
  const breakOff = () => void Atomics.store(new BigInt64Array(counter), COUNTER_STOP, 1n);
  signal.addEventListener('abort', breakOff);
  try {
    const found = { whole: 0, damaged: [] as string[], unreadable: [] as string[] };
    for (const backupId of await automaticIds(backups)) {
      if (signal.aborted) return refuse('CLOSING');
      const folder = join(backups, backupId);
      const state = await proveBackup({ worker, counter, keys }, folder, backupId);
      if (state === 'whole') found.whole += 1;
      else if (state === 'no-key' ? isRescue : await isGone(folder)) continue;
      else found[state === 'unreadable' ? 'unreadable' : 'damaged'].push(backupId);
    }
    const { whole, damaged, unreadable } = found;
    if (signal.aborted) return refuse('CLOSING');
    return { checked: whole + damaged.length + unreadable.length, damaged, unreadable };
  } finally {
    signal.removeEventListener('abort', breakOff);
    await worker.end();
    wipeManifestKeys(keys);
  }
}

type Proving = {
  readonly worker: BackupWorker;
  readonly counter: SharedArrayBuffer;
  readonly keys: readonly ManifestKey[];
};

async function proveBackup(
  { worker, counter, keys }: Proving,
  folder: string,
  backupId: string,
): Promise<'whole' | 'damaged' | 'unreadable' | 'no-key'> {
  const files = backupFiles(folder);
  const manifest = await worker.readManifest({ path: files.manifest, keys });
  if (typeof manifest === 'string') {
    return manifest === 'unreadable' || manifest === 'no-key' ? manifest : 'damaged';
  }
  if (manifest.backupId !== backupId) return 'damaged';
  const keyFile = await readBackupKeyFile(folder, manifest);
  if (keyFile === 'unreadable') return keyFile;
  if (keyFile instanceof Refusal) return 'damaged';
  const { database } = manifest;
  if (!(await isGiven(files.database))) return 'unreadable';
  const read = await worker.copyFile({ from: files.database, to: null, ...database, counter });
  if (read instanceof Refusal) return 'unreadable';
  if (read.state === 'whole') return 'whole';
  // As long as it should be, and still it did not read to its end: that is the disk.
  const size = (await stat(files.database).catch(() => null))?.size;
  return size === database.bytes && read.bytes < size ? 'unreadable' : 'damaged';
}

/** Whether the system lets it be read; one that is not there is no matter of the system. */
async function isGiven(path: string): Promise<boolean> {
  // A pipe would be waited for.
  const place = await lstat(path).catch(() => null);
  if (place?.isFile() !== true) return true;
  try {
    await (await open(path, 'r')).close();
    return true;
  } catch (error) {
    return isMissing(error);
  }
}

function isGone(folder: string): Promise<boolean> {
  return lstat(folder).then(() => false, isMissing);
}
