import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dueGroup, dueGroups } from '../../../../shared/features/today/due-group.ts';
import { dayNumber } from '../../../../shared/kernel/zoned-time.ts';

const zone = 'Europe/Amsterdam';
/** A moment on the clock of Amsterdam in winter. */
const winter = (day: number, hour: number, minute = 0) => Date.UTC(2026, 10, day, hour - 1, minute);
/** Friday 20 November 2026, 10:00. */
const friday = winter(20, 10);

test('hours play no part: what is due today is not late this afternoon', () => {
  expect(dueGroup(winter(20, 0), friday, zone)).toBe('today');
  expect(dueGroup(winter(20, 23, 59), friday, zone)).toBe('today');
  expect(dueGroup(winter(20, 0), winter(20, 23, 59), zone)).toBe('today');
  expect(dueGroup(winter(19, 23, 59), friday, zone)).toBe('late');
});

test('this week ends on Sunday; on Sunday nothing is left of it', () => {
  expect(dueGroup(winter(21, 12), friday, zone)).toBe('week');
  expect(dueGroup(winter(22, 23, 59), friday, zone)).toBe('week');
  expect(dueGroup(winter(23, 0), friday, zone)).toBe('later');
  expect(dueGroup(winter(23, 0), winter(22, 12), zone)).toBe('later');
  expect(dueGroup(winter(29, 12), winter(23, 9), zone)).toBe('week');
});

test('without a day it stands apart', () => {
  expect(dueGroup(null, friday, zone)).toBe('open');
});

test('days of 23 and of 25 hours are days', () => {
  // Summer time begins on 29 March 2026 and ends on 25 October 2026.
  const shortDay = { first: Date.UTC(2026, 2, 28, 23), last: Date.UTC(2026, 2, 29, 21, 59) };
  const longDay = { first: Date.UTC(2026, 9, 24, 22), last: Date.UTC(2026, 9, 25, 22, 59) };
  for (const { first, last } of [shortDay, longDay]) {
    expect(dayNumber(last, zone) - dayNumber(first, zone)).toBe(0);
    expect(dayNumber(last + 60_000, zone) - dayNumber(first, zone)).toBe(1);
    expect(dayNumber(first - 60_000, zone) - dayNumber(first, zone)).toBe(-1);
    expect([dueGroup(last, first, zone), dueGroup(first, last, zone)]).toEqual(['today', 'today']);
    expect(dueGroup(first - 1, last, zone)).toBe('late');
  }
});

test('the same moment is another day elsewhere', () => {
  const moment = Date.UTC(2026, 10, 20, 23, 30);
  expect(dayNumber(moment, zone) - dayNumber(moment, 'America/New_York')).toBe(1);
});

test('days before 1970 and far ahead are counted alike', () => {
  expect(dayNumber(Date.UTC(1969, 11, 31, 12), zone)).toBe(-1);
  expect(dayNumber(Date.UTC(2038, 0, 20, 12), zone) - dayNumber(Date.UTC(2038, 0, 19, 12), zone)).toBe(1);
  // Sunday 28 December 1969 belongs to the week of the Monday before.
  expect(dueGroup(Date.UTC(1969, 11, 28, 12), Date.UTC(1969, 11, 22, 12), zone)).toBe('week');
});

test('what is due later is never in an earlier group, and as days go by it only comes nearer', () => {
  const moment = fc.integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2045, 0, 1) });
  const zones = fc.constantFrom(zone, 'UTC', 'Australia/Lord_Howe', 'America/New_York', 'Pacific/Apia');
  const rank = (due: number, now: number, where: string) => dueGroups.indexOf(dueGroup(due, now, where));
  fc.assert(
    fc.property(
      moment,
      fc.integer({ min: 0, max: 30 * 86_400_000 }),
      moment,
      zones,
      (due, more, now, where) => {
        expect(rank(due + more, now, where)).toBeGreaterThanOrEqual(rank(due, now, where));
        expect(rank(due, now + more, where)).toBeLessThanOrEqual(rank(due, now, where));
      },
    ),
  );
});
