import type { AuditHead, Secret } from '../../../crypto/index.ts';
import { vaultFiles } from '../vault-files.ts';
import { listAutomatic } from './backup-folder.ts';
import { isSealedWith } from './backup-manifest.ts';

type Sealed = { readonly vaultId: string; readonly generation: number; readonly manifestKey: Secret };

/**
 * The highest head among the automatic backups of this vault and generation that were sealed with its key; null where
 * there is none. What somebody without the key put there does not count.
 */
export async function newestBackupHead(
  folder: string,
  { vaultId, generation, manifestKey }: Sealed,
): Promise<AuditHead | null> {
  const backups = await listAutomatic(vaultFiles(folder).backups);
  const ordered = backups.toSorted((one, other) => (other.sequence ?? 0) - (one.sequence ?? 0));
  for (const { manifest } of ordered) {
    if (manifest?.vaultId !== vaultId || manifest.generation !== generation) continue;
    if (!isSealedWith(manifest, manifestKey)) continue;
    const { sequence, hash, generation: of } = manifest.head;
    return { sequence, hash: new Uint8Array(Buffer.from(hash, 'hex')), generation: of };
  }
  return null;
}
