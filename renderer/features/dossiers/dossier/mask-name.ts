const BAR = '••••';
/** Words between names, in any case: bars over them would stand everywhere and hide nobody. */
const PARTICLE = /^(van|von|der|den|het|ter|ten|the|and|de|te|in|op|la|le|el|du|di|da|af|zu)$/i;
/** Shorter words are words of the language too often, unless they are written as a name: `Li`, `LI`, never `li`. */
const SAFE = 3;

/**
 * Replaces every part of `name` in `text` by a bar of one length, in any case; parts of two letters only where they begin
 * with a capital. A courtesy for meetings, not a protection: nicknames, initials and other people's names stay.
 */
export function maskName(text: string, name: string): string {
  const parts = name.split(/[\s-]+/).filter((part) => part.length > 1 && !PARTICLE.test(part));
  const long = parts.filter((part) => part.length >= SAFE);
  const short = parts.filter((part) => part.length < SAFE);
  return masked(masked(text, long, 'giu'), short.flatMap(asName), 'gu');
}

/** As it begins a sentence or a name, and in capitals. */
function asName(part: string): string[] {
  return [part.slice(0, 1).toUpperCase() + part.slice(1).toLowerCase(), part.toUpperCase()];
}

function masked(text: string, parts: readonly string[], flags: string): string {
  if (parts.length === 0) return text;
  const words = parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return text.replace(new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.join('|')})(?![\\p{L}\\p{N}])`, flags), BAR);
}
