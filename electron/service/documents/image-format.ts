export type ImageFormat = 'png' | 'jpg' | 'gif' | 'webp';

const signatures: readonly (readonly [ImageFormat, readonly number[]])[] = [
  ['png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['jpg', [0xff, 0xd8, 0xff]],
  ['gif', [0x47, 0x49, 0x46, 0x38]],
];

/** The format that the first bytes name, or null. SVG is not taken: it can point to other files. */
export function imageFormatOf(bytes: Uint8Array): ImageFormat | null {
  const found = signatures.find(([, signature]) => signature.every((byte, index) => bytes[index] === byte));
  if (found !== undefined) return found[0];
  const ascii = (start: number): string => String.fromCharCode(...bytes.subarray(start, start + 4));
  return ascii(0) === 'RIFF' && ascii(8) === 'WEBP' ? 'webp' : null;
}
