import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  calendarDays,
  createDayNumbers,
  dayNumber,
  instantToLocal,
  isAfterToday,
  localDay,
  localToInstant,
} from '../../../shared/kernel/zoned-time.ts';

const zone = 'Europe/Amsterdam';

test('winter and summer time are told by the clock of the organisation', () => {
  expect(instantToLocal(Date.UTC(2026, 10, 20, 13, 5), zone)).toBe('2026-11-20 14:05:00');
  expect(instantToLocal(Date.UTC(2026, 6, 1, 22, 30), zone)).toBe('2026-07-02 00:30:00');
  expect(localToInstant('2026-11-20 14:05:00', zone)).toBe(Date.UTC(2026, 10, 20, 13, 5));
  expect(localToInstant('2026-07-02 00:30', zone)).toBe(Date.UTC(2026, 6, 1, 22, 30));
});

test('an hour that summer time skips is moved later, one that comes twice is the first of the two', () => {
  expect(localToInstant('2026-03-29 02:30', zone)).toBe(Date.UTC(2026, 2, 29, 1, 30));
  expect(instantToLocal(Date.UTC(2026, 2, 29, 1, 30), zone)).toBe('2026-03-29 03:30:00');
  expect(localToInstant('2026-10-25 02:30', zone)).toBe(Date.UTC(2026, 9, 25, 0, 30));
  expect(localToInstant('2026-10-25 03:30', zone)).toBe(Date.UTC(2026, 9, 25, 2, 30));
});

test('the minutes right after a change of the clock belong to the new time', () => {
  expect(localToInstant('2026-03-29 03:00', zone)).toBe(Date.UTC(2026, 2, 29, 1, 0));
  expect(localToInstant('2026-10-25 03:00', zone)).toBe(Date.UTC(2026, 9, 25, 2, 0));
});

test('a day without a time is its midnight, also where the clock changes at midnight', () => {
  expect(localToInstant('2026-11-20', zone)).toBe(Date.UTC(2026, 10, 19, 23));
  expect(localToInstant('2026-03-08', 'America/Havana')).toBe(Date.UTC(2026, 2, 8, 5));
});

test('text that is no date, or a date that does not exist, is refused', () => {
  for (const text of ['', 'morgen', '2026-13-01', '2026-02-30', '2026-02-01 24:00', '20-11-2026']) {
    expect(localToInstant(text, zone), text).toBeNull();
  }
});

test('every minute of a century comes back the same, in zones with odd offsets too', () => {
  const zones = fc.constantFrom(
    zone,
    'UTC',
    'Asia/Kolkata',
    'Australia/Lord_Howe',
    'America/New_York',
    'Pacific/Apia',
  );
  const minutes = fc.integer({ min: Date.UTC(1970, 0, 3) / 60_000, max: Date.UTC(2070, 0, 1) / 60_000 });
  fc.assert(
    fc.property(zones, minutes, (where, minute) => {
      const local = instantToLocal(minute * 60_000, where);
      const back = localToInstant(local, where);
      // Of an hour that comes twice the first is taken; its clock shows the same.
      return back !== null && instantToLocal(back, where) === local && back <= minute * 60_000;
    }),
    { numRuns: 300 },
  );
});

test('days are counted on the calendar, not in hours', () => {
  const lateEvening = Date.UTC(2026, 10, 20, 22, 30);
  expect(calendarDays(lateEvening, lateEvening + 60 * 60_000, zone)).toBe(1);
  expect(calendarDays(Date.UTC(2026, 2, 28, 23), Date.UTC(2026, 2, 29, 22), zone)).toBe(1);
  expect(calendarDays(lateEvening, Date.UTC(2026, 10, 17, 12), zone)).toBe(-3);
});

test.each([
  ['Europe/Amsterdam', '2026-11-20T22:59:59Z', '2026-11-20'],
  ['Europe/Amsterdam', '2026-11-20T23:00:00Z', '2026-11-21'],
  // Summer time ends in the night of the 24th.
  ['Europe/Amsterdam', '2026-10-24T21:59:59Z', '2026-10-24'],
  ['Europe/Amsterdam', '2026-10-25T22:59:59Z', '2026-10-25'],
  ['America/Paramaribo', '2026-01-01T02:59:59Z', '2025-12-31'],
  ['UTC', '0042-03-01T00:00:00Z', '0042-03-01'],
])('in %s it is at %s the day %s', (zoneThere, instant, day) => {
  expect(localDay(Date.parse(instant), zoneThere)).toBe(day);
});

test('every day of UTC is the day that its instants have, and days are counted whole', () => {
  const days = fc.integer({ min: -700_000, max: 2_900_000 });
  fc.assert(
    fc.property(days, fc.integer({ min: 0, max: 86_399_999 }), days, (one, ofDay, other) => {
      const instant = one * 86_400_000 + ofDay;
      expect(localDay(instant, 'UTC')).toBe(new Date(one * 86_400_000).toISOString().slice(0, 10));
      expect(dayNumber(instant, 'UTC')).toBe(one);
      expect(calendarDays(instant, other * 86_400_000, 'UTC')).toBe(other - one);
    }),
  );
});

test.for([zone, 'America/Paramaribo', 'Asia/Kathmandu', 'Australia/Lord_Howe', 'America/St_Johns'])(
  'counted many at once, days in %s are those that are counted one by one, also when the clock changes',
  (there) => {
    const dayOf = createDayNumbers(there);
    // Since 1970: before there were time zones, clocks were minutes and seconds apart.
    const instants = fc.oneof(
      fc.integer({ min: 0, max: 7_258_118_399_999 }),
      // Around the nights in which clocks change.
      fc.integer({ min: Date.UTC(2026, 2, 28), max: Date.UTC(2026, 3, 7) }),
      fc.integer({ min: Date.UTC(2026, 9, 3), max: Date.UTC(2026, 10, 3) }),
    );
    fc.assert(
      fc.property(fc.array(instants, { minLength: 1, maxLength: 30 }), (all) => {
        expect(all.map(dayOf)).toEqual(all.map((instant) => dayNumber(instant, there)));
      }),
    );
  },
);

test('what is later than today is told by days on the clock of the zone', () => {
  const zone = 'Europe/Amsterdam';
  const later = (instant: string, now: string) => isAfterToday(Date.parse(instant), Date.parse(now), zone);
  // A day without a time stands at its noon, also when it is written down in the morning.
  expect(later('2026-11-20T11:00:00Z', '2026-11-20T07:00:00Z')).toBe(false);
  expect(later('2026-11-20T22:59:59Z', '2026-11-19T23:00:00Z')).toBe(false);
  expect(later('2026-11-20T23:00:00Z', '2026-11-20T22:59:59Z')).toBe(true);
  expect(later('2026-11-19T11:00:00Z', '2026-11-20T07:00:00Z')).toBe(false);
});
