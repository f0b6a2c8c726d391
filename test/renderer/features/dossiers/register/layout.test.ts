import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  createLayout,
  REGISTER_PAGE_ROWS,
} from '../../../../../renderer/features/dossiers/register/layout.ts';

test('without groups every place is a dossier', () => {
  const layout = createLayout([{ key: null, count: 3, isClosed: false }]);
  expect([0, 2, 3, -1].map(layout.placeAt)).toEqual([
    { kind: 'dossier', part: 0, offset: 0 },
    { kind: 'dossier', part: 0, offset: 2 },
    null,
    null,
  ]);
  expect(createLayout([]).length).toBe(0);
});

test('a closed group is its heading only', () => {
  const layout = createLayout([
    { key: 'a', count: 2, isClosed: true },
    { key: 'b', count: 1, isClosed: false },
  ]);
  expect(Array.from({ length: layout.length }, (_, index) => layout.placeAt(index))).toEqual([
    { kind: 'group', part: 0 },
    { kind: 'group', part: 1 },
    { kind: 'dossier', part: 1, offset: 0 },
  ]);
});

test('the pages of a range are those of its dossiers, each once', () => {
  const parts = fc.array(fc.record({ count: fc.nat(350), isClosed: fc.boolean() }), {
    minLength: 1,
    maxLength: 6,
  });
  fc.assert(
    fc.property(parts, fc.nat(1200), fc.nat(300), (counts, first, more) => {
      const layout = createLayout(counts.map((part, index) => ({ key: String(index), ...part })));
      const expected = new Set<string>();
      for (let index = first; index <= first + more; index += 1) {
        const place = layout.placeAt(index);
        if (place?.kind === 'dossier')
          expected.add(`${place.part}:${Math.floor(place.offset / REGISTER_PAGE_ROWS)}`);
      }
      const seen = layout.pagesOf(first, first + more).map(({ part, page }) => `${part}:${page}`);
      expect(seen).toEqual([...expected]);
    }),
  );
});
