import { isAbsolute } from 'node:path';

/** Longest path any system takes, in UTF-16 units. */
const LONGEST_PATH = 32_767;

/**
 * Which vault a second start asks for; null for none, and for whatever else another program of this user may have said.
 */
export function parseSecondStart(given: unknown): string | null {
  if (typeof given !== 'object' || given === null || !Object.hasOwn(given, 'vaultPath')) return null;
  const { vaultPath } = given as { readonly vaultPath: unknown };
  if (typeof vaultPath !== 'string' || vaultPath.length > LONGEST_PATH) return null;
  // A line break or a direction mark in a question would make it say something else.
  if (/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(vaultPath)) return null;
  return isAbsolute(vaultPath) ? vaultPath : null;
}
