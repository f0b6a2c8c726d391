import { join } from 'node:path';
import type { Session } from '../../../app.ts';
import { vaultFiles } from '../vault-files.ts';
import { type AutomaticBackup, automaticIds, listAutomatic } from './backup-folder.ts';
import { manifestKeysOf, wipeManifestKeys } from './manifest-keys.ts';
import type { ManifestReader } from './manifest-reader.ts';

type Keys = Pick<Session, 'folder' | 'generation' | 'keysOf'>;

/**
 * The automatic backups of an open vault, newest first by name. What was not sealed with a key of this vault counts as
 * one that cannot be read: what somebody without the key put there must decide nothing.
 */
export async function sealedBackups(
  manifests: Pick<ManifestReader, 'summary'>,
  session: Keys,
): Promise<AutomaticBackup[]> {
  const keys = manifestKeysOf(session);
  const listed = await listAutomatic(manifests, vaultFiles(session.folder).backups, keys);
  // Not where it failed: of all that are read at once the others may still be reading.
  wipeManifestKeys(keys);
  return listed;
}

/** When the newest of them was made, in milliseconds since 1970; null where there is none. Reads no more than it must. */
export async function newestSealedAt(manifests: ManifestReader, session: Keys): Promise<number | null> {
  const { backups } = vaultFiles(session.folder);
  const keys = manifestKeysOf(session);
  try {
    for (const backupId of await automaticIds(backups)) {
      const read = await manifests.summary(join(backups, backupId), keys);
      if (typeof read !== 'string' && read.backupId === backupId) return Date.parse(read.createdAt);
    }
    return null;
  } finally {
    wipeManifestKeys(keys);
  }
}
