import { expect, test } from 'vitest';
import { toWeekSeries } from '../../../../../renderer/features/people/senders/week-series.ts';

const week = (monday: string, messages: number, threats: number, unnamed: number) => ({
  monday,
  messages,
  forms: threats === 0 ? [] : [{ form: 'threat', messages: threats }],
  unnamed,
});

test('every message stands in the picture, also those without a form beside others that have one', () => {
  const weeks = [week('2026-11-02', 106, 85, 21), week('2026-11-16', 3, 0, 3)];
  expect(toWeekSeries(weeks)).toEqual({
    mondays: ['2026-11-02', '2026-11-09', '2026-11-16'],
    series: [
      { of: { form: 'threat' }, counts: [85, 0, 0] },
      { of: 'no-form', counts: [21, 0, 3] },
    ],
    most: 106,
  });
});
