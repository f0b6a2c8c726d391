import { expect, test } from 'vitest';
import { HIT_END, HIT_START } from '../../../../../../electron/service/features/dossiers/hit-marks.ts';
import { snippetParts } from '../../../../../../electron/service/features/dossiers/search/snippet.ts';

test('the parts of what is found are told apart on one line', () => {
  expect(snippetParts(`onder haar ${HIT_START}artikel${HIT_END}.\nPiet Klaver\n\nZij vliegt`)).toEqual([
    { text: 'onder haar ', hit: false },
    { text: 'artikel', hit: true },
    { text: '. · Piet Klaver · Zij vliegt', hit: false },
  ]);
});
