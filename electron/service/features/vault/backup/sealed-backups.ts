import type { Session } from '../../../app.ts';
import { vaultFiles } from '../vault-files.ts';
import { type AutomaticBackup, listAutomatic } from './backup-folder.ts';
import { isSealedWith } from './backup-manifest.ts';

/**
 * The automatic backups of an open vault, newest first by name. What was not sealed with a key of this vault counts as
 * one that cannot be read: what somebody without the key put there must decide nothing.
 */
export async function sealedBackups({
  folder,
  vaultId,
  keysOf,
}: Pick<Session, 'folder' | 'vaultId' | 'keysOf'>): Promise<AutomaticBackup[]> {
  const listed = await listAutomatic(vaultFiles(folder).backups);
  return listed.map((backup) => {
    const { manifest } = backup;
    const keys = manifest?.vaultId === vaultId ? keysOf(manifest.generation) : null;
    if (manifest !== null && keys !== null && isSealedWith(manifest, keys.manifestKey)) return backup;
    return { ...backup, manifest: null, sequence: null, schemaVersion: null };
  });
}
