import type { RandomBytes } from './random.ts';

/** Longer input is refused, never cut (K2). In UTF-16 units. */
export const PASSPHRASE_MAX_LENGTH = 1024;
export const PASSPHRASE_MIN_CHARACTERS = 15;
export const PASSPHRASE_MIN_WORDS = 6;

/** NFC (K2), so that the same passphrase typed on another keyboard or system gives the same bytes. Nothing is cut. */
export function normalisePassphrase(passphrase: string): string {
  return passphrase.normalize('NFC');
}

/**
 * Draws `count` words uniformly (rejection sampling, no modulo bias) and joins them with single spaces. Six words of
 * a list of 7776 give 77 bits. Throws (a bug) for a list below 7776 distinct words or fewer than six words.
 */
export function generatePassphrase(words: readonly string[], count: number, random: RandomBytes): string {
  if (new Set(words).size !== words.length || words.length < 7776)
    throw new Error('word list too short or doubled');
  if (!Number.isInteger(count) || count < PASSPHRASE_MIN_WORDS) throw new Error('too few words');
  return Array.from({ length: count }, () => words[randomIndex(words.length, random)]).join(' ');
}

/** A uniform integer from 0 to below `size` (at most 2^32). */
export function randomIndex(size: number, random: RandomBytes): number {
  const range = 2 ** 32;
  if (!Number.isInteger(size) || size < 1 || size > range) throw new Error('size out of range');
  const limit = range - (range % size);
  for (;;) {
    const bytes = random(4);
    const value = new DataView(bytes.buffer, bytes.byteOffset, 4).getUint32(0);
    if (value < limit) return value % size;
  }
}
