import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Pack, packSchema } from '../../../../shared/features/reference/model.ts';
import type { ServiceDeps } from '../../deps.ts';
import { readPack } from './read-pack.ts';
import { readPackFolder } from './read-pack-folder.ts';

/**
 * Reads a pack that comes with Luwte: as the build put it together, which takes ten milliseconds instead of some hundreds
 * on the thread that answers the page; else from its files.
 * @throws where it is missing or does not fit: that is a bug
 */
export async function readOwnPack(
  folders: Pick<ServiceDeps['folders'], 'resources' | 'builtPacks'>,
  id: Pack['id'],
): Promise<Pack> {
  const built = await readFile(join(folders.builtPacks, `${id}.json`), 'utf8').catch(() => null);
  if (built !== null) return packSchema.parse(JSON.parse(built));
  return readPackFiles(join(folders.resources, 'protocols', id));
}

/**
 * Puts a pack together from its files.
 * @throws what is wrong first, with its place
 */
export async function readPackFiles(folder: string): Promise<Pack> {
  const found = await readPackFolder(folder);
  const reading = found.ok ? readPack(found.texts) : found;
  if (reading.ok) return reading.pack;
  const [first] = reading.problems;
  throw new Error(`a pack is damaged: ${first?.file}.yaml, line ${first?.line}: ${first?.code}`);
}
