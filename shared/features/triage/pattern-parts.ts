/** Between the parts of an address or a number: spaces, line breaks, full stops, dashes of all kinds. */
export const GAP = String.raw`[\s.,;:()\[\]/_|\-\u2010-\u2015]{0,3}`;

/** One line as it is compared: lower case, without accents. */
export const foldLine = (text: string): string =>
  text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll(/\s+/g, ' ').trim();

/** Its characters, with a break of a line between any two: so do words stand that were read out of a picture. */
export function spaced(text: string): string {
  return [...text].map(escaped).join(String.raw`\s?`);
}

export function escaped(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, String.raw`\$&`);
}
