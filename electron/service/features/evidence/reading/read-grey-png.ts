import { inflateSync } from 'node:zlib';
import type { GreyPicture } from './grey-picture.ts';
import { pngParts } from './png-parts.ts';

/**
 * Reads a PNG in greys of eight bits, as Leptonica writes it and nobody else.
 * @throws for any other
 */
export function readGreyPng(png: Uint8Array): GreyPicture {
  const parts = pngParts(png);
  const head = parts.find(({ name }) => name === 'IHDR')?.data;
  if (head === undefined || head[8] !== 8 || head[9] !== 0 || head[12] !== 0)
    throw new Error('no picture in greys of eight bits');
  const view = new DataView(head.buffer, head.byteOffset);
  const [width, height] = [view.getUint32(0), view.getUint32(4)];
  const packed = Buffer.concat(parts.filter(({ name }) => name === 'IDAT').map(({ data }) => data));
  const lines = inflateSync(packed, { maxOutputLength: (width + 1) * height });
  const greys = new Uint8Array(width * height);
  for (let row = 0; row < height; row += 1) {
    const from = row * (width + 1);
    unfilter(lines.subarray(from + 1, from + 1 + width), lines[from] ?? 0, greys, row * width, width);
  }
  return { width, height, greys };
}

/** Undoes what a line was foretold by: nothing, its left, its upper neighbour, both, or the best of three. */
function unfilter(line: Uint8Array, filter: number, greys: Uint8Array, start: number, width: number): void {
  for (let column = 0; column < width; column += 1) {
    const here = start + column;
    const left = column > 0 ? (greys[here - 1] ?? 0) : 0;
    const upper = greys[here - width] ?? 0;
    const corner = column > 0 ? (greys[here - width - 1] ?? 0) : 0;
    greys[here] = (line[column] ?? 0) + foretold(filter, left, upper, corner);
  }
}

function foretold(filter: number, left: number, upper: number, corner: number): number {
  switch (filter) {
    case 1:
      return left;
    case 2:
      return upper;
    case 3:
      return (left + upper) >> 1;
    case 4: {
      const guess = left + upper - corner;
      const [toLeft, toUpper, toCorner] = [left, upper, corner].map((one) => Math.abs(guess - one)) as [
        number,
        number,
        number,
      ];
      if (toLeft <= toUpper && toLeft <= toCorner) return left;
      return toUpper <= toCorner ? upper : corner;
    }
    default:
      return 0;
  }
}
