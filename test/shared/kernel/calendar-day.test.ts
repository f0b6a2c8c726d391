import { expect, test } from 'vitest';
import { monthByName, toCalendarDay } from '../../../shared/kernel/calendar-day.ts';

test('a month is known by its name in Dutch and English, whole or cut off', () => {
  expect(['maart', 'mrt', 'March', 'OKT', 'oct', 'december', 'xyz', ''].map(monthByName)).toEqual([
    3,
    3,
    3,
    10,
    10,
    12,
    null,
    null,
  ]);
});

test('a day is one that the calendar has, in years in which people live', () => {
  expect(toCalendarDay('26', 2, 28)).toBe('2026-02-28');
  expect(toCalendarDay('2028', 2, 29)).toBe('2028-02-29');
  expect(toCalendarDay('1900', 1, 1)).toBe('1900-01-01');
  const wrong = [
    ['2026', 2, 29],
    ['2026', 13, 1],
    ['2026', 0, 1],
    ['1899', 12, 31],
    ['9999', 1, 1],
    ['', 1, 1],
    ['2026', 1, Number.NaN],
  ] as const;
  for (const [year, month, day] of wrong) expect(toCalendarDay(year, month, day)).toBeNull();
});
