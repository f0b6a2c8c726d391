import { describe, expect, it } from 'vitest';
import { pagesOfRows } from '../../../../../renderer/features/dossiers/register/pages.ts';

describe('pagesOfRows', () => {
  it('asks for the pages in sight and for the first, which tells the total', () => {
    expect([
      pagesOfRows(0, 30, 10_000),
      pagesOfRows(-10, 110, 10_000),
      pagesOfRows(9_960, 10_020, 10_000),
      pagesOfRows(0, 0, 0),
      pagesOfRows(500, 520, 40),
    ]).toEqual([[0], [0, 1], [0, 99], [0], [0]]);
  });
});
