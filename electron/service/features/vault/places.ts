import type { Folder } from '../../../../shared/features/vault/model.ts';
import type { ServiceDeps } from '../../deps.ts';
import { type Refusal, refuse } from '../../refusal.ts';

export type Places = {
  readonly browse: (folderId: string | null) => Promise<Folder | Refusal<'FOLDER_NOT_READABLE'>>;
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
      };
    },
  };
}
