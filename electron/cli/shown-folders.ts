import { basename } from 'node:path';
import type { Host } from '../host.ts';

/**
 * The folders that a command names, as a picker would show them: the service takes folders by ids that it gave out itself, never by
 * path. The first one is where the picker opens, the others lie in it.
 */
export function showFolders(first: string, others: readonly string[] = []): Pick<Host, 'listFolder'> {
  return {
    async listFolder({ path }) {
      if (path !== null && path !== first) return { ok: false, code: 'not-found' };
      const entries = others.map((other) => ({
        name: basename(other),
        path: other,
        kind: 'folder' as const,
      }));
      return { ok: true, value: { path: first, parent: null, entries } };
    },
  };
}
