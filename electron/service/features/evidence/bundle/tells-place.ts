/** Names under which programs write where a picture or a film was made. */
const NAMES = /GPSLatitude|GPSCoordinates|location\.ISO6709|\u00a9xyz|loci\0/;
const GPS_TAG = 0x8825;
/** Entries of the first directory; a camera writes some tens. */
const MOST_TAGS = 200;

/** Whether a part of a file says where it was made: in its Exif data, its XMP, or the properties of a film. */
export function tellsPlace(bytes: Uint8Array): boolean {
  return (
    NAMES.test(new TextDecoder('latin1').decode(bytes)) || exifBlocks(bytes).some((at) => hasGps(bytes, at))
  );
}

/** Where blocks of Exif data begin: `Exif\0\0`, and in PNG and WebP the block by itself. */
function exifBlocks(bytes: Uint8Array): number[] {
  const places: number[] = [];
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  for (const [name, skip] of [
    ['Exif\0\0', 6],
    ['eXIf', 4],
    ['EXIF', 8],
  ] as const) {
    for (let at = buffer.indexOf(name, 0, 'latin1'); at >= 0; at = buffer.indexOf(name, at + 1, 'latin1'))
      places.push(at + skip);
  }
  return places;
}

/** Whether the first directory of a TIFF block points at one with a place. */
function hasGps(bytes: Uint8Array, start: number): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  try {
    const isLittle = view.getUint16(start) === 0x4949;
    if (!isLittle && view.getUint16(start) !== 0x4d4d) return false;
    const directory = start + view.getUint32(start + 4, isLittle);
    const count = Math.min(view.getUint16(directory, isLittle), MOST_TAGS);
    for (let index = 0; index < count; index += 1) {
      if (view.getUint16(directory + 2 + index * 12, isLittle) === GPS_TAG) return true;
    }
    return false;
  } catch {
    return false; // points outside what was read: not a block that anybody else could follow
  }
}
