import { expect, test } from 'vitest';
import { createLatenessCheck } from '../../../electron/chromium/suspend-watch.ts';

test.each([
  ['an ordinary second', [0, 1_000, 2_000], [false, false, false]],
  ['a busy machine', [0, 9_000, 10_000], [false, false, false]],
  ['a night of sleep', [0, 1_000, 28_800_000, 28_801_000], [false, false, true, false]],
  ['a clock set back', [50_000_000, 1_000, 2_000], [false, false, false]],
])('%s', (_name, ticks, expected) => {
  expect(ticks.map(createLatenessCheck())).toEqual(expected);
});
