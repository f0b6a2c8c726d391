import { expect, test } from 'vitest';
import { chapterNames, chapters } from '../../../../renderer/features/reference/chapters.ts';
import { searchPack } from '../../../../renderer/features/reference/search-pack.ts';
import type { Pack } from '../../../../shared/features/reference/model.ts';
import { packSections } from '../../../../shared/features/reference/pack-sections.ts';
import { shippedPack } from '../../../support/shipped-pack.ts';

const pack: Pack = await shippedPack('university');

test('every section of a pack stands in one chapter of the handbook', () => {
  const shown = chapterNames.flatMap((chapter) => chapters[chapter]);
  expect([...shown, 'signpost'].toSorted()).toEqual(Object.keys(packSections).toSorted());
});

test('every word counts, in any order, without capitals and accents', () => {
  const found = searchPack(pack, 'SR285B  belaging', 'nl');
  expect(found).toEqual([]);
  const offences = searchPack(pack, '285b bélaging', 'nl').find(({ section }) => section === 'offences');
  expect([...(offences?.ids ?? [])]).toContain('sr285b');
});

test('a word of one language is not found in the other', () => {
  expect(searchPack(pack, 'vertrouwenspersoon', 'nl')).not.toEqual([]);
  expect(searchPack(pack, 'vertrouwenspersoon', 'en')).toEqual([]);
});

test('words inside a rule are found: of an answer, of a level, of a reason', () => {
  const answer = pack.sections.tree[0]?.answers[1]?.label.nl ?? '';
  const level = pack.sections.severity[0]?.levels[1]?.reason.nl ?? '';
  expect(searchPack(pack, answer, 'nl')).toContainEqual({
    section: 'tree',
    ids: new Set([pack.sections.tree[0]?.id]),
  });
  expect(searchPack(pack, level, 'nl').map(({ section }) => section)).toContain('severity');
  expect(searchPack(pack, answer, 'en')).toEqual([]);
});
