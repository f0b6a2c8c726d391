import { mkdir, open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type BundleEntry, type BundleWatch, piecesOf } from './bundle-entry.ts';

/** The entries as files of a folder. Answers how many bytes they are. */
export async function writeBundleFolder(
  { entries, partial }: { readonly entries: readonly BundleEntry[]; readonly partial: string },
  watch: BundleWatch,
): Promise<number> {
  await mkdir(partial, { mode: 0o700 });
  let bytes = 0;
  for (const entry of entries) {
    const path = join(partial, ...entry.name.split('/'));
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    const output = await open(path, 'wx', 0o600);
    try {
      for await (const piece of piecesOf(entry, watch)) {
        for (let done = 0; done < piece.length; )
          done += (await output.write(piece, done, piece.length - done)).bytesWritten;
        bytes += piece.length;
      }
      await output.sync();
    } finally {
      await output.close();
    }
  }
  return bytes;
}
