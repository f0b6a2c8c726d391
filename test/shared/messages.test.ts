import { expect, test } from 'vitest';
import { messages } from '../../shared/messages.ts';

/** Every text as `slice.group.name`. */
function flatten(texts: unknown, path: string): readonly (readonly [string, unknown])[] {
  if (typeof texts !== 'object' || texts === null) return [[path, texts]];
  return Object.entries(texts).flatMap(([name, value]) =>
    flatten(value, path === '' ? name : `${path}.${name}`),
  );
}

const dutch = flatten(messages.nl, '');
const english = flatten(messages.en, '');

test('both languages have the same texts in every slice, and there are texts at all', () => {
  expect(dutch.length).toBeGreaterThan(200);
  expect(english.map(([path]) => path).toSorted()).toEqual(dutch.map(([path]) => path).toSorted());
});

test('no text is empty or says nothing', () => {
  const odd = [...dutch, ...english].filter(
    ([, text]) =>
      typeof text !== 'function' &&
      (typeof text !== 'string' || text.trim() === '' || /undefined|\bTODO\b/.test(text)),
  );
  expect(odd).toEqual([]);
});
