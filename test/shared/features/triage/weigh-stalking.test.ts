import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  hasGrown,
  isSignal,
  leastMessages,
  lookAtStalking,
  type SenderHistory,
  type StalkingSign,
  weighStalking,
} from '../../../../shared/features/triage/weigh-stalking.ts';
import { shippedPack } from '../../../support/shipped-pack.ts';

const packs = [await shippedPack('university'), await shippedPack('party')] as const;
const [{ sections }] = packs;
const signs = sections.stalking;

/** 5 January 2026, a Monday. */
const monday = 20_458;
const history = (fields: Partial<SenderHistory> = {}): SenderHistory => ({
  days: [],
  undated: 0,
  forms: [],
  afterStop: null,
  ways: ['x'],
  ...fields,
});
const signsOf = (fields: Partial<SenderHistory>) =>
  weighStalking(history(fields), signs).reasons.map(({ sign }) => sign);
const every = (count: number, days: number) =>
  Array.from({ length: count }, (_, index) => monday + index * days);

test('forty messages in one evening are no signal', () => {
  const weighed = weighStalking(history({ days: Array.from({ length: 40 }, () => monday) }), signs);
  expect(isSignal(weighed)).toBe(false);
  expect(weighed).toMatchObject({
    points: 2,
    from: 6,
    reasons: [{ sign: 'very-many-messages', measured: 40, points: 2 }],
    figures: { messages: 40, activeDays: 1, activeWeeks: 1, spanWeeks: 1, longestSilence: 0, returns: 0 },
  });
});

test('a message a week for ten weeks to somebody who asked to stop is a signal, with its reasons and figures', () => {
  const weighed = weighStalking(history({ days: every(10, 7), afterStop: 6 }), signs);
  expect(isSignal(weighed)).toBe(true);
  expect(weighed).toEqual({
    points: 9,
    from: 6,
    reasons: [
      { sign: 'often-after-stop', measured: 6, points: 3 },
      { sign: 'many-days', measured: 10, points: 2 },
      { sign: 'very-steady', measured: 10, points: 2 },
      { sign: 'many-messages', measured: 10, points: 1 },
      { sign: 'weeks-long', measured: 10, points: 1 },
    ],
    figures: {
      messages: 10,
      undated: 0,
      firstDay: '2026-01-05',
      lastDay: '2026-03-09',
      activeDays: 10,
      activeWeeks: 10,
      spanWeeks: 10,
      longestSilence: 6,
      silent: 28,
      returns: 0,
      escalation: [],
      afterStop: 6,
      ways: ['x'],
    },
  });
});

test('coming back after four weeks of silence counts, a day less does not', () => {
  expect(signsOf({ days: [monday, monday + 29] })).toContain('comes-back');
  expect(signsOf({ days: [monday, monday + 28] })).not.toContain('comes-back');
});

test('from what on a sign counts, and how long a silence is, is what the pack says', () => {
  const days = every(10, 7);
  const weigh = (change: (sign: StalkingSign) => StalkingSign) =>
    weighStalking(history({ days, afterStop: 6 }), signs.map(change));
  const stricter = weigh((sign) => (sign.measure === 'total' ? { ...sign, from: 10 } : sign));
  expect([stricter.from, isSignal(stricter)]).toEqual([10, false]);
  const least = weigh((sign) => (sign.id === 'many-days' ? { ...sign, from: 11 } : sign));
  expect(least.reasons.map(({ sign }) => sign)).not.toContain('many-days');
  // Six days between two messages.
  const short = weigh((sign) => (sign.measure === 'returns' ? { ...sign, silence: 6 } : sign));
  expect(short.figures).toMatchObject({ silent: 6, returns: 9 });
  expect(short.reasons.map(({ sign }) => sign)).toContain('comes-back');
  const unseen = signs.filter((sign) => sign.measure !== 'returns');
  expect(weighStalking(history({ days }), unseen).figures).toMatchObject({ silent: null, returns: 0 });
});

test('it gets worse where something graver comes on a later day, and not where it was there from the first', () => {
  const days = every(3, 1);
  const rude = { day: monday, form: 'insult' };
  const threat = { day: monday + 2, form: 'threat' };
  const worse = weighStalking(history({ days, forms: [threat, rude] }), signs);
  expect(worse.figures.escalation).toEqual([{ day: '2026-01-07', form: 'threat' }]);
  expect(worse.reasons.map(({ sign }) => sign)).toContain('gets-worse');
  const sameDay = [rude, { ...threat, day: monday }];
  expect(signsOf({ days, forms: sameDay })).not.toContain('gets-worse');
  const milder = [
    { day: monday, form: 'threat' },
    { day: monday + 2, form: 'insult' },
  ];
  expect(signsOf({ days, forms: milder })).not.toContain('gets-worse');
});

test('a form that the pack does not put in order neither counts nor disturbs', () => {
  const forms = [
    { day: monday, form: 'of-another-pack' },
    { day: monday + 1, form: 'insult' },
  ];
  expect(weighStalking(history({ days: every(2, 1), forms }), signs).figures.escalation).toEqual([]);
});

test('messages without a day count as messages and as nothing else; without any there is nothing', () => {
  expect(weighStalking(history({ undated: 30 }), signs)).toMatchObject({
    points: 2,
    figures: { messages: 30, undated: 30, firstDay: null, activeDays: 0, spanWeeks: 0 },
  });
  expect(weighStalking(history({ ways: [] }), signs)).toMatchObject({ points: 0, reasons: [] });
});

test('a pack without the sign for all together has a signal from the first sign that holds', () => {
  const alone = signs.filter(({ id }) => id === 'many-messages');
  const weigh = (count: number) => isSignal(weighStalking(history({ days: every(count, 1) }), alone));
  expect([weigh(4), weigh(5)]).toEqual([false, true]);
  expect(isSignal(weighStalking(history({ days: every(99, 1) }), []))).toBe(false);
});

test('an answered signal asks again when a sign came on top, or half as many messages, five at least', () => {
  const grown = (points: number, messages: number) =>
    hasGrown({ points, messages }, { points: 6, messages: 20 });
  expect([grown(6, 29), grown(6, 30), grown(7, 20), grown(5, 20)]).toEqual([false, true, true, false]);
  const few = (messages: number) => hasGrown({ points: 6, messages }, { points: 6, messages: 2 });
  expect([few(6), few(7)]).toEqual([false, true]);
});

const anyHistory: fc.Arbitrary<SenderHistory> = fc.record({
  days: fc.array(fc.integer({ min: -30_000, max: 60_000 }), { maxLength: 60 }),
  undated: fc.nat(40),
  forms: fc.array(
    fc.record({
      day: fc.integer({ min: monday, max: monday + 60 }),
      form: fc.constantFrom(...sections.forms.map(({ id }) => id)),
    }),
    { maxLength: 20 },
  ),
  afterStop: fc.option(fc.nat(20)),
  ways: fc.array(fc.constantFrom('x', 'mail', 'phone', 'street'), { maxLength: 4 }),
});

test('a message after all others never makes it weigh less, and the same gives the same', () => {
  fc.assert(
    fc.property(anyHistory, fc.nat(100), (before, later) => {
      const last = before.days.reduce((most, day) => Math.max(most, day), monday);
      const after = { ...before, days: [...before.days, last + later] };
      expect(weighStalking(after, signs).points).toBeGreaterThanOrEqual(weighStalking(before, signs).points);
      const turned = { ...before, days: before.days.toReversed(), forms: before.forms.toReversed() };
      expect(weighStalking(turned, signs)).toEqual(weighStalking(before, signs));
    }),
  );
});

test('whoever is passed over for having sent too few, or by the quick look, is no signal', () => {
  fc.assert(
    fc.property(anyHistory, fc.integer({ min: 1, max: 12 }), (history, from) => {
      const other = signs.map((sign) => (sign.measure === 'total' ? { ...sign, from } : sign));
      const messages = history.days.length + history.undated;
      const possible = {
        ...history,
        ways: [...history.ways].slice(0, messages),
        forms: history.forms.slice(0, history.days.length),
        afterStop: Math.min(history.afterStop ?? 0, history.days.length),
      };
      if (!isSignal(weighStalking(possible, other))) return;
      expect(lookAtStalking(possible, other)).not.toBe('none');
      expect(messages).toBeGreaterThanOrEqual(leastMessages(other));
    }),
  );
  const looked = (days: number[]) => lookAtStalking(history({ days }), signs);
  expect([looked(every(12, 14)), looked(every(8, 7)), looked(every(2, 14))]).toEqual([
    'signal',
    'perhaps',
    'none',
  ]);
  expect(leastMessages(signs)).toBe(2);
  expect(leastMessages([])).toBe(2);
  expect(leastMessages(signs.map((sign) => (sign.measure === 'total' ? { ...sign, from: 2 } : sign)))).toBe(
    1,
  );
});

test.for(packs.map((pack) => [pack.id, pack] as const))(
  'in the pack for a %s each sign can be reached, has words in two languages, and forms that the pack knows',
  ([, pack]) => {
    const { stalking, forms } = pack.sections;
    const measures = new Set(stalking.map(({ measure }) => measure));
    expect(measures.size).toBe(9);
    for (const sign of stalking) {
      expect([sign.reason.nl, sign.reason.en].every((text) => text.length > 10)).toBe(true);
      const known = (sign.forms ?? []).filter((form) => forms.some(({ id }) => id === form));
      expect(known).toEqual(sign.forms ?? []);
      if (sign.measure !== 'total') expect(heaviest(sign, stalking)).toContain(sign.id);
    }
  },
);

/** The signs that hold where a measure is exactly at the place where this one begins. */
function heaviest({ measure, from }: StalkingSign, all: readonly StalkingSign[]): string[] {
  const order = all.find(({ forms }) => forms !== undefined)?.forms ?? [];
  const at: Record<string, Partial<SenderHistory>> = {
    messages: { undated: from },
    days: { days: every(from, 1) },
    'span-weeks': { days: [monday, monday + from * 7 - 1] },
    'active-weeks': { days: every(from, 7) },
    escalation: { forms: order.slice(0, from + 1).map((form, index) => ({ day: monday + index, form })) },
    'after-stop': { afterStop: from },
    'several-ways': { ways: Array.from({ length: from }, (_, index) => `way-${index}`) },
    returns: { days: every(from + 1, 40) },
  };
  return weighStalking(history(at[measure]), all).reasons.map(({ sign }) => sign);
}
