import { stat, statfs } from 'node:fs/promises';
import type { Backup } from '../../../../../shared/features/vault/backup-model.ts';
import type { App, Session } from '../../../app.ts';
import { readKeyFile } from '../../../crypto/index.ts';
import { Refusal, refuse } from '../../../refusal.ts';
import { vaultFiles } from '../vault-files.ts';
import { newestOf } from './backups-to-keep.ts';
import type { EntryRefusal } from './enter.ts';
import type { WorkInHand } from './long-work.ts';
import { type MadeBackup, type MakeRefusal, makeBackup, type VaultToBackUp } from './make-backup.ts';
import type { ManifestReader } from './manifest-reader.ts';
import { rotateBackups } from './rotate-backups.ts';
import { sealedBackups } from './sealed-backups.ts';

/** Room that must be left on the vault's disk beside a backup, for the database to go on working: 64 MiB. */
const ROOM_LEFT = 64 * 1024 ** 2;

/** What there is of an open vault to back up; its key file may have been damaged since it was opened. */
export async function vaultToBackUp(session: Session): Promise<VaultToBackUp | Refusal<'DISK_FAILED'>> {
  const reading = await readKeyFile(session.folder);
  if (!reading.ok || reading.keyFile.generation !== session.generation) return refuse('DISK_FAILED');
  return { folder: session.folder, keyFile: reading.keyFile, keys: session.keys };
}

/** One more automatic backup; when it is proved, those that are not to be kept any longer go. */
export async function addAutomatic(
  { deps }: Pick<App, 'deps'>,
  manifests: ManifestReader,
  session: Session,
  work: WorkInHand,
): Promise<MadeBackup | MakeRefusal | EntryRefusal> {
  const vault = await vaultToBackUp(session);
  if (vault instanceof Refusal) return vault;
  if (!(await hasRoom(session.folder))) return refuse('DISK_FULL');
  const made = await makeBackup(deps, vault, { kind: 'automatic' }, work);
  if (made instanceof Refusal) return made;
  const { backups } = vaultFiles(session.folder);
  try {
    const all = await sealedBackups(manifests, session);
    const removed = await rotateBackups(backups, all, made.backupId, deps.clock.now());
    deps.log('backup-made', { sequence: made.sequence, removed });
  } catch {
    // Old ones that cannot be removed now go with the next one.
    deps.log('backups-not-rotated');
  }
  return made;
}

/** The automatic backup up to the last action of all; null where there is none. */
export async function newestAutomatic(
  manifests: ManifestReader,
  session: Session,
): Promise<{
  readonly backupId: string;
  readonly createdAt: number;
  readonly sequence: number;
} | null> {
  const all = await sealedBackups(manifests, session);
  const newest = newestOf(all.filter(({ manifest }) => manifest !== null));
  if (newest === undefined) return null;
  const { backupId, createdAt, sequence } = newest;
  return { backupId, createdAt, sequence: sequence ?? 0 };
}

/** As the page gets it. */
export function madeToBackup({
  backupId,
  createdAt,
  bytes,
  sequence,
  headCode,
  generation,
}: MadeBackup): Backup {
  return { backupId, createdAt, bytes, sequence, headCode, generation };
}

async function hasRoom(folder: string): Promise<boolean> {
  const { database } = vaultFiles(folder);
  const { bavail, bsize } = await statfs(folder);
  const sizes = await Promise.all([database, `${database}-wal`].map(bytesOf));
  return bavail * bsize >= sizes.reduce((sum, size) => sum + size, ROOM_LEFT);
}

async function bytesOf(path: string): Promise<number> {
  return (await stat(path).catch(() => null))?.size ?? 0;
}
