/** Width and height in pixels. */
type Size = { readonly width: number; readonly height: number };
export type PictureSize = Size & {
  /** How it is to be turned, from 1 (not at all) to 8, as its camera wrote down. */
  readonly orientation: number;
};

/**
 * Reads how large a picture says it is, before anything is made of it: a file of some kilobytes can ask for all memory.
 * @returns null for a format that is not decoded here, and for a head that is cut or torn
 */
export function pictureSize(bytes: Uint8Array): PictureSize | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const size = pngSize(view) ?? jpegSize(view) ?? gifSize(view) ?? webpSize(view) ?? bmpSize(view);
    return size === null ? null : { ...size, orientation: exifOrientation(view) };
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function pngSize(view: DataView): Size | null {
  if (view.getUint32(0) !== 0x89504e47) return null;
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

/** Walks the segments to the first start of frame. */
function jpegSize(view: DataView): Size | null {
  if (view.getUint16(0) !== 0xffd8) return null;
  for (let at = 2; ; ) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    // A marker may be filled up in front with bytes of its own kind.
    at += marker === 0xff ? 1 : 2 + view.getUint16(at + 2);
  }
}

function gifSize(view: DataView): Size | null {
  if (view.getUint32(0) !== 0x47494638) return null;
  return { width: view.getUint16(6, true), height: view.getUint16(8, true) };
}

function webpSize(view: DataView): Size | null {
  if (view.getUint32(0) !== 0x52494646 || view.getUint32(8) !== 0x57454250) return null;
  switch (view.getUint32(12)) {
    case 0x56503820: // VP8
      return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
    case 0x5650384c: {
      // VP8L
      const bits = view.getUint32(21, true);
      return { width: (bits & 0x3fff) + 1, height: ((bits >> 14) & 0x3fff) + 1 };
    }
    case 0x56503858: // VP8X
      return { width: uint24(view, 24) + 1, height: uint24(view, 27) + 1 };
    default:
      return null;
  }
}

function bmpSize(view: DataView): Size | null {
  if (view.getUint16(0) !== 0x424d) return null;
  return { width: Math.abs(view.getInt32(18, true)), height: Math.abs(view.getInt32(22, true)) };
}

/** Looks for the entry in the first kilobytes: byte order, then tag 0x0112, kind 3, count 1, value. */
function exifOrientation(view: DataView): number {
  for (let at = 0; at + 12 <= Math.min(view.byteLength, 4096); at += 1) {
    const isBig = view.getUint32(at) === 0x01120003 && view.getUint32(at + 4) === 1;
    const isLittle = view.getUint32(at) === 0x12010300 && view.getUint32(at + 4) === 0x01000000;
    if (!isBig && !isLittle) continue;
    const value = view.getUint16(at + 8, isLittle);
    if (value >= 1 && value <= 8) return value;
  }
  return 1;
}

function uint24(view: DataView, at: number): number {
  return view.getUint16(at, true) | (view.getUint8(at + 2) << 16);
}
