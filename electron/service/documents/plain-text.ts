/** Characters that a PDF cannot carry or that have no shape: controls, byte order marks, non-characters. */
const unprintable = /[\p{Cc}\ufeff\ufff0-\uffff]/gu;
/** Those of them that stay all the same. */
const kept = '\t\n\ufffd';
const longWord = /[^\s\u200b]{36,}/g;
const zeroWidthSpace = '\u200b';

/**
 * Text from anywhere made fit for a document: line ends as `\n`, lone surrogates replaced, unprintable characters left out.
 */
export function toPlainText(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(unprintable, (character) => (kept.includes(character) ? character : ''));
}

/**
 * Plain text that never runs off the page: very long words (addresses on the web, shouting without spaces) get zero-width spaces
 * where they may break. For text that is shown, not for properties of the file.
 */
export function toBreakableText(text: string): string {
  return toPlainText(text).replace(longWord, breakWord);
}

function breakWord(word: string): string {
  let line = 0;
  let result = '';
  for (const character of word) {
    result += character;
    line += 1;
    if (line >= 20 || (line >= 4 && '/?&=.-_'.includes(character))) {
      result += zeroWidthSpace;
      line = 0;
    }
  }
  return result;
}
