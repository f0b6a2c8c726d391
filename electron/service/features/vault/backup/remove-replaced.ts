import { lstat, readdir, rm, rmdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { App } from '../../../app.ts';
import { type Refusal, refuse } from '../../../refusal.ts';
import { holdVault } from '../../../storage/vault-hold.ts';
import { hasSuccessor } from '../has-successor.ts';
import type { KnownVaults } from '../known-vaults.ts';
import { vaultFiles } from '../vault-files.ts';
import { isBackupId, isPartialName } from './backup-names.ts';

/** security.md, Backup: the replaced vault is kept 7 days. */
const KEPT = 7 * 24 * 60 * 60 * 1000;

type RemoveRefusal = Refusal<
  'VAULT_NOT_FOUND' | 'NOT_REPLACED' | 'TOO_EARLY' | 'VAULT_IN_USE' | 'UNKNOWN_FILES'
>;

/**
 * Removes a vault that was replaced: seven days after that, when the one in its place was opened since. Only files that
 * Luwte makes; where others are among them nothing is removed. The key file goes first: without it the rest says nothing.
 * @returns null where it is gone, from the list too
 */
export async function removeReplaced(
  { deps, session }: Pick<App, 'deps' | 'session'>,
  known: KnownVaults,
  vaultId: string,
): Promise<RemoveRefusal | null> {
  const vault = await known.find(vaultId);
  if (vault === undefined) return refuse('VAULT_NOT_FOUND');
  if (vault.replacedAt === null) return refuse('NOT_REPLACED');
  if (session()?.folder === vault.path) return refuse('VAULT_IN_USE');
  const from = vault.replacedAt + KEPT;
  if (deps.clock.now() < from) return refuse('TOO_EARLY', { from });
  if (!(await hasSuccessor(vault, known))) return refuse('NOT_REPLACED');
  const found = await listFiles(vault.path);
  if (found === null) {
    // Somebody took it away already.
    await known.remove(vaultId);
    return null;
  }
  if (found.unknown > 0) return refuse('UNKNOWN_FILES', { count: found.unknown });
  const release = holdVault(vaultFiles(vault.path).hold);
  if (release === null) return refuse('VAULT_IN_USE');
  // Held to the end, so that nobody opens what is going. The file that holds it goes last, listed or not: it may have been
  // made by holding.
  const { hold } = vaultFiles(vault.path);
  const holding = [hold, `${hold}-journal`];
  try {
    for (const path of found.files) if (!holding.includes(path)) await rm(path, { force: true });
  } finally {
    release();
  }
  for (const path of holding) await rm(path, { force: true });
  for (const path of found.folders) await rmdir(path);
  await known.remove(vaultId);
  deps.log('replaced-vault-removed');
  return null;
}

type Place = 'vault' | 'evidence' | 'backups' | 'backup' | 'partial' | 'aside';

const filesOf: { readonly [In in Place]: RegExp } = {
  vault:
    /^vault\.(?:json(?:\.(?:new|previous|previous\.new|damaged))?|head|lock(?:-journal)?|db(?:\.(?:partial|next))?(?:-(?:wal|shm|journal))?)$/,
  evidence: /^[0-9a-z-]{1,64}\.age(?:\.partial)?$/,
  backups: /^$/,
  backup: /^(?:vault\.db|vault\.json|manifest\.json)$/,
  partial: /./,
  aside: /^vault\.db(?:-(?:wal|shm))?$/,
};

/** Which folders may be in which, and what they then are. */
function placeIn(place: Place, name: string): Place | null {
  if (place === 'vault' && name === 'evidence') return 'evidence';
  if (place === 'vault' && name === 'backups') return 'backups';
  if (place === 'vault' && name === '.look-aside') return 'aside';
  if (place === 'backups' && isBackupId(name)) return 'backup';
  if (place === 'backups' && isPartialName(name)) return 'partial';
  return place === 'partial' && (name === 'evidence' || name === 'backups') ? 'partial' : null;
}

type Found = {
  readonly files: readonly string[];
  readonly folders: readonly string[];
  readonly unknown: number;
};

/** Files with the key file first, folders with the innermost first; null where there is no folder. */
async function listFiles(folder: string): Promise<Found | null> {
  const files: string[] = [];
  const folders: string[] = [];
  let unknown = 0;
  const walk = async (path: string, place: Place): Promise<void> => {
    for (const name of await readdir(path)) {
      const entry = join(path, name);
      const stat = await lstat(entry);
      const inner = stat.isDirectory() ? placeIn(place, name) : null;
      if (inner !== null) await walk(entry, inner);
      else if (stat.isFile() && filesOf[place].test(name)) files.push(entry);
      else unknown += 1;
    }
    folders.push(path);
  };
  if (!(await isFolder(folder))) return null;
  await walk(folder, 'vault');
  const keyFile = join(folder, 'vault.json');
  return {
    files: files.toSorted((one, other) => Number(other === keyFile) - Number(one === keyFile)),
    folders,
    unknown,
  };
}

async function isFolder(path: string): Promise<boolean> {
  return lstat(path).then(
    (stat) => stat.isDirectory(),
    () => false,
  );
}
