import type { Pack } from '../reference/model.ts';
import { meets, type Situation } from './meets.ts';

/** The steps of the ladder for web care (P 2.2) that fit a case, the mildest first. */
export function walkLadder(
  { ladder }: Pick<Pack['sections'], 'ladder'>,
  situation: Situation,
): readonly string[] {
  return ladder.filter(({ when }) => meets(when, situation)).map(({ id }) => id);
}
