import { expect, test } from 'vitest';
import { cutToWords } from '../../../shared/kernel/cut-to-words.ts';

test.each([
  ['a text that fits stays whole', 'Rustig gebeld.', 'Rustig gebeld.'],
  ['a word that does not fit is left out whole', 'Gebeld met Hélène Vlinderberg.', 'Gebeld met Hélène'],
  ['a word that just fits stays', 'Gebeld met Hélène X. Later', 'Gebeld met Hélène X.'],
  ['line breaks and rows of spaces become one space', 'Een\n\n  twee', 'Een twee'],
  ['a first word that does not fit leaves nothing', 'Vlinderberghelikopter', ''],
  ['characters of two units are not cut in half', '🕊️🕊️ 🕊️🕊️🕊️🕊️🕊️🕊️🕊️🕊️🕊️🕊️🕊️🕊️', '🕊️🕊️'],
])('%s', (_, text, words) => {
  expect(cutToWords(text, 20)).toBe(words);
});
