import { describe, expect, test } from 'vitest';
import { parsePackFile } from '../../../../../electron/service/features/reference/parse-pack-file.ts';
import { readPack } from '../../../../../electron/service/features/reference/read-pack.ts';
import { checkReferences } from '../../../../../shared/features/reference/pack-references.ts';
import type { PackSections } from '../../../../../shared/features/reference/pack-sections.ts';
import { packTexts } from '../../../../support/pack-zip.ts';
import { shippedPack } from '../../../../support/shipped-pack.ts';

const texts = await packTexts('university');
const { sections } = await shippedPack('university');

/** Four times as much may take eight times as long: twice what it takes in step with its size, never its square. */
const MOST = 8;

/** Rounds in which it must come true once: whatever else the computer does makes it look worse, never better. */
const ROUNDS = 6;

/** How many times as long the one takes as the other, at its best. */
function timesAsLong(large: () => void, small: () => void): number {
  let least = Number.POSITIVE_INFINITY;
  for (let round = 0; round < ROUNDS && least >= MOST; round += 1) {
    const started = performance.now();
    // As much work as the large one, where both take time in step with their size.
    for (let run = 0; run < 4; run += 1) small();
    const between = performance.now();
    large();
    least = Math.min(least, (4 * (performance.now() - between)) / (between - started));
  }
  return least;
}

describe('what is made to keep a reader busy takes time in step with its size', () => {
  const lines = (count: number, line: (n: number) => string) =>
    Array.from({ length: count }, (_, n) => line(n)).join('\n');
  test.each<[name: string, size: number, make: (size: number) => string]>([
    ['fields', 2_000, (size) => lines(size, (n) => `k${n}: a`)],
    ['the same field again and again', 2_000, (size) => 'a: 1\n'.repeat(size)],
    ['items', 2_000, (size) => '- a\n'.repeat(size)],
    ['names for things', 2_000, (size) => '- &a x\n'.repeat(size)],
    ['errors', 2_000, (size) => '- @\n'.repeat(size)],
    ['parts within parts', 4_000, (size) => '- '.repeat(size)],
    ['blank lines', 20_000, (size) => '\n'.repeat(size)],
  ])('%s', (_name, size, make) => {
    const [small, large] = [make(size), make(4 * size)];
    const ratio = timesAsLong(
      () => parsePackFile(large),
      () => parsePackFile(small),
    );
    expect(ratio).toBeLessThan(MOST);
  });

  test('a section with nothing but unknown fields', () => {
    const read = (count: number) =>
      readPack(new Map(texts).set('forms', `- ${lines(count, (n) => `${n === 0 ? '' : '  '}k${n}: a`)}`));
    expect(read(2_000)).toMatchObject({ ok: false, problems: { length: 50 } });
    expect(
      timesAsLong(
        () => read(8_000),
        () => read(2_000),
      ),
    ).toBeLessThan(MOST);
  });

  test('actions that wait for a hundred others each, in circles or in one long row', () => {
    const withActions = (count: number, waitsFor: (at: number, n: number) => number): PackSections => {
      const [first] = sections.actions;
      if (first === undefined) throw new Error('no section is empty');
      const actions = Array.from({ length: count }, (_, at) => ({
        ...first,
        id: `a${at}`,
        after: Array.from({ length: 100 }, (_, n) => `a${waitsFor(at, n)}`),
      }));
      return { ...sections, actions };
    };
    for (const waitsFor of [
      (at: number, n: number) => (at + n + 1) % 250,
      (at: number, n: number) => Math.max(0, at - 1 - n),
    ]) {
      const [small, large] = [withActions(250, waitsFor), withActions(1_000, waitsFor)];
      expect(checkReferences(large).length).toBeLessThanOrEqual(50);
      expect(
        timesAsLong(
          () => checkReferences(large),
          () => checkReferences(small),
        ),
      ).toBeLessThan(MOST);
    }
  });

  test('a file of fifty megabytes is refused before it is looked at', () => {
    const huge = '- id: a\n'.repeat(6_250_000);
    const found = parsePackFile(huge);
    expect(found).toMatchObject({ ok: false, problems: [{ code: 'too-large' }] });
    // It is not so much as gone through once.
    expect(
      timesAsLong(
        () => parsePackFile(huge),
        () => parsePackFile('- a\n'.repeat(1_000)),
      ),
    ).toBeLessThan(1);
  });

  test('a duplicate field is named, where it stands', () => {
    const twice = (texts.get('forms') ?? '').replace(/^( {2}source: .*)$/m, '$1\n$1');
    const line = twice.split('\n').findIndex((text) => text.startsWith('  source: ')) + 2;
    expect(readPack(new Map(texts).set('forms', twice))).toMatchObject({
      problems: [{ file: 'forms', line, column: 3, code: 'duplicate-field', detail: 'source' }],
    });
  });
});
