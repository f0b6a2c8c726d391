import { describe, expect, test } from 'vitest';
import {
  areDaysReversed,
  isNarrowed,
  seeksHeadCode,
  viewToFilter,
  wholeTrail,
} from '../../../../../renderer/features/vault/audit/audit-view.ts';
import { createMoments } from '../../../../../renderer/ui/moments.ts';
import { auditFilterSchema } from '../../../../../shared/features/vault/audit-model.ts';

const clock = createMoments('nl', 'Europe/Amsterdam', () => 0);
const HOUR = 3_600_000;
const at = (text: string) => clock.fromLocal(text);
const filterOf = (view: Partial<typeof wholeTrail>) => viewToFilter({ ...wholeTrail, ...view }, clock);

describe('days of the filter', () => {
  test.each([
    ['2026-11-20', 24],
    // Clocks go forward, and back.
    ['2026-03-29', 23],
    ['2026-10-25', 25],
  ])('%s is the whole day of %i hours', (day, hours) => {
    const { from, until } = filterOf({ from: at(`${day} 23:59:59`), until: at(`${day} 00:00:00`) });
    expect(from).toBe(at(`${day} 00:00:00`));
    expect(((until ?? 0) - (from ?? 0)) / HOUR).toBe(hours);
  });

  test('the last day counts, also at the end of a month and a year', () => {
    expect(filterOf({ until: at('2026-12-31 12:00:00') }).until).toBe(at('2027-01-01 00:00:00'));
    expect(filterOf({ until: at('2028-02-28 12:00:00') }).until).toBe(at('2028-02-29 00:00:00'));
  });

  test('the first day may be the last, and not after it', () => {
    const day = at('2026-11-20 12:00:00');
    expect(areDaysReversed(filterOf({ from: day, until: day }))).toBe(false);
    expect(areDaysReversed(filterOf({ from: day, until: day - 24 * HOUR }))).toBe(true);
    expect(areDaysReversed(filterOf({ from: day }))).toBe(false);
  });
});

test('a view is a filter that the contract takes, narrowed or not', () => {
  expect(isNarrowed(filterOf({}))).toBe(false);
  expect(isNarrowed(filterOf({ object: '   ' }))).toBe(false);
  const views = [
    { actions: ['vault.create'] },
    { slotId: '0190a0a0-0000-7000-8000-000000000002' },
    { object: ' KR-2026-0001 ' },
    { from: 0 },
    { until: 0 },
  ];
  for (const view of views) expect(isNarrowed(filterOf(view))).toBe(true);
  for (const view of [{}, ...views]) expect(auditFilterSchema.safeParse(filterOf(view)).success).toBe(true);
  expect(filterOf({ object: ' KR-2026-0001 ' }).object).toBe('KR-2026-0001');
});

test('a head code is looked for where nothing else is asked', () => {
  expect(seeksHeadCode(filterOf({ object: ' 12-7f3a91c2' }))).toBe(true);
  expect(seeksHeadCode(filterOf({ object: '12-7F3A91C2', actions: ['vault.create'] }))).toBe(false);
  expect(seeksHeadCode(filterOf({ object: 'KR-2026-0001' }))).toBe(false);
});
