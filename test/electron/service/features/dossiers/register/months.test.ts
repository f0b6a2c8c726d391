import { expect, test } from 'vitest';
import {
  countMonths,
  monthRange,
} from '../../../../../../electron/service/features/dossiers/register/months.ts';

const zone = 'Europe/Amsterdam';

test('a month begins and ends at midnight where the organisation is, summer time or not', () => {
  const { from, until } = monthRange('2026-10', zone);
  expect([from, until].map((at) => new Date(at).toISOString())).toEqual([
    '2026-09-30T22:00:00.000Z',
    '2026-10-31T23:00:00.000Z',
  ]);
  const december = monthRange('2026-12', zone);
  expect(new Date(december.until).toISOString()).toBe('2026-12-31T23:00:00.000Z');
  expect(monthRange('geen maand', zone)).toEqual({ from: 0, until: 0 });
});

test('instants are counted in the month that the clock there shows, latest first', () => {
  const { from, until } = monthRange('2026-10', zone);
  const instants = [
    from - 1,
    from,
    until - 1,
    until,
    Date.UTC(2027, 0, 31, 22, 59, 59, 999),
    Date.UTC(2027, 0, 31, 23),
  ];
  expect(countMonths(instants, zone)).toEqual([
    { key: '2027-02', count: 1 },
    { key: '2027-01', count: 1 },
    { key: '2026-11', count: 1 },
    { key: '2026-10', count: 2 },
    { key: '2026-09', count: 1 },
  ]);
  expect(countMonths([], zone)).toEqual([]);
});
