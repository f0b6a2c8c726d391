import type { TableEncoding } from './table.ts';

export type DecodedText = {
  readonly text: string;
  readonly encoding: TableEncoding;
  /** Characters that could not be read. */
  readonly replaced: number;
};

/** Text of which nobody said how it is written: by its mark, by its zeros, as UTF-8 where it is that, else as Windows does. */
export function decodeText(bytes: Uint8Array): DecodedText {
  const [first, second, third] = bytes;
  if (first === 0xff && second === 0xfe) return decode(bytes, 'utf-16le');
  if (first === 0xfe && second === 0xff) return decode(bytes, 'utf-16be');
  if (first === 0xef && second === 0xbb && third === 0xbf) return decode(bytes, 'utf-8');
  const zeros = zeroPlaces(bytes);
  if (zeros !== null) return decode(bytes, zeros === 'odd' ? 'utf-16le' : 'utf-16be');
  const utf8 = decode(bytes, 'utf-8');
  // A few broken characters among many whole ones: damaged UTF-8, which Windows-1252 would make worse.
  return utf8.replaced === 0 || utf8.replaced < wideCharacters(utf8.text)
    ? utf8
    : decode(bytes, 'windows-1252');
}

type Label = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

function decode(bytes: Uint8Array, label: Label): DecodedText {
  const text = new TextDecoder(label).decode(bytes);
  const encoding = label === 'utf-16le' || label === 'utf-16be' ? 'utf-16' : label;
  return { text, encoding, replaced: count(text, '\ufffd') };
}

/** Western text in UTF-16 has a zero in every other byte. */
function zeroPlaces(bytes: Uint8Array): 'odd' | 'even' | null {
  const sample = [...bytes.subarray(0, 2_000)];
  const odd = sample.filter((byte, index) => byte === 0 && index % 2 === 1).length;
  const even = sample.filter((byte, index) => byte === 0 && index % 2 === 0).length;
  const many = sample.length / 4;
  if (odd > many && even < many / 8) return 'odd';
  return even > many && odd < many / 8 ? 'even' : null;
}

/** Characters that take several bytes in UTF-8 and were read. */
function wideCharacters(text: string): number {
  let wide = 0;
  for (const character of text) if (character > '\u007f' && character !== '\ufffd') wide += 1;
  return wide;
}

function count(text: string, character: string): number {
  let found = 0;
  for (let place = text.indexOf(character); place >= 0; place = text.indexOf(character, place + 1))
    found += 1;
  return found;
}
