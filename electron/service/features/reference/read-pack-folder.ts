import { type FileHandle, open } from 'node:fs/promises';
import { join } from 'node:path';
import type { PackProblem } from '../../../../shared/features/reference/pack-problem.ts';
import { packFilePaths } from './pack-files.ts';

export type PackTexts =
  | { readonly ok: true; readonly texts: ReadonlyMap<string, string> }
  | { readonly ok: false; readonly problems: readonly PackProblem[] };

/** Largest file of a pack, in bytes; those that come with Luwte have less than a tenth of it. */
export const FILE_LIMIT = 1_000_000;

/** Reads the files of a pack out of a folder; what else lies there is left alone. */
export async function readPackFolder(folder: string): Promise<PackTexts> {
  const texts = new Map<string, string>();
  const problems: PackProblem[] = [];
  for (const name of packFilePaths) {
    const read = await readText(join(folder, `${name}.yaml`));
    if (typeof read === 'string') texts.set(name, read);
    else if (read.code !== null)
      problems.push({ file: name, line: 1, column: 1, code: read.code, detail: '' });
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, texts };
}

/** The text of a file; null as code where there is none, which whoever puts the pack together will say. */
async function readText(path: string): Promise<string | { readonly code: PackProblem['code'] | null }> {
  let file: FileHandle;
  try {
    file = await open(path);
  } catch {
    return { code: null };
  }
  try {
    const { size } = await file.stat();
    if (size > FILE_LIMIT) return { code: 'too-large' };
    const bytes = Buffer.alloc(size);
    const { bytesRead } = await file.read(bytes, 0, size, 0);
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, bytesRead));
  } catch {
    return { code: 'not-text' };
  } finally {
    await file.close();
  }
}
