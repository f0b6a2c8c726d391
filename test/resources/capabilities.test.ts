import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { packSections } from '../../shared/features/reference/pack-sections.ts';
import { repositoryFolder } from '../support/run-program.ts';

const places = z.array(z.string().min(1)).min(1);
const entrySchema = z.strictObject({
  served: places,
  tests: places.optional(),
  later: z.string().min(1).optional(),
});
const fileSchema = z.object({ about: z.string() }).catchall(entrySchema);

const { about: _, ...entries } = fileSchema.parse(
  JSON.parse(readFileSync(join(repositoryFolder, 'resources', 'capabilities.json'), 'utf8')),
);
const numbersOf = (letter: string, last: number) =>
  Array.from({ length: last }, (_none, index) => `${letter}${index + 1}`);

test('every paragraph of both documents is listed, in order, and nothing else', () => {
  expect(Object.keys(entries)).toEqual([...numbersOf('H', 104), ...numbersOf('P', 64)]);
});

test('every place and every test that is named is there', () => {
  const missing = Object.entries(entries).flatMap(([id, { served, tests = [] }]) =>
    [...served, ...tests].filter((place) => !isThere(place)).map((place) => `${id}: ${place}`),
  );
  expect(missing).toEqual([]);
});

test('what is code has a test', () => {
  const unproved = Object.entries(entries)
    .filter(
      ([, { served, tests }]) => tests === undefined && served.some((place) => !place.startsWith('pack:')),
    )
    .map(([id]) => id);
  expect(unproved).toEqual([]);
});

/** A file or folder, or a section of a pack; that the packs have every section is tested with them. */
function isThere(place: string): boolean {
  const section = /^pack:(?:university|party)\/([a-z-]+)$/.exec(place)?.[1];
  return section === undefined
    ? existsSync(join(repositoryFolder, place))
    : Object.hasOwn(packSections, section);
}
