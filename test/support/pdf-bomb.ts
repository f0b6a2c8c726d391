import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { constants, createDeflate } from 'node:zlib';
import { writePdfObjects } from './write-pdf-objects.ts';

/** Where in the PDF the stream stands that unpacks to so much. */
export type BombPlace = 'page' | 'picture';

/**
 * A PDF of some megabytes that unpacks to so many bytes: the drawing of its page, or a picture on it.
 */
export async function makePdfBomb(place: BombPlace, unpacked: number): Promise<Uint8Array<ArrayBuffer>> {
  const packed = await packZeros(unpacked);
  const bomb = (dictionary: string) => ({ dictionary: `${dictionary} /Filter /FlateDecode`, bytes: packed });
  const page = '/Type /Page /Parent 2 0 R /MediaBox [0 0 400 400]';
  const drawing = { dictionary: '', bytes: Buffer.from('400 0 0 400 0 0 cm /Picture Do') };
  const side = Math.floor(Math.sqrt(unpacked));
  const picture = `/Type /XObject /Subtype /Image /Width ${side} /Height ${side} /ColorSpace /DeviceGray /BitsPerComponent 8`;
  const uses = '/Resources << /XObject << /Picture 5 0 R >> >> /Contents 4 0 R';
  const pages = ['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Count 1 /Kids [3 0 R] >>'];
  if (place === 'picture')
    return writePdfObjects([...pages, `<< ${page} ${uses} >>`, drawing, bomb(picture)]);
  return writePdfObjects([...pages, `<< ${page} /Contents 4 0 R >>`, bomb('')]);
}

async function packZeros(length: number): Promise<Buffer> {
  const piece = Buffer.alloc(16 * 1024 ** 2);
  const pieces = (function* () {
    for (let done = 0; done < length; done += piece.length)
      yield piece.subarray(0, Math.min(piece.length, length - done));
  })();
  return buffer(Readable.from(pieces).pipe(createDeflate({ level: constants.Z_BEST_SPEED })));
}
