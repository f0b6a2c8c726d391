import { expect, test } from 'vitest';
import { carefulSide, isWiderChoice, type MergeSide } from '../../../../shared/features/people/merge-rule.ts';

const fields = (namedAs: string) => ({ tagWish: 'unknown', namedAs, elected: 'unknown' }) as const;

test.each([
  ['', 'Prof. J. Jansen', 'kept'],
  ['Prof. J. Jansen', '', 'merged'],
  ['Jo', 'Prof. J. Jansen', 'kept'],
] as const)(
  'of the names "%s" and "%s" the one that says least counts, and another is wider',
  (kept, merged, side) => {
    const both = { kept: fields(kept), merged: fields(merged) };
    expect(carefulSide('namedAs', both.kept, both.merged)).toBe(side);
    const other: MergeSide = side === 'kept' ? 'merged' : 'kept';
    expect(([side, other] as const).map((one) => isWiderChoice('namedAs', one, both))).toEqual([
      false,
      kept === '' || merged === '',
    ]);
  },
);
