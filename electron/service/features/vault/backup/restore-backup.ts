import { basename, dirname } from 'node:path';
import { deriveKeys, type OpenedSlot } from '../../../crypto/index.ts';
import type { ServiceDeps } from '../../../deps.ts';
import { Refusal } from '../../../refusal.ts';
import { vaultFiles } from '../vault-files.ts';
import { backupFiles, damaged, type ReadBackup } from './backup-folder.ts';
import type { BackupWorker } from './backup-worker.ts';
import { startBackupWorker } from './backup-worker.ts';
import { enterFirst } from './enter-first.ts';
import { type FillRefusal, fillRestored, type RestoredEvidence } from './fill-restored.ts';
import type { WorkInHand } from './long-work.ts';
import { makeVaultFolder } from './new-vault-folder.ts';

export type RestoreStep = 'filled' | 'opened' | 'renamed';

export type RestoreDeps = Pick<ServiceDeps, 'clock' | 'randomBytes' | 'threads' | 'describePlace'> & {
  /** Moments at which a test may end the process. */
  readonly afterStep?: (step: RestoreStep) => void | Promise<void>;
  readonly worker?: BackupWorker;
};

export type RestoreInput = {
  readonly backup: ReadBackup;
  /** What passphrase or recovery key opened in the backup's own key file; `findings`: what is damaged in that. */
  readonly opened: Pick<OpenedSlot, 'slotId' | 'vaultKey' | 'findings'>;
  /** Where the evidence of an automatic backup lies; null: as {@link evidenceBeside} finds it. */
  readonly evidenceFolder: string | null;
  /** The folder to make, ending in `.luwte`. */
  readonly destination: string;
};

export type Restored = {
  readonly sequence: number;
  readonly createdAt: number;
  readonly evidence: RestoredEvidence;
};

export type RestoreRefusal =
  | FillRefusal
  | Refusal<'NAME_TAKEN' | 'FOLDER_NOT_WRITABLE' | 'PLACE_ON_NETWORK' | 'NOT_CONFIRMED'>;

/**
 * Restores a backup into a new vault folder: filled and proved under a hidden name, opened once as unlocking does, with the
 * entry `vault.restore`, then renamed. Nothing else is touched.
 */
export async function restoreBackup(
  deps: RestoreDeps,
  { backup, opened, evidenceFolder, destination }: RestoreInput,
  work: WorkInHand,
): Promise<Restored | RestoreRefusal> {
  const { manifest, keyFile } = backup;
  const { slotId, vaultKey, findings } = opened;
  using keys = deriveKeys(vaultKey, keyFile.vaultId, keyFile.generation);
  const worker = deps.worker ?? startBackupWorker(deps.threads.storage);
  try {
    const restored = await makeVaultFolder(deps, destination, async (partial) => {
      const from = evidenceFolder ?? evidenceBeside(backup);
      const filling = { worker, backup, keys, evidenceFolder: from, isPassing: false, work };
      const evidence = await fillRestored(partial, filling);
      if (evidence instanceof Refusal) return evidence;
      await deps.afterStep?.('filled');
      const entered = await enterFirst(
        deps,
        partial,
        { keyFile, keys, slotId, vaultKey, isKeyFileDamaged: findings.length > 0 },
        {
          name: 'vault.enterRestore',
          input: { backupId: manifest.backupId, problems: evidence.missing + evidence.altered },
        },
      );
      if (entered !== null) return openingRefusal(entered);
      await deps.afterStep?.('opened');
      return evidence;
    });
    if (restored instanceof Refusal) return restored;
    await deps.afterStep?.('renamed');
    return {
      sequence: manifest.head.sequence,
      createdAt: Date.parse(manifest.createdAt),
      evidence: restored,
    };
  } finally {
    await worker.end();
  }
}

/**
 * Where the evidence of a backup lies: in itself where it was made by hand, else in the vault in whose folder it still is;
 * null where neither.
 */
export function evidenceBeside({ folder, manifest }: Pick<ReadBackup, 'folder' | 'manifest'>): string | null {
  if (manifest.kind === 'outside') return backupFiles(folder).evidence;
  const backups = dirname(folder);
  return basename(backups) === 'backups' ? vaultFiles(dirname(backups)).evidence : null;
}

/** What was proved does not open: the key file's head is not in the chain, or the schema does not migrate. */
function openingRefusal(refusal: Refusal): RestoreRefusal {
  const disk = ['DISK_FULL', 'DISK_FAILED', 'NOT_CONFIRMED'];
  return disk.includes(refusal.code) ? (refusal as RestoreRefusal) : damaged('history');
}
