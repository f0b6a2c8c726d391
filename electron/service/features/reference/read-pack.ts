import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { type Pack, packSchema, packSectionsSchema } from '../../../../shared/features/reference/model.ts';

/**
 * Reads a protocol pack: `pack.yaml` and one file per section (`forms.yaml`), below `protocols/<id>/`.
 * @throws where a file is missing or does not fit the schema: the packs come with the program, so that is a bug.
 */
export async function readPack(resourcesFolder: string, id: Pack['id']): Promise<Pack> {
  const folder = join(resourcesFolder, 'protocols', id);
  const read = async (name: string): Promise<unknown> =>
    parse(await readFile(join(folder, `${name}.yaml`), 'utf8'));
  const names = Object.keys(packSectionsSchema.shape);
  const sections = Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await read(name)] as const)),
  );
  return packSchema.parse({ ...((await read('pack')) as object), sections });
}
