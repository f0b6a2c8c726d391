import { readdir, readFile, realpath as realpathOf, statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { VaultPlace } from '../../../../../shared/features/vault/model.ts';
import { findMount, type Mount } from './mounts.ts';
import { placeOf } from './place-of.ts';

/**
 * What kind of place a folder is. What cannot be found out counts for nothing: then it is local. On macOS of the
 * network drives only NFS can be told.
 * @param folder absolute; where it is not there yet, the folder that it would come in counts
 */
export async function describePlace(folder: string): Promise<VaultPlace> {
  const path = await realFolder(folder);
  const mount = await mountOf(path);
  const fileSystem = await statfs(path).then(
    ({ type }) => ({ system: process.platform, type }),
    () => null,
  );
  const apart = placeOf({ path, mount, fileSystem, namesAbove: [] });
  // Listing folders can take long on a network drive, and would say nothing more of it.
  if (apart.kind !== 'local') return apart;
  return placeOf({ path, mount, fileSystem, namesAbove: await namesAbove(path) });
}

/** Without symbolic links, drive letters of the network resolved; the nearest folder above where it is not there. */
async function realFolder(folder: string): Promise<string> {
  for (let path = folder; ; path = dirname(path)) {
    try {
      return await realpathOf(path);
    } catch {
      if (dirname(path) === path) return folder;
    }
  }
}

async function mountOf(path: string): Promise<Mount | null> {
  if (process.platform !== 'linux') return null;
  return readFile('/proc/self/mountinfo', 'utf8').then(
    (text) => findMount(text, path),
    () => null,
  );
}

/** Names in the folder and in each one above it, as far as they may be read. */
async function namesAbove(path: string): Promise<string[]> {
  const names: string[] = [];
  for (let folder = path; ; folder = dirname(folder)) {
    names.push(...(await readdir(folder).catch(() => [])));
    if (dirname(folder) === folder) return names;
  }
}
