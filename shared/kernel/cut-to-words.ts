/**
 * The words that fit in `most` characters, on one line. Only whole words: half a name would slip past the veil,
 * which looks for whole ones. Empty where already the first word is too long.
 *
 * @param beginning the text, or its first `most + 1` characters or more
 * @param most code points, as SQLite counts them
 */
export function cutToWords(beginning: string, most: number): string {
  const characters = [...beginning];
  const fits = characters.length <= most;
  // The character after the last one that fits tells whether a word ends there.
  const whole = fits
    ? beginning
    : characters
        .slice(0, most + 1)
        .join('')
        .replace(/\S+$/u, '');
  return whole.replace(/\s+/gu, ' ').trim();
}
