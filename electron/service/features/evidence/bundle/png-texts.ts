import { inflateSync } from 'node:zlib';

/** Longer, packed texts are not opened: 4 MiB. */
const LONGEST = 4 * 1024 * 1024;
const NAMES = ['zTXt', 'iTXt', 'tEXt'] as const;

export type PngTexts = {
  readonly texts: readonly Uint8Array[];
  /** Nothing was met that could not be opened. */
  readonly isWhole: boolean;
};

/** Texts of a PNG that do not stand in it as they are: packed, or in hexadecimal, as some programs keep Exif data. */
export function pngTexts(bytes: Uint8Array): PngTexts {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const texts: Uint8Array[] = [];
  let isWhole = true;
  for (const name of NAMES) {
    for (let at = buffer.indexOf(name, 4, 'latin1'); at >= 0; at = buffer.indexOf(name, at + 1, 'latin1')) {
      const from = at + name.length;
      const until = from + buffer.readUInt32BE(at - 4);
      const keyword = /^[\x20-\x7e\xa1-\xff]{1,79}(?=\0)/.exec(
        buffer.toString('latin1', from, from + 80),
      )?.[0];
      if (keyword === undefined) continue; // points that look like the name
      const packed = packedIn(name, buffer.subarray(from + keyword.length + 1, until));
      if (packed === null) continue;
      const text = until > buffer.length ? null : opened(name, packed);
      if (text === null) isWhole = false;
      else texts.push(text, ...fromHexadecimal(keyword, text));
    }
  }
  return { texts, isWhole };
}

/** What stands behind the keyword; null where it stands there as it is read. */
function packedIn(name: (typeof NAMES)[number], data: Buffer): Buffer | null {
  if (name === 'tEXt') return data;
  if (name === 'zTXt') return data.subarray(1);
  if (data[0] !== 1) return null;
  // The language and the keyword in that language.
  const language = data.indexOf(0, 2);
  return data.subarray(data.indexOf(0, language + 1) + 1);
}

function opened(name: (typeof NAMES)[number], packed: Buffer): Buffer | null {
  if (name === 'tEXt') return packed;
  try {
    return inflateSync(packed, { maxOutputLength: LONGEST });
  } catch {
    return null;
  }
}

/** A name, a length and the bytes. */
function fromHexadecimal(keyword: string, text: Buffer): Uint8Array[] {
  if (!keyword.startsWith('Raw profile type')) return [];
  const [, digits = ''] = /^\s*\S+\s+\d+\s+([\da-f\s]*)/i.exec(text.toString('latin1')) ?? [];
  return [Buffer.from(digits.replaceAll(/\s/g, ''), 'hex')];
}
