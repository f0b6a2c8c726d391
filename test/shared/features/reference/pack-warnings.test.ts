import { describe, expect, test } from 'vitest';
import {
  isDialled,
  lostWaysTo112,
  packWarnings,
} from '../../../../shared/features/reference/pack-warnings.ts';
import { shippedPack } from '../../../support/shipped-pack.ts';

describe.each(['university', 'party'] as const)('the pack %s', async (id) => {
  const { sections } = await shippedPack(id);

  test('has nothing to warn of', () => {
    expect(packWarnings(sections)).toEqual([]);
  });

  test('without 112 is warned of, by language and by place', () => {
    const words = { nl: 'Bel 1125.', en: 'Call 112.' };
    const danger = sections.danger.map((step) => ({ ...step, label: words, description: words }));
    expect(packWarnings({ ...sections, danger })).toEqual([
      { code: 'steps-112', section: 'danger', id: null, detail: 'nl' },
    ]);
    const referrals = sections.referrals.map((contact) =>
      contact.id === 'emergency' ? { ...contact, phone: '911' } : contact,
    );
    expect(packWarnings({ ...sections, referrals }).map(({ code }) => code)).toEqual([
      'contact-112',
      'signpost-112',
      'tree-112',
    ]);
    expect(lostWaysTo112(sections, { ...sections, referrals })).toHaveLength(3);
    // What is not there cannot be lost.
    expect(lostWaysTo112({ ...sections, referrals }, { ...sections, referrals })).toEqual([]);
  });

  test('without 112 in the first step is warned of, whatever a later step says of it', () => {
    const [, ...later] = sections.danger;
    const danger = later.map((step) => ({
      ...step,
      description: { nl: 'Hang op en bel 112.', en: 'Hang up and call 112.' },
    }));
    const [first, ...others] = danger;
    if (first === undefined) throw new Error('the pack has one step');
    const silent = { ...first, label: { nl: 'Ga weg', en: 'Leave' }, description: { nl: 'Nu.', en: 'Now.' } };
    expect(packWarnings({ ...sections, danger: [silent, ...others] }).map(({ code }) => code)).toEqual([
      'steps-112',
      'steps-112',
    ]);
    expect(lostWaysTo112(sections, { ...sections, danger: [silent, ...others] })).toHaveLength(2);
    expect(packWarnings({ ...sections, danger })).toEqual([]);
    // Of the pack's own steps, none but the first may be taken away.
    expect(lostWaysTo112(sections, { ...sections, danger: later })).toHaveLength(2);
  });

  test('whose tree does not lead who is in danger now to 112 is warned of', () => {
    const routes = sections.routes.map((route) =>
      route.id === 'emergency' ? { ...route, contacts: ['trusted-person'] } : route,
    );
    const lost = { code: 'tree-112', section: 'tree', id: null, detail: '' };
    expect(packWarnings({ ...sections, routes })).toEqual([lost]);
    expect(lostWaysTo112(sections, { ...sections, routes })).toEqual([lost]);
    // The answer is there still, but nothing proposes it any more.
    const tree = sections.tree.map(({ answers, ...node }) => ({
      ...node,
      answers: answers.map(({ when, ...answer }) =>
        when?.acuteDanger === undefined
          ? { ...answer, ...(when && { when }) }
          : { ...answer, when: { recurring: true } },
      ),
    }));
    expect(packWarnings({ ...sections, tree })).toEqual([lost]);
    // A pack of before triage lacks nothing that it could have.
    expect(packWarnings({ ...sections, tree: [], routes: [] })).toEqual([]);
  });

  test('with a number that is none is warned of, at the contact', () => {
    const referrals = sections.referrals.map((contact) =>
      contact.id === 'police' ? { ...contact, phone: 'bel maar' } : contact,
    );
    expect(packWarnings({ ...sections, referrals })).toEqual([
      { code: 'phone', section: 'referrals', id: 'police', detail: 'bel maar' },
    ]);
    expect(lostWaysTo112(sections, { ...sections, referrals })).toEqual([]);
  });
});

test.each([
  ['112', true],
  ['0900-8844', true],
  ['+31 (0)20 261 52 75', true],
  ['(020) 261 52 75', true],
  ['020-1234567 of 06 12345678', true],
  ['088-554 32 22, toestel 12', true],
  ['bel maar', false],
  ['bel maar 112', false],
  ['12', false],
  ['vraag naar 0900-8844', false],
  ['020-1234567 Jan', false],
  ['', false],
  [' ', false],
])('%j is a number: %s', (phone, is) => {
  expect(isDialled(phone)).toBe(is);
});
