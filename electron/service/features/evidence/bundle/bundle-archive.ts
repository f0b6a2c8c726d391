import { Readable } from 'node:stream';
import yazl from 'yazl';
import { encryptWithKey } from '../../../crypto/index.ts';
import { type BundleEntry, type BundleWatch, piecesOf } from './bundle-entry.ts';
import type { Bundle } from './write-bundle.ts';

/** A ZIP of the entries, which are stored as they are (evidence is compressed mostly), and sealed where asked. */
export async function bundleArchive(
  { entries, key, at }: Pick<Bundle, 'entries' | 'key' | 'at'>,
  watch: BundleWatch,
): Promise<AsyncIterable<Uint8Array>> {
  const zip = new yazl.ZipFile();
  const mtime = new Date(at);
  for (const entry of entries) {
    const options = { mtime, mode: 0o100600, compress: false, size: sizeOf(entry) };
    zip.addReadStreamLazy(entry.name, options, (give) => {
      const pieces = Readable.from(piecesOf(entry, watch), { objectMode: false, highWaterMark: 256 * 1024 });
      // The library passes on no error of what it reads.
      pieces.on('error', (error) => output.destroy(error));
      give(null, pieces);
    });
  }
  const output = zip.outputStream as Readable;
  zip.on('error', (error) => output.destroy(error as Error));
  zip.end();
  if (key === null) return output;
  return encryptWithKey(key, Readable.toWeb(output) as unknown as ReadableStream<Uint8Array>);
}

const sizeOf = (entry: BundleEntry): number => (entry.kind === 'bytes' ? entry.bytes.length : entry.size);
