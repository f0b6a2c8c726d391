import { join } from 'node:path';
import { strToU8, type Zippable, zipSync } from 'fflate';
import { readPackFolder } from '../../electron/service/features/reference/read-pack-folder.ts';
import { resourcesFolder } from './start-service.ts';

/** The files of a pack that comes with Luwte, by name without `.yaml`. */
export async function packTexts(id: 'university' | 'party'): Promise<ReadonlyMap<string, string>> {
  const found = await readPackFolder(join(resourcesFolder, 'protocols', id));
  if (!found.ok) throw new Error(`the pack ${id} cannot be read`);
  return found.texts;
}

/** The same, with another text in place of some. */
export function withTexts(
  texts: ReadonlyMap<string, string>,
  changed: Readonly<Record<string, (text: string) => string>>,
): ReadonlyMap<string, string> {
  return new Map([...texts].map(([name, text]) => [name, changed[name]?.(text) ?? text]));
}

/** A ZIP of files of a pack, and others beside them. */
export function zipPack(
  texts: ReadonlyMap<string, string>,
  { folder = '', beside = {} }: { readonly folder?: string; readonly beside?: Zippable } = {},
): Uint8Array<ArrayBuffer> {
  const files = [...texts].map(([name, text]) => [`${folder}${name}.yaml`, strToU8(text)] as const);
  return zipSync({ ...Object.fromEntries(files), ...beside });
}
