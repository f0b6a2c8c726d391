const BAR = '••••';
/** Shorter parts of names (`de`, `Li`) are words of their own too often. */
const SHORTEST = 3;

/**
 * Replaces every part of `name` in `text` by a bar of one length, in any case. A courtesy for meetings, not a
 * protection: nicknames and other people's names stay.
 */
export function maskName(text: string, name: string): string {
  const parts = name
    .split(/[\s-]+/)
    .filter((part) => part.length >= SHORTEST && !/^(van|von|der|den|het|ter|ten|the|and)$/i.test(part))
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  if (parts.length === 0) return text;
  return text.replace(new RegExp(`(?<![\\p{L}\\p{N}])(?:${parts.join('|')})(?![\\p{L}\\p{N}])`, 'giu'), BAR);
}
