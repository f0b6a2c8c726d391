import type { GreyPicture } from './grey-picture.ts';

const COLUMNS = 9;
const ROWS = 8;

/**
 * What a picture looks like, in 64 bits: of each of eight rows, whether it gets lighter from one of nine columns to the
 * next (a difference hash). Another size, another quality or another format of the same picture changes few bits.
 * @returns 16 hexadecimal digits; empty for an even plane, which looks like every other
 */
export function findLikeness(picture: GreyPicture): string {
  const greys = patchMeans(picture);
  let bits = 0n;
  for (let row = 0; row < ROWS; row += 1) {
    for (let column = 1; column < COLUMNS; column += 1) {
      const [before = 0, here = 0] = greys.slice(row * COLUMNS + column - 1);
      bits = (bits << 1n) | (here > before + 1 ? 1n : 0n);
    }
  }
  return bits === 0n ? '' : bits.toString(16).padStart(16, '0');
}

/** Mean greys of nine columns and eight rows of patches. */
function patchMeans({ width, height, greys }: GreyPicture): number[] {
  const sums = Array.from({ length: COLUMNS * ROWS }, () => ({ sum: 0, count: 0 }));
  const columns = Array.from({ length: width }, (_, column) => Math.floor((column * COLUMNS) / width));
  for (let y = 0; y < height; y += 1) {
    const row = Math.floor((y * ROWS) / height) * COLUMNS;
    for (let x = 0; x < width; x += 1) {
      const patch = sums[row + (columns[x] ?? 0)];
      if (patch === undefined) continue;
      patch.sum += greys[y * width + x] ?? 0;
      patch.count += 1;
    }
  }
  return sums.map(({ sum, count }) => sum / Math.max(1, count));
}
