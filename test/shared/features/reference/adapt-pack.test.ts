import { describe, expect, test } from 'vitest';
import {
  adaptSections,
  lacksLawNote,
  nextVersion,
  toOwnItemId,
} from '../../../../shared/features/reference/adapt-pack.ts';
import { referrersOf } from '../../../../shared/features/reference/pack-references.ts';
import type { PackChange } from '../../../../shared/features/reference/packs-model.ts';
import { packItemSchema } from '../../../../shared/kernel/primitives.ts';
import { shippedPack } from '../../../support/shipped-pack.ts';

const pack = await shippedPack('party');

test('an item that is written as it was stays as it was, its source too', () => {
  const [first] = pack.sections.purposes;
  if (first === undefined) throw new Error('no section is empty');
  const item = JSON.parse(JSON.stringify({ ...first, source: 'somewhere else' }));
  expect(adaptSections(pack, [{ kind: 'put', section: 'purposes', item }])).toEqual(pack.sections);
});

test('changing an item twice names its writer once', () => {
  const [first] = pack.sections.purposes;
  if (first === undefined) throw new Error('no section is empty');
  const put = (nl: string) => ({
    kind: 'put' as const,
    section: 'purposes' as const,
    item: JSON.parse(JSON.stringify({ ...first, label: { nl, en: nl } })),
  });
  const sections = adaptSections(pack, [put('Eerst'), put('Daarna')]);
  expect((sections['purposes'] as typeof pack.sections.purposes)[0]).toEqual({
    ...first,
    label: { nl: 'Daarna', en: 'Daarna' },
    source: `${first.source}; own`,
  });
});

test('what cases are weighed by cannot go', () => {
  const changes = pack.sections.offences.map(
    ({ id }) => ({ kind: 'remove', section: 'offences', id }) as const,
  );
  expect(adaptSections(pack, changes)).toEqual(pack.sections);
});

test('an own item gets an id that no pack of Luwte has, whatever it is called', () => {
  const taken = new Set(['own-huisarts']);
  const ids = ['Huisarts', 'Café «één»', '  ', '日本', 'x'.repeat(300)].map((label) =>
    toOwnItemId(label, taken),
  );
  expect(ids.slice(0, 4)).toEqual(['own-huisarts-2', 'own-cafe-een', 'own-item', 'own-item']);
  for (const id of ids) expect(packItemSchema.safeParse(id).success, id).toBe(true);
});

test('an adapted pack is counted on, also after another adapted one', () => {
  const taken = new Set(['2026.11', '2026.11-uz-1', '2026.11-uz-3']);
  expect(nextVersion('2026.11-uz-1', 'UZ', taken)).toBe('2026.11-uz-2');
  expect(nextVersion('2026.12', 'UZ', taken)).toBe('2026.12-uz-1');
});

test('what an item is named by is found, in every section that names others', () => {
  const { matrix, actions, offences, signpost } = pack.sections;
  const place = matrix.findIndex(({ contacts }) => contacts.length > 0);
  const contact = matrix[place]?.contacts[0] ?? '';
  expect(referrersOf(pack.sections, 'referrals', contact)).toContainEqual(['matrix', place, 'contacts', 0]);
  const outcome = signpost.outcomes[0]?.contacts[0] ?? '';
  expect(referrersOf(pack.sections, 'referrals', outcome)).toContainEqual([
    'signpost',
    'outcomes',
    0,
    'contacts',
    0,
  ]);
  const late = actions.findIndex(({ after }) => after !== undefined);
  expect(referrersOf(pack.sections, 'actions', actions[late]?.after?.[0] ?? '')).toContainEqual([
    'actions',
    late,
    'after',
    0,
  ]);
  const form = offences[0]?.forms[0] ?? '';
  expect(referrersOf(pack.sections, 'forms', form)).toContainEqual(['offences', 0, 'forms', 0]);
  expect(referrersOf(pack.sections, 'channels', pack.sections.channels[0]?.id ?? '')).toEqual([]);
});

describe('what an item says about the law', () => {
  const [offence] = pack.sections.offences;
  const [contact] = pack.sections.referrals;
  if (offence === undefined || contact === undefined) throw new Error('no section is empty');
  const law = { checked: '2026-11-20', certainty: 'practice', note: 'Mr. Jansen keek dit na.' } as const;
  const putItem = (section: 'offences' | 'referrals', item: object): PackChange => ({
    kind: 'put',
    section,
    item: JSON.parse(JSON.stringify(item)),
  });

  test('can be changed, and its writer is named', () => {
    const changed = putItem('offences', { ...offence, complaint: 'yes', law });
    const made = adaptSections(pack, [changed])['offences'] as typeof pack.sections.offences;
    expect(made[0]).toEqual({ ...offence, complaint: 'yes', law, source: `${offence.source}; own` });
  });

  test('stays where only its words change, and nothing begins to speak for the law', () => {
    const { law: _law, ...words } = offence;
    expect(adaptSections(pack, [putItem('offences', words)])).toEqual(pack.sections);
    const own = { ...contact, id: 'own-one', law };
    const made = adaptSections(pack, [putItem('referrals', { ...contact, law }), putItem('referrals', own)])[
      'referrals'
    ] as typeof pack.sections.referrals;
    expect(made[0]).toEqual(contact);
    expect(made.at(-1)?.law).toBeUndefined();
  });

  test('is not another thing without a note', () => {
    const lacks = (changed: object) => lacksLawNote(offence, { ...offence, ...changed });
    expect(lacks({})).toBe(false);
    expect(lacks({ law: { ...offence.law, checked: '2026-12-01' } })).toBe(false);
    expect(lacks({ law: { ...law, note: ' ' } })).toBe(true);
    expect(lacks({ law })).toBe(false);
    expect(lacksLawNote(undefined, { id: 'x', law })).toBe(false);
    expect(lacksLawNote(contact, { ...contact })).toBe(false);
  });
});

describe('the signpost', () => {
  const { signpost } = pack.sections;
  const [question] = signpost.questions;
  const [outcome] = signpost.outcomes;
  if (question === undefined || outcome === undefined) throw new Error('the signpost is empty');
  const put = (section: 'questions' | 'outcomes', item: object): PackChange => ({
    kind: 'put',
    section,
    item: JSON.parse(JSON.stringify(item)),
  });
  const made = (...changes: PackChange[]) => adaptSections(pack, changes)['signpost'] as typeof signpost;

  test('gets other words, and leads where it led', () => {
    const answers = question.answers.map(({ label }) => ({
      label: { ...label, nl: 'Anders' },
      to: 'nowhere',
    }));
    const text = { nl: 'Een vraag?', en: 'A question?' };
    const { questions } = made(put('questions', { ...question, text, answers }));
    expect(questions[0]).toEqual({
      ...question,
      text,
      answers: question.answers.map((answer) => ({ ...answer, label: { ...answer.label, nl: 'Anders' } })),
      source: question.source.includes('own') ? question.source : `${question.source}; own`,
    });
    const fewer = made(put('questions', { ...question, answers: [] }));
    expect(fewer).toEqual(signpost);
  });

  test('names other contacts, and grows or shrinks by files only', () => {
    const { outcomes } = made(put('outcomes', { ...outcome, contacts: ['police'] }));
    expect(outcomes[0]?.contacts).toEqual(['police']);
    expect(made(put('questions', { ...question, id: 'own-one' }))).toEqual(signpost);
    expect(made(put('outcomes', { ...outcome, id: 'own-one' }))).toEqual(signpost);
  });
});
