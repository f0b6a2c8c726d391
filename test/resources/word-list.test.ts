import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { blockedParts, blockedWords } from '../../resources/wordlists/blocked-words.ts';
import { makeWordList } from '../../resources/wordlists/make-word-list.ts';

const words = readFileSync(join(import.meta.dirname, '../../resources/wordlists/nl.txt'), 'utf8')
  .trimEnd()
  .split('\n');

test('the list holds 8,192 distinct, short, plain words in order', () => {
  expect(words).toHaveLength(8192);
  expect(new Set(words).size).toBe(8192);
  expect(words.filter((word) => !/^[a-z]{4,8}$/.test(word))).toEqual([]);
  expect(words).toEqual(words.toSorted());
});

test('no word of the list can hurt somebody who was just threatened', () => {
  expect(
    words.filter((word) => blockedWords.has(word) || blockedParts.some((part) => word.includes(part))),
  ).toEqual([]);
});

test('no two words differ by an ending only', () => {
  const known = new Set(words);
  const endings = ['e', 'n', 'en', 's', 't', 'd', 'er', 'je', 'tje'];
  expect(words.filter((word) => endings.some((ending) => known.has(word + ending)))).toEqual([]);
});

test('the script still makes the list that is kept', () => {
  expect(makeWordList()).toEqual(words);
});
