export type PngPart = {
  readonly name: string;
  readonly data: Uint8Array;
  /** With its length, name and check sum. */
  readonly whole: Uint8Array;
};

export const PNG_START = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

/**
 * The parts that a PNG consists of, in their order.
 * @throws RangeError where it is cut
 */
export function pngParts(png: Uint8Array): PngPart[] {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  const parts: PngPart[] = [];
  for (let at = PNG_START.length; at < png.length; ) {
    const length = view.getUint32(at);
    const name = new TextDecoder('latin1').decode(png.subarray(at + 4, at + 8));
    const end = at + 12 + length;
    if (end > png.length) throw new RangeError('a part goes on behind the end');
    parts.push({ name, data: png.subarray(at + 8, at + 8 + length), whole: png.subarray(at, end) });
    at = end;
  }
  return parts;
}
