/**
 * A piece of a text in the ways in which a program that opens it may read it: as UTF-8 or in two bytes each, in the older
 * Windows letters where it is not, with signs that are written out in HTML or in an e-mail.
 */
export function textReadings(bytes: Uint8Array): string[] {
  const decoded = decodings(bytes);
  const withSigns = decoded.filter((text) => ENTITY.test(text)).map(fromEntities);
  return [...decoded, ...withSigns, ...quotedReadings(bytes)];
}

function decodings(bytes: Uint8Array): string[] {
  const isDouble =
    bytes.subarray(0, 2000).filter((byte) => byte === 0).length > Math.min(bytes.length, 2000) / 4;
  if (isDouble)
    return [new TextDecoder(bytes[0] === 0 || bytes[0] === 0xfe ? 'utf-16be' : 'utf-16le').decode(bytes)];
  const text = new TextDecoder().decode(bytes);
  return text.includes('\ufffd') ? [text, new TextDecoder('windows-1252').decode(bytes)] : [text];
}

/** Quoted-printable, as e-mails and address cards are kept. */
function quotedReadings(bytes: Uint8Array): string[] {
  const text = new TextDecoder('latin1').decode(bytes);
  if (!/=(?:[0-9A-F]{2}|\r?\n)/i.test(text)) return [];
  const plain = text
    .replaceAll(/=[ \t]*\r?\n/g, '')
    .replaceAll(/=([0-9A-F]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  const decoded = decodings(Buffer.from(plain, 'latin1'));
  return decoded.map((reading) => (ENTITY.test(reading) ? fromEntities(reading) : reading));
}

const ENTITY = /&(?:#\d{2,7}|#x[0-9a-f]{2,6}|[a-z]{2,8});/i;

function fromEntities(text: string): string {
  return text.replaceAll(new RegExp(ENTITY, 'gi'), (entity) => {
    const name = entity.slice(1, -1);
    if (!name.startsWith('#')) return named(name) ?? entity;
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code > 0 && code <= 0x10_ff_ff ? String.fromCodePoint(code).toWellFormed() : entity;
  });
}

/** Letters with an accent are named after the letter: `&eacute;`; what is sought has none anyway. */
function named(name: string): string | undefined {
  const [, letter] = /^([a-z])(?:acute|grave|circ|uml|tilde|ring|cedil|slash|caron)$/i.exec(name) ?? [];
  return letter ?? signs[name.toLowerCase()];
}

const signs: Readonly<Record<string, string>> = {
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  thinsp: ' ',
  shy: '',
  zwnj: '',
  zwj: '',
  amp: '&',
  commat: '@',
  period: '.',
  comma: ',',
  num: '#',
  plus: '+',
  lpar: '(',
  rpar: ')',
  hyphen: '-',
  ndash: '-',
  mdash: '-',
  apos: "'",
  rsquo: '\u2019',
  lsquo: '\u2018',
  quot: '"',
  lt: '<',
  gt: '>',
  szlig: 'ss',
  aelig: 'ae',
  newline: '\n',
  tab: '\t',
};
