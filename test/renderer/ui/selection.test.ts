import { describe, expect, it } from 'vitest';
import {
  chooseAll,
  dropRows,
  emptySelection,
  endRange,
  extendRange,
  isFull,
  type Selection,
  toggleRow,
} from '../../../renderer/ui/selection.ts';

const idAt = (index: number) => (index >= 0 && index < 10 ? `row-${index}` : undefined);
const indexes = ({ chosen }: Selection) =>
  [...chosen].map((id) => Number(id.slice(4))).toSorted((a, b) => a - b);
const toggle = (selection: Selection, index: number) => toggleRow(selection, index, `row-${index}`);
const extend = (selection: Selection, from: number, to: number) => extendRange(selection, { from, to, idAt });

describe('choosing rows', () => {
  it('takes one and lets it go again', () => {
    const two = toggle(toggle(emptySelection, 3), 7);
    expect(indexes(two)).toEqual([3, 7]);
    expect(indexes(toggle(two, 3))).toEqual([7]);
  });

  it('makes a range longer and shorter, over its beginning too, and keeps what was chosen before', () => {
    let selection = endRange(toggle(emptySelection, 9));
    const seen: number[][] = [];
    for (const [from, to] of [
      [4, 5],
      [5, 6],
      [6, 5],
      [5, 4],
      [4, 3],
      [3, 2],
    ] as const) {
      selection = extend(selection, from, to);
      seen.push(indexes(selection));
    }
    expect(seen).toEqual([
      [4, 5, 9],
      [4, 5, 6, 9],
      [4, 5, 9],
      [4, 9],
      [3, 4, 9],
      [2, 3, 4, 9],
    ]);
  });

  it('begins a range at the row that was chosen last, until one goes on without choosing', () => {
    const chosen = toggle(emptySelection, 2);
    expect(indexes(extend(chosen, 5, 5))).toEqual([2, 3, 4, 5]);
    expect(indexes(extend(endRange(chosen), 5, 6))).toEqual([2, 5, 6]);
  });

  it('ends a range before a row that is not known, rather than jumping over it', () => {
    expect(indexes(extend(toggle(emptySelection, 8), 8, 12))).toEqual([8, 9]);
  });

  it('never takes more than can go in one act', () => {
    const many = Array.from({ length: 10_200 }, (_, index) => `row-${index}`);
    const full = chooseAll(many);
    expect(full.chosen.size).toBe(10_000);
    expect(isFull(full)).toBe(true);
    expect(toggleRow(full, 10_100, 'row-10100').chosen.size).toBe(10_000);
    expect(toggleRow(full, 3, 'row-3').chosen.size).toBe(9999);
    const range = extendRange(emptySelection, { from: 0, to: 10_199, idAt: (index) => many[index] });
    expect(range.chosen.size).toBe(10_000);
  });

  it('forgets rows that are gone, and the range with them', () => {
    const range = extend(emptySelection, 2, 5);
    const left = dropRows(range, new Set(['row-3', 'row-5']));
    expect(indexes(left)).toEqual([2, 4]);
    expect(indexes(extend(left, 7, 8))).toEqual([2, 4, 7, 8]);
  });
});
