import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** Files asked for at once: enough to be quick, few enough to leave the disk to others. */
const AT_ONCE = 16;

/** Bytes of all files in a folder and the folders in it; 0 where it is not there. Files that go meanwhile count for 0. */
export async function folderBytes(folder: string): Promise<number> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true }).catch(() => []);
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  let bytes = 0;
  for (let from = 0; from < paths.length; from += AT_ONCE) {
    const sizes = await Promise.all(paths.slice(from, from + AT_ONCE).map(fileBytes));
    bytes += sizes.reduce((sum, size) => sum + size, 0);
  }
  return bytes;
}

/** Bytes of a file; 0 where it is not there. */
export async function fileBytes(path: string): Promise<number> {
  return stat(path).then(
    ({ size }) => size,
    () => 0,
  );
}
