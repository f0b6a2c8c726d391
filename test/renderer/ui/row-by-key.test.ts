import { describe, expect, it } from 'vitest';
import { rowByKey } from '../../../renderer/ui/row-by-key.ts';

describe('rowByKey', () => {
  it('moves by one, by a screen, and to the ends', () => {
    const keys = ['ArrowDown', 'ArrowUp', 'PageDown', 'PageUp', 'Home', 'End'];
    expect(keys.map((key) => rowByKey(key, 50, 10_000, 20))).toEqual([51, 49, 70, 30, 0, 9_999]);
  });

  it('stays within the list', () => {
    expect([
      rowByKey('ArrowDown', 9, 10, 5),
      rowByKey('PageDown', 8, 10, 5),
      rowByKey('ArrowUp', 0, 10, 5),
      rowByKey('ArrowDown', -1, 10, 5),
    ]).toEqual([9, 9, 0, 0]);
  });

  it('leaves other keys and empty lists alone', () => {
    expect([rowByKey('a', 0, 10, 5), rowByKey('Enter', 0, 10, 5), rowByKey('ArrowDown', -1, 0, 5)]).toEqual([
      null,
      null,
      null,
    ]);
  });
});
