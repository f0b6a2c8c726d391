import { expect, it } from 'vitest';
import { addWorkingDays } from '../../../../../renderer/features/dossiers/new-dossier/working-days.ts';

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
    '2027-01-01',
    '2028-02-29',
  ]);
});
