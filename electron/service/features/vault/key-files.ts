import { constants, copyFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import {
  confirmKeyFile,
  type KeyFile,
  type KeyFileReading,
  mendSlot,
  readKeyFile,
  readPreviousKeyFile,
  type Secret,
  writeKeyFile,
} from '../../crypto/index.ts';
import { vaultFiles } from './vault-files.ts';

export type FoundKeyFile = {
  readonly keyFile: KeyFile;
  /** `previous`: the generation before, kept until the present one is proved; `backup`: the one in a backup. */
  readonly source: 'current' | 'previous' | 'backup';
};

/** Newest backups whose key file is tried; every try costs key derivations. */
const BACKUPS_TRIED = 3;

/**
 * The key files that may open a vault, in the order to try them: the present one, the generation before it, those of
 * the newest backups (security.md, fault 6). The first that is read is the only one for who mistyped.
 */
export async function* keyFilesOf(folder: string): AsyncGenerator<FoundKeyFile> {
  const first = await readKeyFile(folder);
  if (first.ok) yield { keyFile: first.keyFile, source: first.source };
  else if (first.code === 'newer-format') return;
  if (first.ok && first.source === 'current') {
    const previous = await readPreviousKeyFile(folder);
    if (previous.ok) yield { keyFile: previous.keyFile, source: 'previous' };
  }
  const { backups } = vaultFiles(folder);
  const names = await readdir(backups).catch(() => []);
  // Their names begin with the moment at which they were made.
  const newest = names
    .filter((name) => !name.startsWith('.'))
    .toSorted()
    .toReversed();
  for (const name of newest.slice(0, BACKUPS_TRIED)) {
    const reading: KeyFileReading = await readKeyFile(join(backups, name));
    if (reading.ok) yield { keyFile: reading.keyFile, source: 'backup' };
  }
}

export type OpenedBy = { readonly slotId: string; readonly vaultKey: Secret };

/**
 * Puts a key file that opened the vault in the place of the one that did not; that one is kept as
 * `vault.json.damaged` (security.md D3). Of a present one that can still be read in part, everything that is whole stays,
 * and only the slot that opened is taken from the older one. A disk that refuses is no failure: the vault is open.
 */
export async function mendKeyFile(folder: string, older: KeyFile, opened: OpenedBy): Promise<void> {
  const mended = await mendedKeyFile(folder, older, opened);
  if (mended === null) return;
  const path = join(folder, 'vault.json');
  await copyFile(path, `${path}.damaged`, constants.COPYFILE_EXCL).catch(() => undefined);
  const written = await writeKeyFile(folder, mended);
  if (written.ok) await confirmKeyFile(folder);
}

/** Null where the present one was changed by somebody: then it stays as it is. */
async function mendedKeyFile(
  folder: string,
  older: KeyFile,
  { slotId, vaultKey }: OpenedBy,
): Promise<KeyFile | null> {
  const present = await readKeyFile(folder);
  const isReadable = present.ok && present.source === 'current';
  if (!isReadable || present.keyFile.generation !== older.generation) return older;
  const slot = older.slots.find(({ id }) => id === slotId);
  if (slot === undefined || present.keyFile.vaultId !== older.vaultId) return null;
  try {
    return mendSlot(present.keyFile, vaultKey, slot);
  } catch {
    return null;
  }
}
