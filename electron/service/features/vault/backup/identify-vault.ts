import { readKeyFile } from '../../../crypto/index.ts';
import { vaultFiles } from '../vault-files.ts';
import { listAutomatic } from './backup-folder.ts';

/** Which vault lies in a folder: by its key file, else by a backup in it; null where nothing tells. */
export async function identifyVault(
  folder: string,
): Promise<{ readonly vaultId: string; readonly generation: number } | null> {
  const reading = await readKeyFile(folder);
  if (reading.ok) return reading.keyFile;
  const [newest] = (await listAutomatic(vaultFiles(folder).backups)).flatMap(
    ({ manifest }) => manifest ?? [],
  );
  return newest ?? null;
}
