import { join, sep } from 'node:path';

/** What lies in a vault's folder (security.md, The vault on disk). */
export function vaultFiles(folder: string) {
  return {
    database: join(folder, 'vault.db'),
    head: join(folder, 'vault.head'),
    hold: join(folder, 'vault.lock'),
    evidence: join(folder, 'evidence'),
    backups: join(folder, 'backups'),
  };
}

export const VAULT_SUFFIX = '.luwte';

/** Whether a file or folder of this name is taken for a vault, on systems too that make no difference of capitals. */
export function hasVaultSuffix(name: string): boolean {
  return name.toLowerCase().endsWith(VAULT_SUFFIX);
}

/** Whether a path lies in a vault, or is one: there is nothing in it but what Luwte puts there. */
export function isInVault(path: string): boolean {
  return path.split(sep).some(hasVaultSuffix);
}

/** Characters and names that one of the systems refuses or reads in its own way. */
const REFUSED_CHARACTERS = /[\p{Cc}\p{Cf}/\\:*?"<>|]/u;
const REFUSED_NAMES = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)|^[. ]|[. ]$/i;

/** Whether a name can be a file or folder on every system; at most 80 characters, so that paths stay short. */
export function isFileName(name: string): boolean {
  return [...name].length <= 80 && name !== '' && !REFUSED_CHARACTERS.test(name) && !REFUSED_NAMES.test(name);
}
