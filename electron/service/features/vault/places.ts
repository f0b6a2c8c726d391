import { mkdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Folder } from '../../../../shared/features/vault/model.ts';
import type { ServiceDeps } from '../../deps.ts';
import { type Refusal, refuse } from '../../refusal.ts';
import { isTaken } from './is-taken.ts';
import { hasVaultSuffix, isFileName, isInVault } from './vault-files.ts';

type ChosenFolder = {
  /** Null: nothing was chosen. */
  readonly chosen: { readonly folderId: string; readonly kind: 'folder' | 'vault' } | null;
};

type ChosenSavePlace = {
  /** Null: nothing was chosen. */
  readonly chosen: { readonly folderId: string; readonly fileName: string } | null;
};

export type Places = {
  readonly browse: (folderId: string | null) => Promise<Folder | Refusal<'FOLDER_NOT_READABLE'>>;
  /** Has the person choose one in the host's dialog, which begins in this one. */
  readonly choose: (folderId: string) => Promise<ChosenFolder | Refusal<'FOLDER_NOT_READABLE'>>;
  /** Has the person choose where a file goes in the host's dialog, which begins in this folder with this name. */
  readonly chooseToSave: (
    folderId: string,
    fileName: string,
  ) => Promise<ChosenSavePlace | Refusal<'FOLDER_NOT_READABLE' | 'FOLDER_NOT_WRITABLE' | 'NAME_REFUSED'>>;
  /** Whether somebody agreed in that dialog that the file with this path is replaced; good for one time. */
  readonly takeConsent: (path: string) => boolean;
  /** Makes a folder in another one; answers its id. */
  readonly make: (
    folderId: string,
    name: string,
  ) => Promise<
    | string
    | Refusal<'FOLDER_NOT_READABLE' | 'FOLDER_NOT_WRITABLE' | 'NAME_REFUSED' | 'NAME_TAKEN' | 'DISK_FULL'>
  >;
  /** The path behind an id, or undefined for one that this process did not give out. */
  readonly pathOf: (folderId: string) => string | undefined;
};

/**
 * Folders as the page may name them: by ids that this process made up, never by path. Kept until the process ends,
 * so that "back" works in the picker; some hundreds at most in a session.
 */
export function createPlaces({ host, newId }: Pick<ServiceDeps, 'host' | 'newId'>): Places {
  const pathsById = new Map<string, string>();
  const idsByPath = new Map<string, string>();
  const replaceable = new Set<string>();
  const idOf = (path: string): string => {
    const known = idsByPath.get(path);
    if (known !== undefined) return known;
    const id = newId();
    idsByPath.set(path, id);
    pathsById.set(id, path);
    return id;
  };
  return {
    pathOf: (folderId) => pathsById.get(folderId),
    async choose(folderId) {
      const from = pathsById.get(folderId);
      if (from === undefined) return refuse('FOLDER_NOT_READABLE');
      const answer = await host.chooseFolder({ path: from });
      // A host without a dialog offers none; whoever asks all the same has chosen nothing.
      if (!answer.ok || answer.value.path === null) return { chosen: null };
      const { path } = answer.value;
      return { chosen: { folderId: idOf(path), kind: hasVaultSuffix(path) ? 'vault' : 'folder' } };
    },
    async chooseToSave(folderId, fileName) {
      const folder = pathsById.get(folderId);
      if (folder === undefined) return refuse('FOLDER_NOT_READABLE');
      if (!isFileName(fileName)) return refuse('NAME_REFUSED');
      const answer = await host.chooseSavePlace({ folder, name: fileName });
      if (!answer.ok || answer.value.path === null) return { chosen: null };
      const { path } = answer.value;
      if (isInVault(path)) return refuse('FOLDER_NOT_WRITABLE');
      // The dialog asked; what comes to be there later, nobody agreed to.
      if (await isTaken(path)) replaceable.add(path);
      else replaceable.delete(path);
      return { chosen: { folderId: idOf(dirname(path)), fileName: basename(path) } };
    },
    takeConsent: (path) => replaceable.delete(path),
    async make(folderId, name) {
      const parent = pathsById.get(folderId);
      if (parent === undefined) return refuse('FOLDER_NOT_READABLE');
      if (!isFileName(name) || hasVaultSuffix(name)) return refuse('NAME_REFUSED');
      if (isInVault(parent)) return refuse('FOLDER_NOT_WRITABLE');
      const path = join(parent, name);
      try {
        await mkdir(path);
      } catch (error) {
        return makingRefusal(error);
      }
      return idOf(path);
    },
    async browse(folderId) {
      const path = folderId === null ? null : pathsById.get(folderId);
      if (path === undefined) return refuse('FOLDER_NOT_READABLE');
      const listing = await host.listFolder({ path });
      if (!listing.ok) return refuse('FOLDER_NOT_READABLE');
      return {
        folderId: idOf(listing.value.path),
        path: listing.value.path,
        parentId: listing.value.parent === null ? null : idOf(listing.value.parent),
        entries: listing.value.entries.map(({ name, path: entry, kind }) => ({
          folderId: idOf(entry),
          name,
          kind,
        })),
        hasDialog: listing.value.hasDialog === true,
        places: (listing.value.places ?? []).map(({ name, path: place, kind }) => ({
          folderId: idOf(place),
          name,
          kind,
        })),
      };
    },
  };
}

function makingRefusal(
  error: unknown,
): Refusal<'FOLDER_NOT_READABLE' | 'FOLDER_NOT_WRITABLE' | 'NAME_TAKEN' | 'DISK_FULL'> {
  switch ((error as NodeJS.ErrnoException).code) {
    case 'EEXIST':
      return refuse('NAME_TAKEN');
    case 'ENOENT':
    case 'ENOTDIR':
      return refuse('FOLDER_NOT_READABLE');
    case 'ENOSPC':
    case 'EDQUOT':
      return refuse('DISK_FULL');
    default:
      return refuse('FOLDER_NOT_WRITABLE');
  }
}
