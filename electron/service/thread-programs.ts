import type { ThreadPrograms } from './deps.ts';

/**
 * Where the programs of the worker threads lie, beside the entry: TypeScript when run from source, JavaScript in a
 * build, which keeps the same folders.
 */
export function threadPrograms(entry: string): ThreadPrograms {
  const ending = entry.endsWith('.ts') ? 'ts' : 'js';
  return {
    storage: new URL(`./storage/storage-worker.${ending}`, entry),
    files: new URL(`./features/evidence/file-worker.${ending}`, entry),
    imports: new URL(`./features/dossiers/imports/import-worker.${ending}`, entry),
    reading: new URL(`./features/evidence/reading/reading-worker.${ending}`, entry),
    documents: new URL(`./documents/documents-worker.${ending}`, entry),
    packs: new URL(`./features/reference/pack-worker.${ending}`, entry),
    passphrases: new URL(`./crypto/passphrase-worker.${ending}`, entry),
  };
}
