import { constants } from 'node:fs';
import { open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Backup } from '../../../../../shared/features/vault/backup-model.ts';
import { type KeyFile, openKeyFile } from '../../../crypto/index.ts';
import { Refusal, refuse } from '../../../refusal.ts';
import { syncFolder } from '../../../storage/sync-to-disk.ts';
import { type BackupManifest, MANIFEST_MAX_BYTES, openManifest } from './backup-manifest.ts';
import { isBackupId, isPartialName, momentOf, partialName } from './backup-names.ts';
import type { DatedBackup } from './backups-to-keep.ts';
import { textHash } from './text-hash.ts';

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

/** The manifest of a folder, as far as it can be judged without a key. */
export async function readManifest(folder: string): Promise<BackupManifest | BackupRefusal> {
  const bytes = await readSmall(backupFiles(folder).manifest, MANIFEST_MAX_BYTES);
  if (bytes === null) return refuse('BACKUP_NOT_FOUND');
  const manifest = openManifest(bytes.toString('utf8'));
  if (manifest === 'newer') return refuse('BACKUP_NEWER');
  return manifest === 'damaged' ? damaged('manifest') : manifest;
}

export type ReadBackup = {
  readonly folder: string;
  readonly manifest: BackupManifest;
  readonly keyFile: KeyFile;
};

/** Manifest and key file of a backup that agree with each other; no passphrase is needed. */
export async function readBackup(folder: string): Promise<ReadBackup | BackupRefusal> {
  const manifest = await readManifest(folder);
  if (manifest instanceof Refusal) return manifest;
  const bytes = await readSmall(backupFiles(folder).keyFile, manifest.keyFile.bytes);
  if (bytes === null || textHash(bytes) !== manifest.keyFile.sha256) return damaged('key-file');
  const opening = openKeyFile(bytes);
  if (!opening.ok) return opening.code === 'newer-format' ? refuse('BACKUP_NEWER') : damaged('key-file');
  const { keyFile } = opening;
  if (keyFile.vaultId !== manifest.vaultId || keyFile.generation !== manifest.generation) {
    return damaged('key-file');
  }
  const database = await stat(backupFiles(folder).database).catch(() => null);
  if (database?.isFile() !== true || database.size !== manifest.database.bytes) return damaged('database');
  return { folder, manifest, keyFile };
}

/** What the page shows of a backup. `bytes`: of its own files. */
export function manifestToBackup(manifest: BackupManifest): Backup {
  const { backupId, createdAt, headCode, generation, head, database, keyFile, evidence, kind } = manifest;
  const copied = kind === 'outside' ? evidence.filter(({ sha256 }) => sha256 !== null) : [];
  return {
    backupId,
    createdAt: Date.parse(createdAt),
    bytes: database.bytes + keyFile.bytes + copied.reduce((sum, { bytes }) => sum + bytes, 0),
    sequence: head.sequence,
    headCode,
    generation,
  };
}

export type AutomaticBackup = DatedBackup & {
  readonly folder: string;
  readonly manifest: BackupManifest | null;
};

/** The automatic backups of a vault, newest first by name; those that cannot be read have no manifest. */
export async function listAutomatic(backupsFolder: string): Promise<AutomaticBackup[]> {
  const names = await readdir(backupsFolder).catch(() => []);
  const ids = names.filter(isBackupId).toSorted().toReversed();
  return Promise.all(
    ids.map(async (backupId) => {
      const folder = join(backupsFolder, backupId);
      const read = await readManifest(folder);
      // A folder that bears another one's name is not what it says.
      const manifest = read instanceof Refusal || read.backupId !== backupId ? null : read;
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

/** Null where there is no regular file of at most so many bytes; links are not followed. */
async function readSmall(path: string, most: number): Promise<Buffer | null> {
  const flags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);
  const file = await open(path, flags).catch(() => null);
  if (file === null) return null;
  try {
    const place = await file.stat();
    return place.isFile() && place.size <= most ? await file.readFile() : null;
  } catch {
    return null;
  } finally {
    await file.close();
  }
}
