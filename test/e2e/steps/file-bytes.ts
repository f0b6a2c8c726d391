import { readFileSync, writeFileSync } from 'node:fs';

/** Turns one bit of so many bytes of a file over, from a place on; answers what puts them back. */
export function flipBytes(path: string, offset: number, count: number): () => void {
  const before = readFileSync(path);
  const flipped = Buffer.from(before);
  for (let index = offset; index < offset + count; index += 1) flipped[index] = (flipped[index] ?? 0) ^ 1;
  writeFileSync(path, flipped);
  return () => writeFileSync(path, before);
}
