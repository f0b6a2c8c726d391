import { expect, it } from 'vitest';
import { isDutchHoliday } from '../../../shared/kernel/dutch-holidays.ts';
import { addWorkingDays } from '../../../shared/kernel/working-days.ts';

it('passes over the weekend', () => {
  expect([
    addWorkingDays('2026-11-18', 2),
    addWorkingDays('2026-11-19', 2),
    addWorkingDays('2026-11-20', 2),
    addWorkingDays('2026-11-21', 2),
    addWorkingDays('2026-11-22', 1),
  ]).toEqual(['2026-11-20', '2026-11-23', '2026-11-24', '2026-11-24', '2026-11-23']);
});

it('passes over the end of a year and a leap day', () => {
  expect([addWorkingDays('2026-12-31', 1), addWorkingDays('2028-02-28', 1)]).toEqual([
    '2027-01-04',
    '2028-02-29',
  ]);
});

it.each([
  [2024, ['03-29', '04-01', '04-27', '05-09', '05-20']],
  // The 27th is a Sunday: the King's birthday is kept a day earlier.
  [2025, ['04-18', '04-21', '04-26', '05-29', '06-09']],
  [2026, ['04-03', '04-06', '04-27', '05-14', '05-25']],
  [2027, ['03-26', '03-29', '04-27', '05-06', '05-17']],
  // Easter at its latest.
  [2038, ['04-23', '04-26', '04-27', '06-03', '06-14']],
])('knows the public holidays of %i', (year, moving) => {
  const all = [...moving, '01-01', '05-05', '12-25', '12-26'].map((day) => `${year}-${day}`);
  const found = Array.from({ length: 366 }, (_, day) =>
    new Date(Date.UTC(year, 0, 1 + day)).toISOString().slice(0, 10),
  ).filter((date) => date.startsWith(`${year}`) && isDutchHoliday(date));
  expect(found).toEqual(all.sort());
});

it('passes over public holidays', () => {
  expect([addWorkingDays('2026-04-02', 1), addWorkingDays('2026-12-24', 1)]).toEqual([
    '2026-04-07',
    '2026-12-28',
  ]);
});
