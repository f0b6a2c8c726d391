import { expect, it } from 'vitest';
import { groupByDay } from '../../../../../renderer/features/dossiers/timeline/group-by-day.ts';
import { instantToLocal } from '../../../../../shared/kernel/zoned-time.ts';

const toLocal = (instant: number) => instantToLocal(instant, 'Europe/Amsterdam');

it('cuts at midnight of the organisation, not of UTC, and keeps the order', () => {
  const entries = [
    { happenedAt: Date.UTC(2026, 10, 20, 9, 0) },
    { happenedAt: Date.UTC(2026, 10, 19, 23, 30) },
    { happenedAt: Date.UTC(2026, 10, 19, 22, 30) },
  ];
  expect(groupByDay(entries, toLocal)).toEqual([
    { day: '2026-11-20', entries: [entries[0], entries[1]] },
    { day: '2026-11-19', entries: [entries[2]] },
  ]);
});

it('has no days without entries', () => {
  expect(groupByDay([], toLocal)).toEqual([]);
});
