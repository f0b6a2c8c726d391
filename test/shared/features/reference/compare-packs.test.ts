import { describe, expect, test } from 'vitest';
import { comparePacks, isSameValue } from '../../../../shared/features/reference/compare-packs.ts';
import type { Pack } from '../../../../shared/features/reference/model.ts';
import { shippedPack } from '../../../support/shipped-pack.ts';

const pack = await shippedPack('university');

/** The pack with other sections in place of some. */
function withSections(sections: Partial<Pack['sections']>): Pack {
  return { ...pack, sections: { ...pack.sections, ...sections } };
}

describe('two packs', () => {
  test('that say the same have no difference, whatever their version and the order of their fields', () => {
    const { sections } = pack;
    const turned = sections.forms.map((item) => Object.fromEntries(Object.entries(item).toReversed()));
    const other = withSections({ forms: turned as Pack['sections']['forms'] });
    expect(comparePacks(pack, { ...other, version: '2031.1' })).toEqual([]);
  });

  test('are compared item by item, field by field, by section', () => {
    const [first, second, ...rest] = pack.sections.channels;
    if (first === undefined || second === undefined) throw new Error('no section is empty');
    const changed = { ...first, label: { ...first.label, nl: 'Anders' }, source: 'own' };
    const added = { ...second, id: 'own-new' };
    const after = withSections({ channels: [changed, ...rest, added] });
    expect(comparePacks(pack, after)).toEqual([
      {
        part: 'channels',
        isReordered: false,
        items: [
          {
            id: first.id,
            before: first,
            after: changed,
            fields: [
              { field: 'label', before: first.label, after: changed.label },
              { field: 'source', before: first.source, after: 'own' },
            ],
          },
          { id: 'own-new', before: null, after: added, fields: [] },
          { id: second.id, before: second, after: null, fields: [] },
        ],
      },
    ]);
    const back = comparePacks(after, pack)[0]?.items.map(({ id, before }) => [id, before === null]);
    expect(back).toEqual([
      [first.id, false],
      [second.id, true],
      ['own-new', false],
    ]);
  });

  test('with another order, another name or another first question say so', () => {
    const { signpost, danger } = pack.sections;
    const after: Pack = {
      ...withSections({
        danger: danger.toReversed(),
        signpost: { ...signpost, start: signpost.questions[1]?.id ?? '' },
      }),
      name: { nl: 'Onze universiteit', en: 'Our university' },
    };
    expect(
      comparePacks(pack, after).map(({ part, items, isReordered }) => [
        part,
        items.map(({ id }) => id),
        isReordered,
      ]),
    ).toEqual([
      ['head', ['head'], false],
      ['danger', [], true],
      ['signpost', ['start'], false],
    ]);
  });
});

test('values are the same by what they say', () => {
  expect(isSameValue({ a: [1, { b: null }] }, { a: [1, { b: null }] })).toBe(true);
  expect(isSameValue({ a: 1, b: undefined }, { a: 1 })).toBe(true);
  for (const [one, other] of [
    [{ a: 1 }, { a: 1, b: 2 }],
    [
      [1, 2],
      [2, 1],
    ],
    [[], {}],
    [null, {}],
    ['1', 1],
  ])
    expect(isSameValue(one, other), JSON.stringify([one, other])).toBe(false);
});
