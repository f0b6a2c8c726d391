import { join } from 'node:path';
import type { Session } from '../../../app.ts';
import type { KnownVaults } from '../known-vaults.ts';
import { vaultFiles } from '../vault-files.ts';
import { manifestKeysOf, wipeManifestKeys } from './manifest-keys.ts';
import type { ManifestReader } from './manifest-reader.ts';
import { newestAutomatic } from './vault-backups.ts';

/**
 * The folder of the backup of an open vault that holds most: the newest automatic one, or the last one by hand where that
 * lies in its place and is sealed with a key of this vault. Null where there is none.
 */
export async function newestBackup(
  { known, manifests }: { readonly known: Pick<KnownVaults, 'at'>; readonly manifests: ManifestReader },
  session: Session,
): Promise<string | null> {
  const automatic = await newestAutomatic(manifests, session);
  const vault = await known.at(session.folder);
  const path = vault?.lastOutside?.path;
  const outside = path === undefined ? null : await sealedSummary(manifests, session, path);
  // After one by hand nothing need have changed: then it is the one, with the evidence in it.
  const isOutside =
    outside !== null &&
    typeof outside !== 'string' &&
    outside.kind === 'outside' &&
    outside.head.sequence >= (automatic?.sequence ?? 0);
  if (path !== undefined && isOutside) return path;
  return automatic === null ? null : join(vaultFiles(session.folder).backups, automatic.backupId);
}

async function sealedSummary(
  manifests: Pick<ManifestReader, 'summary'>,
  session: Session,
  folder: string,
): ReturnType<ManifestReader['summary']> {
  const keys = manifestKeysOf(session);
  try {
    return await manifests.summary(folder, keys);
  } finally {
    wipeManifestKeys(keys);
  }
}
