import { Transform } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { crc32 } from 'node:zlib';
import type { Entry, ZipFile } from 'yauzl';
import yauzl from 'yauzl';
import { tableLimits, UnreadableTable } from './table.ts';

/**
 * An XLSX file made harmless: its XML parts, unpacked under our eyes and within limits, packed anew without compression.
 * Whoever reads the result meets no part that was not looked at, and none that grows.
 * @throws an {@link UnreadableTable} for bombs, too many rows and damage
 */
export async function unpackSpreadsheet(bytes: Uint8Array): Promise<Buffer> {
  const zip = await yauzl.fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  if (zip.entryCount > tableLimits.entries) throw new UnreadableTable('unpacks-too-large');
  const parts: { readonly name: string; readonly body: Buffer }[] = [];
  let left: number = tableLimits.unpacked;
  for await (const entry of zip.eachEntry()) {
    if (!/\.xml(\.rels)?$/.test(entry.fileName)) continue;
    if (entry.uncompressedSize > left || isBomb(entry)) throw new UnreadableTable('unpacks-too-large');
    const body = await unpackEntry(zip, entry, left);
    left -= body.length;
    parts.push({ name: entry.fileName, body });
  }
  return packPlainly(parts);
}

function isBomb({ uncompressedSize, compressedSize }: Entry): boolean {
  return uncompressedSize > 4 * 1024 ** 2 && uncompressedSize > compressedSize * tableLimits.ratio;
}

async function unpackEntry(zip: ZipFile, entry: Entry, left: number): Promise<Buffer> {
  const stream = await zip.openReadStreamPromise(entry);
  const isSheet = /worksheets\/[^/]+\.xml$/.test(entry.fileName);
  let size = 0;
  let rows = 0;
  let tail = '';
  const watched = stream.pipe(
    new Transform({
      transform(chunk: Buffer, _encoding, done) {
        size += chunk.length;
        if (isSheet) rows += countRows(chunk);
        const text = isSheet ? tail + chunk.toString('latin1') : '';
        tail = text.slice(-PLACE_LENGTH);
        const beyond = placeBeyond(text);
        // What a header promised is not what comes out of it.
        if (size > left) done(new UnreadableTable('unpacks-too-large'));
        else if (rows > tableLimits.rows) done(new UnreadableTable('too-many-rows'));
        else if (beyond !== null) done(new UnreadableTable(beyond));
        else done(null, chunk);
      },
    }),
  );
  stream.on('error', (error) => watched.destroy(error));
  return buffer(watched);
}

/** Beginnings of rows in a piece; one that is cut in two by the border of pieces is missed, which does no harm. */
function countRows(chunk: Buffer): number {
  let rows = 0;
  for (let place = chunk.indexOf('<row '); place >= 0; place = chunk.indexOf('<row ', place + 5)) rows += 1;
  return rows;
}

/** Longest that a place is written (`r="XFD1048576"`), so that one is not missed at the border of two pieces. */
const PLACE_LENGTH = 24;

/**
 * Whether a row or a cell says that it stands beyond what is read: whoever reads the sheet makes all cells before it, and
 * a file of a kilobyte takes gigabytes. What escapes this look meets the limits of the thread.
 */
function placeBeyond(text: string): 'too-many-rows' | 'too-many-columns' | null {
  for (const [, letters = '', digits = ''] of text.matchAll(/ r="([A-Z]{0,8})(\d{1,12})"/g)) {
    if (Number(digits) > tableLimits.rows) return 'too-many-rows';
    if (letters !== '' && columnNumber(letters) > tableLimits.columns) return 'too-many-columns';
  }
  return null;
}

/** `A` is 1, `AA` is 27. */
function columnNumber(letters: string): number {
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
}

/** A ZIP file of parts that are not compressed (APPNOTE 4.3: local headers, central directory, its end). */
function packPlainly(parts: readonly { readonly name: string; readonly body: Buffer }[]): Buffer {
  const pieces: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, body } of parts) {
    const nameBytes = Buffer.from(name);
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt32LE(crc32(body), 10);
    facts.writeUInt32LE(body.length, 14);
    facts.writeUInt32LE(body.length, 18);
    facts.writeUInt16LE(nameBytes.length, 22);
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), facts, nameBytes, body]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\u0000'), facts, rest, nameBytes]));
    pieces.push(local);
    offset += local.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(parts.length, 4);
  end.writeUInt16LE(parts.length, 6);
  end.writeUInt32LE(list.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...pieces, list, Buffer.from('PK\u0005\u0006'), end]);
}
