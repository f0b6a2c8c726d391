import { expect, test } from 'vitest';
import { toBreakableText, toPlainText } from '../../../../electron/service/documents/plain-text.ts';

test('line ends become one newline, and what cannot be printed disappears', () => {
  expect(toPlainText('een\r\ntwee\rdrie\tvier\u0000\u001b[1m\ufeff \ufffe\uffff \u0085')).toBe(
    'een\ntwee\ndrie\tvier[1m  ',
  );
});

test('a lone surrogate is replaced and a pair is kept', () => {
  expect(toPlainText('\ud83d\ude00 \ud83d')).toBe('\u{1f600} \ufffd');
});

test('only very long words get places to break, and nothing else changes', () => {
  const ordinary = 'arbeidsongeschiktheidsverzekering en gewone woorden';
  expect(toBreakableText(ordinary)).toBe(ordinary);
  const long = `${'\u{1f600}'.repeat(50)}x`;
  const broken = toBreakableText(long);
  expect(broken.replaceAll('\u200b', '')).toBe(long);
  expect(broken).toContain('\u200b');
});
