import { describe, expect, test } from 'vitest';
import { fieldRows } from '../../../../../renderer/features/reference/packs/field-words.ts';
import { itemFields } from '../../../../../renderer/features/reference/packs/item-fields.ts';
import {
  checkItem,
  type ItemDraft,
  leadsTo112,
  newItem,
  readChanges,
  toHost,
  withChange,
} from '../../../../../renderer/features/reference/packs/pack-changes.ts';
import {
  adaptableItems,
  adaptSections,
  closedSections,
} from '../../../../../shared/features/reference/adapt-pack.ts';
import type { AdaptableName } from '../../../../../shared/features/reference/pack-sections.ts';
import { adaptableNames, packListNames } from '../../../../../shared/features/reference/packs-model.ts';
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
    const checked = checkItem(section, filled(section), pack);
    expect(checked).toMatchObject({ ok: true, item: { label: { nl: 'Iets', en: 'Something' } } });
  });

  test.each(open)('of the section %s is refused at every field that is empty and must not be', (section) => {
    const checked = checkItem(section, newItem(section), pack);
    const wanted = itemFields(section).flatMap((field) => {
      if (!field.required) return [];
      if (field.kind === 'words') return [`${field.name}.nl`, `${field.name}.en`];
      return field.kind === 'ids' ? [field.name] : [];
    });
    expect(checked.ok ? [] : Object.keys(checked.errors).toSorted()).toEqual(wanted.toSorted());
  });

  test.each(adaptableNames)('every item of the section %s can be opened and kept as it is', (section) => {
    for (const item of adaptableItems(pack.sections, section)) {
      const draft: ItemDraft = JSON.parse(JSON.stringify(item));
      expect(checkItem(section, draft, pack)).toEqual({ ok: true, item: draft });
    }
  });
});

test('an own platform can have web addresses, however they were copied; what is none is refused', () => {
  const copied = [
    'https://www.Praat.example/@ik?x=1',
    ' forum.praat.example:8080/a ',
    'http://ik:pw@m.example',
  ];
  const hosts = copied.map(toHost);
  expect(hosts).toEqual(['praat.example', 'forum.praat.example', 'm.example']);
  const platform = { ...filled('platforms'), hosts };
  expect(checkItem('platforms', platform, pack)).toMatchObject({ ok: true, item: { hosts } });
  const refused = checkItem('platforms', { ...platform, hosts: ['praat.example', 'geen adres'] }, pack);
  expect(refused.ok ? [] : Object.keys(refused.errors)).toEqual(['hosts.1']);
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

test('a difference of a rule is told in words, never as data', () => {
  const rows = (field: string, after: unknown) =>
    fieldRows({ field, before: undefined, after }, 'nl', messages.nl.reference, (id, of) => `<${of} ${id}>`);
  expect(rows('when', { forms: ['doxing'], severityFrom: 'severe' })).toEqual([
    { name: 'Geldt als', before: '', after: 'het gaat om ‘<forms doxing>’; en het is ernstig' },
  ]);
  expect(rows('term', { days: 2, count: 'working' })).toMatchObject([
    { name: 'Wanneer', after: '2 werkdagen' },
  ]);
  expect(rows('who', 'contact-point')).toMatchObject([{ name: 'Wie', after: 'Het vaste aanspreekpunt' }]);
  expect(rows('at', 'severe')).toMatchObject([{ name: 'Nooit lichter dan', after: 'Ernstig' }]);
  const label = { nl: 'Ja', en: 'Yes' };
  const when = { acuteDanger: true };
  expect(rows('answers', [{ id: 'yes', label, when, routes: ['police'], to: 'next' }])).toMatchObject([
    { after: 'Ja (als: er is nu gevaar) (leidt naar: <routes police>) → <undefined next>' },
  ]);
  const level = { id: 'high', label, description: label, points: 2, when, reason: label };
  expect(rows('levels', [level])).toMatchObject([
    { name: 'Niveaus', after: 'Ja (2 punten): Ja · als: er is nu gevaar · Ja' },
  ]);
  for (const section of packListNames) {
    for (const item of adaptableItems(pack.sections, section)) {
      for (const [field, value] of Object.entries(item)) {
        for (const { name, after } of rows(field, value)) {
          if (field !== 'id') expect(`${name} ${after}`).not.toMatch(/\[object|undefined\b(?! )/);
        }
      }
    }
  }
});

test('a phone number is something that can be dialled', () => {
  const withPhone = (phone: string) => checkItem('referrals', { ...filled('referrals'), phone }, pack);
  expect(withPhone('bel maar')).toEqual({ ok: false, errors: { phone: 'no-number' } });
  for (const phone of ['112', '0900-8844', '+31 20 261 52 75', '']) expect(withPhone(phone).ok).toBe(true);
});

/** An item of the pack as a form holds it, with other words. */
function draftOf(section: AdaptableName, id: string, changed: object): ItemDraft {
  const item = adaptableItems(pack.sections, section).find((one) => one.id === id);
  return JSON.parse(JSON.stringify({ ...item, ...changed }));
}

describe('what the law says', () => {
  const law = { checked: '2026-11-20', certainty: 'statute' };
  test.each([
    ['another certainty', { law }],
    ['another answer to whether a complaint is needed', { complaint: 'no' }],
    ['a note of blanks', { complaint: 'no', law: { ...law, note: '  ' } }],
  ])('%s asks for a note', (_name, changed) => {
    expect(checkItem('offences', draftOf('offences', 'sr285b', changed), pack)).toEqual({
      ok: false,
      errors: { 'law.note': 'law-note' },
    });
  });

  test('changes with a note; the day alone needs none, and no note is an empty one', () => {
    const noted = draftOf('offences', 'sr285b', { complaint: 'no', law: { ...law, note: 'Mr. X' } });
    expect(checkItem('offences', noted, pack)).toEqual({ ok: true, item: noted });
    const present = pack.sections.offences.find(({ id }) => id === 'sr285b')?.law;
    const dated = draftOf('offences', 'sr285b', { law: { ...present, checked: '2026-11-20', note: '' } });
    expect(checkItem('offences', dated, pack)).toMatchObject({
      ok: true,
      item: { law: { ...present, checked: '2026-11-20' } },
    });
    const wrong = draftOf('offences', 'sr285b', { law: { ...present, checked: '' } });
    expect(checkItem('offences', wrong, pack)).toMatchObject({
      ok: false,
      errors: { 'law.checked': 'field-invalid' },
    });
  });
});

describe('112', () => {
  const without = { nl: 'Bel ons.', en: 'Call us.' };
  test('cannot be worded away from the steps for acute danger, in either language', () => {
    const change = (words: object) => checkItem('danger', draftOf('danger', 'call-112', words), pack);
    expect(change({ label: without, description: without })).toEqual({
      ok: false,
      errors: { 'description.nl': 'keeps-112', 'description.en': 'keeps-112' },
    });
    expect(change({ label: { nl: 'Bel 112', en: 'Call' }, description: without })).toEqual({
      ok: false,
      errors: { 'description.en': 'keeps-112' },
    });
    expect(change({ label: { nl: '112!', en: '112!' }, description: without }).ok).toBe(true);
    expect(leadsTo112(pack, 'danger', 'call-112')).toBe(true);
    expect(leadsTo112(pack, 'danger', 'where')).toBe(false);
  });

  test('stays the number of the contact for emergencies, and the signpost goes on leading there', () => {
    const contact = (changed: object) =>
      checkItem('referrals', draftOf('referrals', 'emergency', changed), pack);
    expect(contact({ phone: '0900-8844' })).toMatchObject({ errors: { phone: 'keeps-112' } });
    expect(contact({ kind: 'inside' })).toMatchObject({ errors: { phone: 'keeps-112' } });
    const leading = pack.sections.signpost.outcomes.filter(({ contacts }) => contacts.includes('emergency'));
    let sections = pack.sections;
    for (const [at, { id }] of leading.entries()) {
      const item = draftOf('outcomes', id, { contacts: ['police'] });
      const checked = checkItem('outcomes', item, { ...pack, sections });
      const isLast = at === leading.length - 1;
      expect(checked).toMatchObject(isLast ? { errors: { contacts: 'keeps-112' } } : { ok: true });
      sections = adaptSections({ ...pack, sections }, [
        { kind: 'put', section: 'outcomes', item },
      ]) as typeof sections;
    }
  });
});

test('an empty answer of the signpost is told at that answer', () => {
  const question = pack.sections.signpost.questions[0];
  const answers = question?.answers.map((answer, at) =>
    at === 1 ? { ...answer, label: { nl: ' ', en: 'x' } } : answer,
  );
  expect(checkItem('questions', draftOf('questions', question?.id ?? '', { answers }), pack)).toMatchObject({
    ok: false,
    errors: { 'answers.1.label.nl': 'field-invalid' },
  });
});
