import { expect, test } from 'vitest';
import {
  isWarned,
  isWarningDay,
  putOffUntil,
  weeksWarnedOf,
} from '../../../../shared/features/today/complaint-warning.ts';

const zone = 'Europe/Amsterdam';
/** The last minute of Friday 26 February 2027, winter time. */
const dueAt = Date.UTC(2027, 1, 26, 22, 59);
const complaint = { kind: 'complaint', dueAt } as const;
/** In the morning, some days of the calendar before the term ends. */
const before = (days: number) => Date.UTC(2027, 1, 26 - days, 8);

test('six, three and one weeks before its end are days of warning, and no others', () => {
  const days = Array.from({ length: 60 }, (_, left) => left);
  expect(days.filter((left) => isWarningDay(complaint, before(left), zone))).toEqual([7, 21, 42]);
  expect(isWarningDay({ kind: 'action', dueAt }, before(21), zone)).toBe(false);
  expect(isWarningDay({ kind: 'complaint', dueAt: null }, before(21), zone)).toBe(false);
});

test('from six weeks before its end on it is warned of', () => {
  expect([43, 42, 30, 0].map((left) => isWarned(complaint, before(left), zone))).toEqual([
    false,
    true,
    true,
    true,
  ]);
  expect(isWarned({ kind: 'response', dueAt }, before(1), zone)).toBe(false);
});

test('within six, three and one weeks of its end it is said that no more than these are left', () => {
  const days = [43, 42, 22, 21, 8, 7, 0, -1];
  expect(days.map((left) => weeksWarnedOf(dueAt, before(left), zone))).toEqual([
    null,
    6,
    6,
    3,
    3,
    1,
    1,
    null,
  ]);
});

test('put off beyond a warning, it comes back when that day begins', () => {
  const midnight = (left: number) => Date.UTC(2027, 1, 25 - left, 23);
  const until = dueAt + 86_400_000;
  expect([50, 42, 22, 21, 8].map((left) => putOffUntil(complaint, until, before(left), zone))).toEqual([
    midnight(42),
    midnight(21),
    midnight(21),
    midnight(7),
    midnight(7),
  ]);
  // Nothing is left to come back for, and a shorter while stays what it is.
  expect(putOffUntil(complaint, until, before(6), zone)).toBe(until);
  expect(putOffUntil(complaint, before(48), before(50), zone)).toBe(before(48));
  expect(putOffUntil({ kind: 'action', dueAt }, until, before(50), zone)).toBe(until);
});
