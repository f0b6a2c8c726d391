import { readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Backup } from '../../../../../shared/features/vault/backup-model.ts';
import { type KeyFile, openKeyFile } from '../../../crypto/index.ts';
import { Refusal, refuse } from '../../../refusal.ts';
import type { BackupManifest, ManifestSummary } from '../../../storage/backup-manifest.ts';
import { type ManifestKey, type NoManifest, readRegular } from '../../../storage/manifest-file.ts';
import { syncFolder } from '../../../storage/sync-to-disk.ts';
import { textHash } from '../../../storage/text-hash.ts';
import { isBackupId, isPartialName, momentOf, partialName } from './backup-names.ts';
import type { DatedBackup } from './backups-to-keep.ts';
import type { ManifestReader } from './manifest-reader.ts';

/** What lies in the folder of a backup. */
export function backupFiles(folder: string) {
  return {
    database: join(folder, 'vault.db'),
    keyFile: join(folder, 'vault.json'),
    manifest: join(folder, 'manifest.json'),
    /** Only in one made by hand. */
    evidence: join(folder, 'evidence'),
  };
}

export type BackupRefusal = Refusal<'BACKUP_NOT_FOUND' | 'BACKUP_NEWER'> | Refusal<'BACKUP_DAMAGED'>;

export const damaged = (what: 'manifest' | 'database' | 'key-file' | 'history') =>
  refuse('BACKUP_DAMAGED', { what });

export type ReadBackup<Manifest = BackupManifest> = {
  readonly folder: string;
  readonly manifest: Manifest;
  readonly keyFile: KeyFile;
};

/** A key file as the manifest notes it, or also one that was damaged since: what opens it must judge that. */
export type KeyFileAccepted = 'as-noted' | 'damaged-too';

/** Manifest and key file of a backup that agree with each other; no passphrase is needed. */
export async function readBackup(
  manifests: Pick<ManifestReader, 'whole'>,
  folder: string,
  accepted: KeyFileAccepted = 'as-noted',
): Promise<ReadBackup | BackupRefusal> {
  return readAround(folder, await manifests.whole(folder), accepted);
}

/** The same without the long lists of the manifest. */
export async function readBackupSummary(
  manifests: Pick<ManifestReader, 'summary'>,
  folder: string,
  accepted: KeyFileAccepted,
): Promise<ReadBackup<ManifestSummary> | BackupRefusal> {
  return readAround(folder, await manifests.summary(folder, null), accepted);
}

/** What lies around a manifest must agree with it. */
async function readAround<Manifest extends Pick<ManifestSummary, 'database' | keyof NotedKeyFile>>(
  folder: string,
  manifest: Manifest | NoManifest,
  accepted: KeyFileAccepted,
): Promise<ReadBackup<Manifest> | BackupRefusal> {
  if (typeof manifest === 'string') return manifestRefusal(manifest);
  const keyFile = await readBackupKeyFile(folder, manifest, accepted);
  if (keyFile === 'unreadable') return damaged('key-file');
  if (keyFile instanceof Refusal) return keyFile;
  const database = await stat(backupFiles(folder).database).catch(() => null);
  if (database?.isFile() !== true || database.size !== manifest.database.bytes) return damaged('database');
  return { folder, manifest, keyFile };
}

function manifestRefusal(none: NoManifest): BackupRefusal {
  if (none === 'newer') return refuse('BACKUP_NEWER');
  return none === 'missing' || none === 'unreadable' ? refuse('BACKUP_NOT_FOUND') : damaged('manifest');
}

type NotedKeyFile = Pick<ManifestSummary, 'keyFile' | 'vaultId' | 'generation'>;

/** The key file of a backup, by its manifest; `unreadable`: the system did not give it. */
export async function readBackupKeyFile(
  folder: string,
  { keyFile: noted, vaultId, generation }: NotedKeyFile,
  accepted: KeyFileAccepted = 'as-noted',
): Promise<KeyFile | BackupRefusal | 'unreadable'> {
  const bytes = await readRegular(backupFiles(folder).keyFile, noted.bytes);
  if (bytes === 'unreadable') return bytes;
  if (bytes === 'missing') return damaged('key-file');
  if (accepted === 'as-noted' && textHash(bytes) !== noted.sha256) return damaged('key-file');
  const opening = openKeyFile(bytes);
  if (!opening.ok) return opening.code === 'newer-format' ? refuse('BACKUP_NEWER') : damaged('key-file');
  const { keyFile } = opening;
  return keyFile.vaultId === vaultId && keyFile.generation === generation ? keyFile : damaged('key-file');
}

/** What the page shows of a backup. `bytes`: of its own files. */
export function manifestToBackup(manifest: ManifestSummary): Backup {
  const { backupId, createdAt, headCode, generation, head, database, keyFile, copiedBytes } = manifest;
  return {
    backupId,
    createdAt: Date.parse(createdAt),
    bytes: database.bytes + keyFile.bytes + copiedBytes,
    sequence: head.sequence,
    headCode,
    generation,
  };
}

/** Names of the automatic backups of a vault, newest first as far as clocks tell. */
export async function automaticIds(backupsFolder: string): Promise<string[]> {
  const names = await readdir(backupsFolder).catch(() => []);
  return names.filter(isBackupId).toSorted().toReversed();
}

export type AutomaticBackup = DatedBackup & {
  readonly folder: string;
  readonly manifest: ManifestSummary | null;
};

/**
 * The automatic backups of a vault, newest first by name; those that cannot be read have no manifest.
 * @param keys what is not sealed with one of them counts as one that cannot be read: what somebody without the key put
 *   there must decide nothing
 */
export async function listAutomatic(
  manifests: Pick<ManifestReader, 'summary'>,
  backupsFolder: string,
  keys: readonly ManifestKey[] | null = null,
): Promise<AutomaticBackup[]> {
  const ids = await automaticIds(backupsFolder);
  return Promise.all(
    ids.map(async (backupId) => {
      const folder = join(backupsFolder, backupId);
      const read = await manifests.summary(folder, keys);
      // A folder that bears another one's name is not what it says.
      const manifest = typeof read === 'string' || read.backupId !== backupId ? null : read;
      return {
        backupId,
        folder,
        manifest,
        createdAt: manifest === null ? (momentOf(backupId) ?? 0) : Date.parse(manifest.createdAt),
        sequence: manifest?.head.sequence ?? null,
        schemaVersion: manifest?.schemaVersion ?? null,
      };
    }),
  );
}

/** Takes a backup away: out of sight first, so that a crash never leaves half of one under its name. */
export async function removeAutomatic(backupsFolder: string, backupId: string): Promise<void> {
  const hidden = join(backupsFolder, partialName(backupId));
  await rename(join(backupsFolder, backupId), hidden);
  await syncFolder(backupsFolder);
  await rm(hidden, { recursive: true, force: true });
}

/**
 * Removes what a backup or restore that was broken off left in a folder; only names that Luwte gives, and not younger than
 * `olderThan` (milliseconds since 1970) where somebody else may be at work there.
 */
export async function collectPartials(folder: string, olderThan?: number): Promise<number> {
  const names = await readdir(folder).catch(() => []);
  let collected = 0;
  for (const name of names.filter(isPartialName)) {
    const path = join(folder, name);
    const place = await stat(path).catch(() => null);
    if (place === null || (olderThan !== undefined && place.mtimeMs >= olderThan)) continue;
    await rm(path, { recursive: true, force: true });
    collected += 1;
  }
  return collected;
}
