import type { EvidenceKind } from '../../../../../shared/features/evidence/model.ts';

/**
 * Whether a piece of a file may hold something that is not told by its letters or shown by its picture, so that nobody but a
 * person can tell what is in it.
 * @param texts the same piece as it is read, of a text or an e-mail
 */
export function hidesParts(kind: EvidenceKind, bytes: Uint8Array, texts: readonly string[]): boolean {
  switch (kind) {
    case 'text':
    case 'email':
      return (bytes[0] === 0xd0 && bytes[1] === 0xcf) || texts.some((text) => ENCODED.test(text));
    case 'pdf':
      return holdsName(bytes, ['/EmbeddedFile', '/Encrypt', '/RichMedia']);
    case 'image':
      // Of one that moves, words are read in the first picture only.
      return holdsName(bytes, ['acTL', 'ANIM', 'NETSCAPE2.0']);
    case 'other':
      return false;
    default:
      return kind satisfies never;
  }
}

/** Attachments, and pictures or texts that are written out in letters: in e-mails, saved pages, address cards, archives. */
const ENCODED =
  /content-disposition:\s*attachment|content-transfer-encoding:\s*base64|;\s*base64,|encoding=b(?:ase64)?\b|"encoding"\s*:\s*"base64"|\bdata:image\/|^begin [0-7]{3,4} \S|(?:^[a-z\d+/]{60,76}\r?\n){3}|[a-z\d+/]{400}/im;

function holdsName(bytes: Uint8Array, names: readonly string[]): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  return names.some((name) => buffer.includes(name, 0, 'latin1'));
}

/**
 * Whether a PDF holds earlier states of itself: what was taken out of it later still stands in those. An empty list of
 * changes, as some programs end with, and the second one of a PDF for the web are none.
 */
export function holdsEarlierStates(bytes: Uint8Array): boolean {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  const count = (pattern: RegExp) => [...text.matchAll(pattern)].length;
  const empty = count(/\bxref\s+0 0\s+trailer/g);
  return count(/\bstartxref\b/g) - empty - (/\/Linearized\b/.test(text.slice(0, 2048)) ? 1 : 0) > 1;
}
