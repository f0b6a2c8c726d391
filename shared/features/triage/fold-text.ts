/** Text as it is compared, and of each of its units where in the text as it was given it came from; one place more, for the end. */
export type FoldedText = { readonly folded: string; readonly places: Uint32Array };

/**
 * Lower case, without accents, hidden marks and the forms that look alike (fullwidth, mathematical letters). White space is
 * one space, or one line break where it breaks a line; gone are the hyphen by which a word goes on after that, and the marks
 * that an answer by mail puts before each line that it quotes.
 */
export function foldText(text: string): FoldedText {
  return withoutQuoteMarks(withSingleSpaces(foldLetters(text)));
}

function foldLetters(text: string): FoldedText {
  const parts: string[] = [];
  const places: number[] = [];
  let at = 0;
  for (const character of text) {
    const plain = character
      .normalize('NFKD')
      .replaceAll(/[\p{M}\p{Cf}]/gu, '')
      .toLowerCase();
    for (let index = 0; index < plain.length; index += 1) places.push(at);
    parts.push(plain);
    at += character.length;
  }
  places.push(at);
  return { folded: parts.join(''), places: Uint32Array.from(places) };
}

/** A run is taken as a whole, so that a long one is gone through once. */
const withSingleSpaces = (text: FoldedText): FoldedText =>
  replaced(text, /[-\u2010]?\s+/g, (run, before) => {
    const hyphen = /^\s/.test(run) ? '' : run.slice(0, 1);
    if (!/[\n\r\u2028\u2029]/.test(run)) return `${hyphen} `;
    return /[a-z0-9]/.test(before) ? '\n' : `${hyphen}\n`;
  });

const withoutQuoteMarks = (text: FoldedText): FoldedText => replaced(text, /\n(?:[>|]\s?)+/g, () => '\n');

/** Each match with something in its place that is no longer; `before`: the unit in front of it. */
function replaced(
  { folded, places }: FoldedText,
  pattern: RegExp,
  replace: (match: string, before: string) => string,
): FoldedText {
  const parts: string[] = [];
  const left = new Uint32Array(places.length);
  let filled = 0;
  let kept = 0;
  const keep = (until: number) => {
    parts.push(folded.slice(kept, until));
    left.set(places.subarray(kept, until), filled);
    filled += until - kept;
  };
  for (const found of folded.matchAll(pattern)) {
    keep(found.index);
    const by = replace(found[0], folded.charAt(found.index - 1));
    parts.push(by);
    left.set(places.subarray(found.index, found.index + by.length), filled);
    filled += by.length;
    kept = found.index + found[0].length;
  }
  keep(folded.length);
  left[filled] = places.at(-1) ?? 0;
  return { folded: parts.join(''), places: left.subarray(0, filled + 1) };
}
