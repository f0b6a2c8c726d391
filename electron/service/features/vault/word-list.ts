import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The Dutch words that passphrases are made of, one a line in `wordlists/nl.txt`. */
export async function readWordList(resourcesFolder: string): Promise<readonly string[]> {
  const text = await readFile(join(resourcesFolder, 'wordlists', 'nl.txt'), 'utf8');
  return text.split('\n').filter((word) => word !== '');
}
