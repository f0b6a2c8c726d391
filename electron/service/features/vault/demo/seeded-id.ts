import { v7 } from 'uuid';
import type { RandomSource } from './random-source.ts';

/** A UUIDv7 of the given moment (milliseconds, UTC) whose random part comes from the seed. */
export function seededId(random: RandomSource, now: number): string {
  return v7({ msecs: now, random: Uint8Array.from({ length: 16 }, () => random.between(0, 255)) });
}
