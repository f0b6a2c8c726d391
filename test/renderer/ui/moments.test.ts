import { expect, test } from 'vitest';
import { createMoments } from '../../../renderer/ui/moments.ts';

const zone = 'Europe/Amsterdam';
const now = Date.UTC(2026, 10, 20, 13, 5);
const dutch = createMoments('nl', zone, () => now);
const english = createMoments('en', zone, () => now);
const hour = 3_600_000;

test('dates and times read as ux.md asks', () => {
  expect({ date: dutch.date(now), time: dutch.time(now), both: dutch.dateTime(now) }).toEqual({
    date: 'vr 20 nov 2026',
    time: '14:05',
    both: 'vr 20 nov 2026, 14:05',
  });
  expect({ date: english.date(now), both: english.dateTime(now) }).toEqual({
    date: 'Fri 20 Nov 2026',
    both: 'Fri 20 Nov 2026, 14:05',
  });
});

test('the time zone has the name that people give it, in summer another one', () => {
  const summer = createMoments('nl', zone, () => Date.UTC(2026, 6, 1));
  expect([dutch.zoneName(), english.zoneName(), summer.zoneName()]).toEqual([
    'Midden-Europese standaardtijd',
    'Central European Standard Time',
    'Midden-Europese zomertijd',
  ]);
});

test('midnight is 00:00 of the new day', () => {
  expect(dutch.dateTime(Date.UTC(2026, 10, 20, 23))).toBe('za 21 nov 2026, 00:00');
});

test('a moment is shown no more exactly than it is known', () => {
  expect(['minute', 'day', 'month'].map((precision) => dutch.withPrecision(now, precision as 'day'))).toEqual(
    ['vr 20 nov 2026, 14:05', 'vr 20 nov 2026', 'november 2026'],
  );
});

test('relative dates count calendar days, and hours only today', () => {
  const said = [
    now - 5 * 60_000,
    now + 3 * hour,
    now + 11 * hour,
    now - 24 * hour,
    now + 3 * 24 * hour,
    now + 65 * 24 * hour,
    now - 800 * 24 * hour,
  ];
  expect(said.map(dutch.relative)).toEqual([
    '5 minuten geleden',
    'over 3 uur',
    'morgen',
    'gisteren',
    'over 3 dagen',
    'over 2 maanden',
    '2 jaar geleden',
  ]);
  expect(english.relative(now + 3 * 24 * hour)).toBe('in 3 days');
});

test('within a minute it is just now, or now when it is still to come', () => {
  expect([now, now - 59_999, now + 30_000].map(dutch.relative)).toEqual(['zojuist', 'zojuist', 'nu']);
  expect([now, now - 59_999, now + 30_000].map(english.relative)).toEqual(['just now', 'just now', 'now']);
  expect(dutch.relative(now - 60_000)).toBe('1 minuut geleden');
});

test('a picker gets and gives the clock of the organisation, and nonsense is a bug', () => {
  expect(dutch.fromLocal(dutch.toLocal(now))).toBe(now);
  expect(() => dutch.fromLocal('gisteren')).toThrow(RangeError);
});
