import { join } from 'node:path';
import { readKeyFile } from '../../../crypto/index.ts';
import { MANIFEST_MAX_BYTES, undamagedClaimOf } from '../../../storage/backup-manifest.ts';
import { readRegular } from '../../../storage/manifest-file.ts';
import { vaultFiles } from '../vault-files.ts';
import { automaticIds, backupFiles } from './backup-folder.ts';

/** Which vault lies in a folder: by its key file, else by a backup in it; null where nothing tells. */
export async function identifyVault(
  folder: string,
): Promise<{ readonly vaultId: string; readonly generation: number } | null> {
  const reading = await readKeyFile(folder);
  if (reading.ok) return reading.keyFile;
  const { backups } = vaultFiles(folder);
  for (const backupId of await automaticIds(backups)) {
    const { manifest } = backupFiles(join(backups, backupId));
    const bytes = await readRegular(manifest, MANIFEST_MAX_BYTES);
    const claim = typeof bytes === 'string' ? null : undamagedClaimOf(bytes);
    if (claim !== null) return claim;
  }
  return null;
}
