import type { SearchHit } from '../../../../../shared/features/dossiers/model.ts';
import { HIT_END, HIT_START } from '../hit-marks.ts';

/** Parts of what is found, such as an account and a name, stand on lines of their own: one line tells them apart. */
const BETWEEN_PARTS = ' · ';

/** A snippet as the index marks it, in pieces. */
export function snippetParts(marked: string): SearchHit['snippet'] {
  return marked
    .replace(/\s*\n\s*/g, BETWEEN_PARTS)
    .split(HIT_START)
    .flatMap((piece, index) => {
      if (index === 0) return [{ text: piece, hit: false }];
      const [hit = '', ...rest] = piece.split(HIT_END);
      return [
        { text: hit, hit: true },
        { text: rest.join(''), hit: false },
      ];
    })
    .filter(({ text }) => text !== '');
}
