import { mkdir, open } from 'node:fs/promises';
import { join } from 'node:path';
import { keyFileToText, type VaultKeys } from '../../../crypto/index.ts';
import { Refusal, refuse } from '../../../refusal.ts';
import type { BackupManifest } from '../../../storage/backup-manifest.ts';
import { syncFolder } from '../../../storage/sync-to-disk.ts';
import { isSameContent, type ProvedDatabase } from '../../../storage/verify-database.ts';
import { vaultFiles } from '../vault-files.ts';
import { type BackupRefusal, backupFiles, damaged, type ReadBackup } from './backup-folder.ts';
import { type BackupWorker, generationKeys } from './backup-worker.ts';
import type { WorkInHand } from './long-work.ts';
import { manifestKey, wipeManifestKeys } from './manifest-keys.ts';

export type RestoredEvidence = { restored: number; missing: number; altered: number };

export type FillRefusal =
  | BackupRefusal
  | Refusal<'CANCELLED' | 'DISK_FULL' | 'DISK_FAILED' | 'DATABASE_DAMAGED'>;

export type Filling = {
  readonly worker: BackupWorker;
  readonly backup: ReadBackup;
  /** Of the backup's generation; the passphrase or the open vault gave them. */
  readonly keys: VaultKeys;
  /** Where the evidence lies; null where nobody knows. */
  readonly evidenceFolder: string | null;
  /**
   * What is made is taken away again: a second name for each evidence file is enough, and one that lies in the backup itself
   * is only read.
   */
  readonly isPassing: boolean;
  readonly work: WorkInHand;
};

/**
 * Makes a vault of a backup in an empty folder, everything proved on the way (security.md, Backup): the manifest by its MAC,
 * database and key file by their hashes, the database by all that can be told of one, and by the manifest.
 * @returns what became of the evidence: what is missing or altered keeps nobody from the rest
 * @throws what the file system threw
 */
export async function fillRestored(
  folder: string,
  filling: Filling,
): Promise<RestoredEvidence | FillRefusal> {
  const { worker, backup, keys, work } = filling;
  const { manifest, keyFile } = backup;
  const own = [manifestKey(manifest.generation, keys.manifestKey)];
  const sealed = await worker
    .readManifest({ path: backupFiles(backup.folder).manifest, keys: own })
    .finally(() => wipeManifestKeys(own));
  // The checksum is over all of it: it is the very manifest that was read before there was a key.
  if (typeof sealed === 'string' || sealed.checksum !== manifest.checksum) return damaged('manifest');
  const evidenceBytes = manifest.evidence.reduce((sum, { bytes }) => sum + bytes, 0);
  // Of one outside it is read for its hashes first, and with its keys afterwards.
  const isReadTwice = filling.isPassing && manifest.kind === 'outside';
  work.expect(manifest.database.bytes + (isReadTwice ? 2 : 1) * evidenceBytes);
  const files = vaultFiles(folder);
  for (const made of [files.evidence, files.backups]) await mkdir(made, { mode: 0o700 });

  const copied = await worker.copyFile({
    from: backupFiles(backup.folder).database,
    to: files.database,
    ...manifest.database,
    counter: work.counter,
  });
  if (copied instanceof Refusal) return copied;
  if (copied.state !== 'whole') return damaged('database');
  const proved = await worker.verify({
    path: files.database,
    keys: generationKeys(manifest, keys),
    headPath: files.head,
  });
  if (proved instanceof Refusal) return provingRefusal(proved);
  const wrong = differenceOf(manifest, proved);
  if (wrong !== null) return wrong;

  const file = await open(join(folder, 'vault.json'), 'wx', 0o600);
  try {
    await file.writeFile(keyFileToText(keyFile));
    await file.sync();
  } finally {
    await file.close();
  }
  const evidence = await fillEvidence(files.evidence, filling);
  if (evidence instanceof Refusal) return evidence;
  for (const changed of [files.evidence, folder]) await syncFolder(changed);
  return evidence;
}

/** What was proved of a copied database, said as what is wrong with the backup. */
function provingRefusal(refusal: Refusal): FillRefusal {
  switch (refusal.code) {
    case 'DATABASE_DAMAGED':
      return damaged('database');
    case 'HISTORY_MISSING':
      return damaged('history');
    case 'VAULT_NEWER':
      return refuse('BACKUP_NEWER');
    default:
      return refusal as FillRefusal;
  }
}

function differenceOf(manifest: BackupManifest, proved: ProvedDatabase): BackupRefusal | null {
  const { sequence, hash, generation } = manifest.head;
  const noted = {
    schemaVersion: manifest.schemaVersion,
    rows: manifest.rows,
    head: { sequence, generation, hash: new Uint8Array(Buffer.from(hash, 'hex')) },
  };
  if (isSameContent(noted, proved)) return null;
  return damaged(isSameContent({ ...noted, head: proved.head }, proved) ? 'history' : 'database');
}

async function fillEvidence(
  to: string,
  { worker, backup, evidenceFolder, isPassing, work }: Filling,
): Promise<RestoredEvidence | FillRefusal> {
  const counts = { whole: 0, missing: 0, altered: 0 };
  const isOnlyRead = isPassing && backup.manifest.kind === 'outside';
  for (const { name, bytes, sha256 } of backup.manifest.evidence) {
    if (work.signal.aborted) return refuse('CANCELLED');
    const copied =
      evidenceFolder === null
        ? ({ state: 'missing' } as const)
        : await worker.copyFile({
            from: join(evidenceFolder, name),
            to: isOnlyRead ? null : join(to, name),
            bytes,
            sha256,
            mayLink: isPassing,
            // What has a second name is counted when it is read.
            ...(isPassing && !isOnlyRead ? {} : { counter: work.counter }),
          });
    if (copied instanceof Refusal) return copied;
    // What was not whole when somebody made the backup by hand, no hash can vouch for now.
    const wasWhole = backup.manifest.kind === 'automatic' || sha256 !== null;
    counts[copied.state === 'whole' && !wasWhole ? 'altered' : copied.state] += 1;
  }
  return { restored: counts.whole, missing: counts.missing, altered: counts.altered };
}
