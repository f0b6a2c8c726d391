import { expect, test } from 'vitest';
import { dayEnd, dayStart } from '../../../../../renderer/features/dossiers/register/days.ts';
import { createMoments } from '../../../../../renderer/ui/moments.ts';

const clock = createMoments('nl', 'Europe/Amsterdam', () => 0);

test('a day begins and ends at midnight there, also when it has 23 or 25 hours', () => {
  const hours = (day: string) => {
    const noon = Date.parse(`${day}T11:00:00Z`);
    return (dayEnd(noon, clock) - dayStart(noon, clock)) / 3_600_000;
  };
  expect(['2026-03-29', '2026-10-25', '2026-11-10'].map(hours)).toEqual([23, 25, 24]);
  expect(new Date(dayStart(Date.parse('2026-07-01T22:30:00Z'), clock)).toISOString()).toBe(
    '2026-07-01T22:00:00.000Z',
  );
});
