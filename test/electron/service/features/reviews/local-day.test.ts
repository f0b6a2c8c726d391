import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createLocalDay, daysBetween } from '../../../../../electron/service/features/reviews/local-day.ts';

test.each([
  ['Europe/Amsterdam', '2026-11-20T22:59:59Z', '2026-11-20'],
  ['Europe/Amsterdam', '2026-11-20T23:00:00Z', '2026-11-21'],
  // Summer time ends in the night of the 24th.
  ['Europe/Amsterdam', '2026-10-24T21:59:59Z', '2026-10-24'],
  ['Europe/Amsterdam', '2026-10-25T22:59:59Z', '2026-10-25'],
  ['America/Paramaribo', '2026-01-01T02:59:59Z', '2025-12-31'],
  ['UTC', '0042-03-01T00:00:00Z', '0042-03-01'],
])('in %s it is at %s the day %s', (zone, instant, day) => {
  expect(createLocalDay(zone)(Date.parse(instant))).toBe(day);
});

test('every day of UTC is the day that its instants have, and days are counted whole', () => {
  const toDay = createLocalDay('UTC');
  const days = fc.integer({ min: -700_000, max: 2_900_000 });
  fc.assert(
    fc.property(days, fc.integer({ min: 0, max: 86_399_999 }), days, (one, ofDay, other) => {
      const first = toDay(one * 86_400_000 + ofDay);
      expect(first).toBe(new Date(one * 86_400_000).toISOString().slice(0, 10));
      expect(daysBetween(first, toDay(other * 86_400_000))).toBe(other - one);
    }),
  );
});
