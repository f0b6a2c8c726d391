/** Characters that a PDF cannot carry or that have no shape: controls other than tab and newline, byte order marks, non-characters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what it removes
const unprintable = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufeff\ufff0-\uffff]/g;
const longWord = /[^\s\u200b]{36,}/g;
const zeroWidthSpace = '\u200b';

/**
 * Text from anywhere made fit for a document: line ends as `\n`, lone surrogates replaced, unprintable characters left out.
 */
export function toPlainText(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(unprintable, (character) => (character === '\ufffd' ? character : ''));
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
