import { describe, expect, test } from 'vitest';
import { fieldRows } from '../../../../../renderer/features/reference/packs/field-words.ts';
import { itemFields } from '../../../../../renderer/features/reference/packs/item-fields.ts';
import {
  checkItem,
  type ItemDraft,
  newItem,
  readChanges,
  withChange,
} from '../../../../../renderer/features/reference/packs/pack-changes.ts';
import { closedSections } from '../../../../../shared/features/reference/adapt-pack.ts';
import { packListNames } from '../../../../../shared/features/reference/packs-model.ts';
import { messages } from '../../../../../shared/messages.ts';
import { shippedPack } from '../../../../support/shipped-pack.ts';

const pack = await shippedPack('university');
const open = packListNames.filter((section) => !closedSections.includes(section));

/** An item with something in every field that must be filled in. */
function filled(section: (typeof packListNames)[number]): ItemDraft {
  const item: ItemDraft = { ...newItem(section), id: 'own-one' };
  for (const field of itemFields(section)) {
    if (field.kind === 'words' && field.required) item[field.name] = { nl: ' Iets ', en: 'Something' };
    if (field.kind === 'ids') item[field.name] = [pack.sections.referrals[0]?.id ?? ''];
  }
  return item;
}

describe('an own item', () => {
  test.each(open)('of the section %s is whole once what must be is filled in', (section) => {
    const checked = checkItem(section, filled(section));
    expect(checked).toMatchObject({ ok: true, item: { label: { nl: 'Iets', en: 'Something' } } });
  });

  test.each(open)('of the section %s is refused at every field that is empty and must not be', (section) => {
    const checked = checkItem(section, newItem(section));
    const wanted = itemFields(section).flatMap((field) => {
      if (!field.required) return [];
      if (field.kind === 'words') return [`${field.name}.nl`, `${field.name}.en`];
      return field.kind === 'ids' ? [field.name] : [];
    });
    expect(checked.ok ? [] : Object.keys(checked.errors).toSorted()).toEqual(wanted.toSorted());
  });

  test.each(packListNames)('every item of the section %s can be opened and kept as it is', (section) => {
    for (const item of pack.sections[section]) {
      const draft: ItemDraft = JSON.parse(JSON.stringify(item));
      expect(checkItem(section, draft)).toEqual({ ok: true, item: draft });
    }
  });
});

describe('changes that are collected', () => {
  const [first] = pack.sections.channels;
  const item: ItemDraft = JSON.parse(JSON.stringify(first));
  const changed = {
    kind: 'put',
    section: 'channels',
    item: { ...item, label: { nl: 'A', en: 'B' } },
  } as const;

  test('hold one per item, and none for what is as it was', () => {
    const again = { ...changed, item: { ...item, label: { nl: 'C', en: 'D' } } };
    const both = withChange(pack, withChange(pack, [], changed), again);
    expect(both).toEqual([again]);
    expect(withChange(pack, both, { kind: 'put', section: 'channels', item })).toEqual([]);
    const remove = { kind: 'remove', section: 'channels', id: item.id } as const;
    expect(withChange(pack, both, remove)).toEqual([remove]);
    const own = { kind: 'put', section: 'channels', item: { ...item, id: 'own-one' } } as const;
    expect(withChange(pack, [own], { ...remove, id: 'own-one' })).toEqual([]);
  });

  test('are read back from a draft, without what is none', () => {
    expect(readChanges([changed, null, { kind: 'put', section: 'nowhere' }, 'x'])).toEqual([changed]);
  });
});

test('a difference is told per language, in words', () => {
  const rows = (field: string, before: unknown, after: unknown) =>
    fieldRows({ field, before, after }, 'nl', messages.nl.reference, (id) => `<${id}>`);
  expect(rows('label', { nl: 'A', en: 'B' }, { nl: 'C', en: 'B' })).toEqual([
    { name: 'Naam (Nederlands)', before: 'A', after: 'C' },
  ]);
  expect(rows('phase', 'before', 'after')).toEqual([{ name: 'Wanneer', before: 'Vooraf', after: 'Daarna' }]);
  expect(rows('contacts', ['a', 'b'], undefined)).toEqual([
    { name: 'Hier kunt u terecht', before: '<a>; <b>', after: '' },
  ]);
  expect(rows('count', 'working', 'calendar')).toEqual([
    { name: 'Soort dagen', before: 'werkdagen', after: 'dagen' },
  ]);
});
