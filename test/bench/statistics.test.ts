import { describe, expect, test } from 'vitest';
import { figuresToTable, isMet } from './figure.ts';
import { median, p95 } from './statistics.ts';

describe('the figures of the bench', () => {
  test('the median is the middle, whatever the order', () => {
    expect(median([5, 1, 3])).toBe(3);
    expect(median([4, 1, 3, 2])).toBe(2.5);
    expect(median([])).toBeNaN();
  });

  test('95 of 100 are at most the 95th percentile', () => {
    const hundred = Array.from({ length: 100 }, (_, index) => 100 - index);
    expect(p95(hundred)).toBe(95);
    expect(p95([1, 9])).toBe(9);
    expect(p95([])).toBeNaN();
  });

  test('an aim is met only when every part of it is', () => {
    const figure = { name: 'search', value: 10, unit: 'ms', p95: 40, ratio: 1.2 } as const;
    expect(isMet(figure)).toBeNull();
    expect(isMet({ ...figure, most: { p95: 50, ratio: 1.5 } })).toBe(true);
    expect(isMet({ ...figure, most: { p95: 50, ratio: 1.1 } })).toBe(false);
    expect(isMet({ ...figure, most: { p95: 30, ratio: 1.5 } })).toBe(false);
  });

  test('a figure that was not measured meets no aim', () => {
    expect(isMet({ name: 'memory', value: Number.NaN, unit: 'MB', most: { value: 200 } })).toBe(false);
    expect(isMet({ name: 'search', value: 1, unit: 'ms', most: { p95: 50 } })).toBe(false);
  });

  test('the table says aim, and whether it is met', () => {
    expect(
      figuresToTable([{ name: 'search', value: 12.34, unit: 'ms', p95: 60, ratio: 1, most: { p95: 50 } }]),
    ).toEqual([
      'figure  median   p95      ratio  ratio to     aim',
      'search  12.3 ms  60.0 ms  1.00x  unencrypted  <= p95 50 ms  NOT MET',
    ]);
  });
});
