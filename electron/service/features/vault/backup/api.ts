import { deriveKeys, type KeyFile, type Secret } from '../../../crypto/index.ts';
import type { ServiceDeps } from '../../../deps.ts';
import { Refusal, refuse } from '../../../refusal.ts';
import { vaultFiles } from '../vault-files.ts';
import { collectPartials } from './backup-folder.ts';
import { makeBackup } from './make-backup.ts';

/** A proved backup before the schema changes (security.md D2). Null where it was made. */
export async function backUpBeforeMigration(
  deps: ServiceDeps,
  folder: string,
  { keyFile, vaultKey }: { readonly keyFile: KeyFile; readonly vaultKey: Secret },
): Promise<Refusal<'DISK_FULL' | 'DISK_FAILED' | 'DATABASE_DAMAGED'> | null> {
  await collectPartials(vaultFiles(folder).backups);
  using keys = deriveKeys(vaultKey, keyFile.vaultId, keyFile.generation);
  const made = await makeBackup(deps, { folder, keyFile, keys }, { kind: 'automatic' });
  if (!(made instanceof Refusal)) return null;
  return made.code === 'DISK_FULL' || made.code === 'DATABASE_DAMAGED'
    ? refuse(made.code)
    : refuse('DISK_FAILED');
}
export { newestBackupHead } from './newest-backup-head.ts';
