import type { App, Session } from '../../../app.ts';
import { Refusal } from '../../../refusal.ts';
import { vaultFiles } from '../vault-files.ts';
import { type AutomaticBackup, backupFiles, listAutomatic, readBackup } from './backup-folder.ts';
import { isSealedWith } from './backup-manifest.ts';
import { type BackupWorker, startBackupWorker } from './backup-worker.ts';

export type BackupsCheck = {
  readonly checked: number;
  /** Ids of those whose manifest, key file or database is not what it should be. */
  readonly damaged: string[];
};

/** Proves the automatic backups of an open vault by their manifests and hashes. None of them is opened. */
export async function checkBackups({ deps }: Pick<App, 'deps'>, session: Session): Promise<BackupsCheck> {
  const all = await listAutomatic(vaultFiles(session.folder).backups);
  const worker = startBackupWorker(deps.threads.storage);
  try {
    const damaged: string[] = [];
    for (const backup of all) {
      if (!(await isWhole(worker, session, backup))) damaged.push(backup.backupId);
    }
    return { checked: all.length, damaged };
  } finally {
    await worker.end();
  }
}

async function isWhole(
  worker: BackupWorker,
  session: Session,
  { manifest: listed, folder }: AutomaticBackup,
): Promise<boolean> {
  if (listed === null || listed.vaultId !== session.vaultId) return false;
  const backup = await readBackup(folder);
  if (backup instanceof Refusal) return false;
  const { manifest } = backup;
  const keys = session.keysOf(manifest.generation);
  if (keys === null || !isSealedWith(manifest, keys.manifestKey)) return false;
  const read = await worker.copyFile({
    from: backupFiles(folder).database,
    to: null,
    ...manifest.database,
  });
  return !(read instanceof Refusal) && read.state === 'whole';
}
