import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type ConsentMoments,
  consentState,
  consentsAbout,
} from '../../../../shared/features/consent/consent-state.ts';

const DAY = 86_400_000;
const now = Date.UTC(2026, 10, 20, 12);
let count = 0;
function consent(fields: Partial<ConsentMoments>): ConsentMoments {
  count += 1;
  return {
    consentId: String(count),
    purpose: 'review',
    answer: 'given',
    givenAt: now - 10 * DAY,
    until: null,
    withdrawnAt: null,
    ...fields,
  };
}
const state = (...consents: ConsentMoments[]) => consentState(consents, 'review', now);

test('nothing written down, or only of another purpose, is no consent', () => {
  expect(state()).toBe('none');
  expect(state(consent({ purpose: 'tagged' }))).toBe('none');
});

test('the latest answer counts, in whatever order the answers were written down', () => {
  const given = consent({ givenAt: now - 3 * DAY });
  const refused = consent({ answer: 'refused', givenAt: now - 2 * DAY });
  expect([state(given, refused), state(refused, given)]).toEqual(['refused', 'refused']);
  expect(state(refused, consent({ givenAt: now - DAY }))).toBe('given');
});

test('what was said of somebody by name counts for them; a refusal of another name only where nothing was', () => {
  const ofAll = { ...consent({}), recipient: '' };
  const refusedOther = { ...consent({ answer: 'refused' }), recipient: 'Mr. Voorbeeld' };
  const givenOther = { ...consent({}), recipient: 'Mr. Ander' };
  const own = { ...consent({}), recipient: 'mr. voorbeeld (advocaat)' };
  const about = (...consents: { readonly recipient: string; readonly answer: 'given' | 'refused' }[]) =>
    consentsAbout(consents, 'Mr. Voorbeeld (advocaat)');
  expect(about(ofAll, refusedOther, givenOther)).toEqual([ofAll, refusedOther]);
  expect(about(ofAll, refusedOther, own)).toEqual([own, ofAll]);
});

test('withdrawing is an answer: an older consent that is written down afterwards does not undo it', () => {
  const withdrawn = consent({ givenAt: now - 9 * DAY, withdrawnAt: now - 2 * DAY });
  expect(state(withdrawn)).toBe('withdrawn');
  expect(state(withdrawn, consent({ givenAt: now - 5 * DAY }))).toBe('withdrawn');
  expect(state(withdrawn, consent({ givenAt: now - DAY }))).toBe('given');
});

test('a consent holds until the moment before it ends', () => {
  expect(state(consent({ until: now + 1 }))).toBe('given');
  expect(state(consent({ until: now }))).toBe('expired');
});

test('a clock that jumped back does not undo a withdrawal', () => {
  expect(state(consent({ givenAt: now, withdrawnAt: now - 3 * DAY }))).toBe('withdrawn');
});

const moments = fc.integer({ min: now - 30 * DAY, max: now + 5 * DAY });
const consents = fc.array(
  fc.record({
    consentId: fc.uuid(),
    purpose: fc.constantFrom('review', 'tagged'),
    answer: fc.constantFrom('given' as const, 'refused' as const),
    givenAt: moments,
    until: fc.option(moments),
    withdrawnAt: fc.option(moments),
  }),
  { maxLength: 8 },
);

test('the order in which records come never matters, nor what was said of another purpose', () => {
  fc.assert(
    fc.property(consents, fc.integer(), (all, seed) => {
      const shuffled = all.toSorted(
        (one, other) => ((one.givenAt * seed) % 7) - ((other.givenAt * seed) % 7),
      );
      expect(consentState(shuffled, 'review', now)).toBe(consentState(all, 'review', now));
      const only = all.filter(({ purpose }) => purpose === 'review');
      expect(consentState(only, 'review', now)).toBe(consentState(all, 'review', now));
    }),
  );
});

test('it only says given where a record that was given stands, is not withdrawn and has not ended', () => {
  fc.assert(
    fc.property(consents, (all) => {
      if (consentState(all, 'review', now) !== 'given') return;
      const standing = all.filter(
        ({ purpose, answer, until, withdrawnAt }) =>
          purpose === 'review' &&
          answer === 'given' &&
          withdrawnAt === null &&
          (until === null || until > now),
      );
      expect(standing.length).toBeGreaterThan(0);
    }),
  );
});

test('a refusal or withdrawal that is later than everything else always counts', () => {
  fc.assert(
    fc.property(consents, fc.boolean(), (all, isRefusal) => {
      const last = now + 10 * DAY;
      const final = isRefusal
        ? consent({ answer: 'refused', givenAt: last })
        : consent({ givenAt: last - 1, withdrawnAt: last });
      expect(consentState([final, ...all], 'review', now)).toBe(isRefusal ? 'refused' : 'withdrawn');
    }),
  );
});
