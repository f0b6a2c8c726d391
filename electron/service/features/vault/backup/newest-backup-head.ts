import { join } from 'node:path';
import type { AuditHead, Secret } from '../../../crypto/index.ts';
import { claimOf, MANIFEST_END_BYTES, MANIFEST_MAX_BYTES } from '../../../storage/backup-manifest.ts';
import { readRegular } from '../../../storage/manifest-file.ts';
import { vaultFiles } from '../vault-files.ts';
import { automaticIds, backupFiles } from './backup-folder.ts';
import { manifestKey, wipeManifestKeys } from './manifest-keys.ts';
import { createManifestReader } from './manifest-reader.ts';

type Sealed = { readonly vaultId: string; readonly generation: number; readonly manifestKey: Secret };

/**
 * The highest head among the automatic backups of this vault and generation that were sealed with its key; null where
 * there is none. What somebody without the key put there does not count. Only the end of each manifest is read, and in
 * the order of what they claim as many whole as it takes to find one that is sealed.
 * @param program of the storage threads
 */
export async function newestBackupHead(
  program: URL,
  folder: string,
  sealed: Sealed,
): Promise<AuditHead | null> {
  const manifests = createManifestReader(program);
  const keys = [manifestKey(sealed.generation, sealed.manifestKey)];
  try {
    for (const { backupId, path } of await claimedOrder(vaultFiles(folder).backups, sealed)) {
      const manifest = await manifests.summary(path, keys);
      if (typeof manifest === 'string' || manifest.backupId !== backupId) continue;
      if (manifest.vaultId !== sealed.vaultId) continue;
      const { sequence, hash, generation } = manifest.head;
      return { sequence, hash: new Uint8Array(Buffer.from(hash, 'hex')), generation };
    }
    return null;
  } finally {
    wipeManifestKeys(keys);
  }
}

/** Those that claim to be of this vault and generation, the one with the highest head first. */
async function claimedOrder(backups: string, { vaultId, generation }: Sealed) {
  const ids = await automaticIds(backups);
  const claims = await Promise.all(
    ids.map(async (backupId) => {
      const path = join(backups, backupId);
      const end = await readRegular(backupFiles(path).manifest, MANIFEST_MAX_BYTES, MANIFEST_END_BYTES);
      const claim = typeof end === 'string' ? null : claimOf(end);
      return claim?.vaultId === vaultId && claim.generation === generation
        ? [{ backupId, path, sequence: claim.sequence }]
        : [];
    }),
  );
  return claims.flat().toSorted((one, other) => other.sequence - one.sequence);
}
