/**
 * Folders for the picker inside the app (`Host.listFolder`).
 */
import { readdir, stat } from 'node:fs/promises';
import { dirname, isAbsolute, join, resolve } from 'node:path';
import type { HostCallValue } from '../../shared/port/envelope.ts';
import type { Host } from '../host.ts';
import type { StartPlace } from './start-places.ts';

type FolderEntry = HostCallValue<'listFolder'>['entries'][number];

type ListFolderDeps = {
  readonly homeFolder: string;
  /** Where looking for a folder may begin; without it the person's own folder is all that is offered. */
  readonly startPlaces?: () => Promise<readonly StartPlace[]>;
  /** Whether this host has a dialog of the system besides. */
  readonly hasDialog?: true;
};

export function createListFolder(deps: ListFolderDeps): Host['listFolder'] {
  return async (input) => {
    if (input.path !== null && !isAbsolute(input.path)) return { ok: false, code: 'not-found' };
    const path = resolve(input.path ?? deps.homeFolder);
    // Beside the folder itself: these are not to make it later.
    const looking = deps.startPlaces?.();
    try {
      const found = await readdir(path, { withFileTypes: true });
      const entries: FolderEntry[] = [];
      for (const entry of found) {
        if (entry.name.startsWith('.')) continue;
        const entryPath = join(path, entry.name);
        if (!entry.isDirectory() && !(entry.isSymbolicLink() && (await isFolder(entryPath)))) continue;
        entries.push({
          name: entry.name,
          path: entryPath,
          kind: entry.name.endsWith('.luwte') ? 'vault' : 'folder',
        });
      }
      entries.sort((left, right) => left.name.localeCompare(right.name));
      const parent = dirname(path);
      const places = await looking;
      const value = {
        path,
        parent: parent === path ? null : parent,
        entries,
        ...(places === undefined ? {} : { places: [...places] }),
        ...(deps.hasDialog === undefined ? {} : { hasDialog: deps.hasDialog }),
      };
      return { ok: true, value };
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code;
      return { ok: false, code: code === 'EACCES' || code === 'EPERM' ? 'denied' : 'not-found' };
    }
  };
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
}
