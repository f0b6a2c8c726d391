import { createHash, randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ServiceClient } from '../../electron/cli/connect-client.ts';
import { importFile } from './import-file.ts';
import { sampleDossier } from './share-vault.ts';

/** A dossier with some files in it; answers their sizes. */
export async function addEvidence(client: ServiceClient, sizes: readonly number[]): Promise<string> {
  const { dossierId } = await client.dossiers.create(sampleDossier);
  for (const [index, size] of sizes.entries()) {
    const bytes = new Uint8Array(randomBytes(size));
    await importFile(client, { dossierId, fileName: `opname ${index}.bin`, bytes });
  }
  return dossierId;
}

/** SHA-256 of every file below a folder, by its path there. */
export function fileHashes(folder: string): Readonly<Record<string, string>> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true });
  return Object.fromEntries(
    names
      .filter((entry) => entry.isFile())
      .map((entry) => {
        const path = join(entry.parentPath, entry.name);
        return [path.slice(folder.length + 1), createHash('sha256').update(readFileSync(path)).digest('hex')];
      })
      .toSorted(([one = ''], [other = '']) => one.localeCompare(other)),
  );
}

/** Ids of the person's home folder and of the folders in it, as the picker gives them. */
export async function folderIds(client: ServiceClient): Promise<(name: string) => string> {
  const home = await client.vault.browse({ folderId: null });
  return (name) =>
    name === '' ? home.folderId : (home.entries.find((entry) => entry.name === name)?.folderId ?? '');
}
