import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { App, Session } from '../../../app.ts';
import { Refusal, refuse } from '../../../refusal.ts';
import { checkEvidence, damagedCopies } from '../../evidence/api.ts';
import { vaultFiles } from '../vault-files.ts';
import { backupFiles, damaged, type ReadBackup } from './backup-folder.ts';
import { newBackupId, partialName } from './backup-names.ts';
import { startBackupWorker } from './backup-worker.ts';
import { openRestored } from './enter-first.ts';
import { type FillRefusal, fillRestored } from './fill-restored.ts';
import type { WorkInHand } from './long-work.ts';
import { placeRefusal } from './place-refusal.ts';
import type { Restored } from './restore-backup.ts';

/**
 * Restores a backup of the open vault into a hidden place in its own folder, opens that one, reads all of it, evidence to the
 * last byte, and takes it away again. Evidence of a backup outside is read where it lies: it may be more than fits here.
 */
export async function proveRestore(
  { deps }: Pick<App, 'deps'>,
  session: Session,
  backup: ReadBackup,
  work: WorkInHand,
): Promise<Restored | FillRefusal> {
  const { manifest } = backup;
  // One of before the vault had these keys, or of another vault.
  const keys = manifest.vaultId === session.vaultId ? session.keysOf(manifest.generation) : null;
  if (keys === null) return damaged('key-file');
  const { backups, evidence } = vaultFiles(session.folder);
  const evidenceFolder = manifest.kind === 'outside' ? backupFiles(backup.folder).evidence : evidence;
  const partial = join(backups, partialName(newBackupId(deps)));
  const worker = startBackupWorker(deps.threads.storage);
  try {
    await mkdir(partial, { mode: 0o700 });
    const filling = { worker, backup, keys, evidenceFolder, isPassing: true, work };
    const filled = await fillRestored(partial, filling);
    if (filled instanceof Refusal) return filled;
    const unreadable = await readRestored(deps, session, partial, { ...backup, keys }, work);
    if (unreadable instanceof Refusal) return unreadable;
    // Counted by what reading found, which is more than comparing sizes.
    const { missing } = filled;
    const altered = Math.max(filled.altered, unreadable - missing);
    return {
      sequence: manifest.head.sequence,
      createdAt: Date.parse(manifest.createdAt),
      evidence: { restored: manifest.evidence.length - missing - altered, missing, altered },
    };
  } catch (error) {
    const refusal = placeRefusal(error);
    return refusal.code === 'DISK_FULL' ? refuse('DISK_FULL') : refuse('DISK_FAILED');
  } finally {
    await worker.end();
    await rm(partial, { recursive: true, force: true }).catch(() => undefined);
  }
}

/** Opens what was restored and reads its evidence. Answers how many files do not read to their end. */
async function readRestored(
  deps: App['deps'],
  session: Session,
  folder: string,
  { folder: backupFolder, keyFile, keys, manifest }: ReadBackup & Pick<Session, 'keys'>,
  work: WorkInHand,
): Promise<number | FillRefusal> {
  const evidenceBytes = manifest.evidence.reduce((sum, { bytes }) => sum + bytes, 0);
  const storage = await openRestored(deps, folder, { keyFile, keys, slotId: session.slotId });
  if (storage instanceof Refusal) return damaged('history');
  try {
    const restored: Session = { ...session, folder, storage, keys, generation: keyFile.generation };
    if (manifest.kind === 'outside') {
      const { evidence } = backupFiles(backupFolder);
      const look = { folder: evidence, signal: work.signal, onRead: work.add };
      const unreadable = await damagedCopies(restored, deps.threads.files, look);
      return unreadable instanceof Refusal ? lookRefusal(unreadable) : unreadable.size;
    }
    const onProgress = (_done: number, total: number) => work.add(Math.floor(evidenceBytes / total));
    const options = { signal: work.signal, onProgress };
    const check = await checkEvidence(restored, deps.threads.files, options);
    return check instanceof Refusal ? lookRefusal(check) : check.damaged.length;
  } finally {
    await storage.close();
  }
}

function lookRefusal({ code }: Refusal): FillRefusal {
  return code === 'CLOSING' ? refuse('CANCELLED') : damaged('database');
}
