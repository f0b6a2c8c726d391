import { readFileSync, truncateSync, writeFileSync } from 'node:fs';
import type { RandomSource } from '../../../electron/service/features/vault/demo/random-source.ts';

/** Bytes of a page of the database. */
export const PAGE = 4096;

export function flipBit(path: string, position: number, bit: number): void {
  const bytes = readFileSync(path);
  bytes[position] = (bytes[position] ?? 0) ^ (1 << bit);
  writeFileSync(path, bytes);
}

/** Places of single bits in a range of bytes, by the choices of a seed. */
export function somewhere(
  choices: RandomSource,
  count: number,
  [from, until]: readonly [number, number],
): readonly { readonly position: number; readonly bit: number }[] {
  return Array.from({ length: count }, () => ({
    position: choices.between(from, until - 1),
    bit: choices.between(0, 7),
  }));
}

/** Puts a part of one file in the same place of another, or in another place of it. */
export function copyPart(
  from: string,
  to: string,
  { at, length, into = at }: { readonly at: number; readonly length: number; readonly into?: number },
): void {
  const bytes = readFileSync(to);
  readFileSync(from).copy(bytes, into, at, at + length);
  writeFileSync(to, bytes);
}

export function cutTo(path: string, length: number): void {
  truncateSync(path, length);
}
