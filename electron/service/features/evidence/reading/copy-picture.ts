import { createPictureReader } from './picture-reader.ts';
import { PNG_START, pngParts } from './png-parts.ts';

/** What a PNG needs to be seen; whatever else stands in one tells of where it comes from. */
const NEEDED = new Set(['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND']);

/**
 * The same picture as a new PNG that holds its points and nothing else: no place, camera, time, names or remarks. Of one
 * that moves it is the first picture.
 * @returns null where it cannot be decoded, or is too large to be
 */
export async function copyPicture(bytes: Uint8Array): Promise<Uint8Array<ArrayBuffer> | null> {
  const png = (await createPictureReader()).copy(bytes);
  if (png === null) return null;
  const parts = pngParts(png).filter(({ name }) => NEEDED.has(name));
  return new Uint8Array(Buffer.concat([PNG_START, ...parts.map(({ whole }) => whole)]));
}
