import { distance } from 'fastest-levenshtein';

/**
 * How far a name is from what was typed: 0 is the same words, each wrong letter counts one, another order a half. Null
 * where it is somebody else. Marks, the order of the words, initials, `ij` for `y` and a few wrong letters do not keep
 * a name from being found; half a last word counts as its beginning.
 */
export function createLikeness(sortText: string): (sortName: string) => number | null {
  // Signs other than those within names say that something exact is meant.
  if (!/^[\p{L}\s'’.,-]+$/u.test(sortText)) return () => null;
  const typed = wordsOf(sortText);
  if (typed.join('').length < SHORTEST) return () => null;
  return (sortName) => compare(typed, wordsOf(sortName));
}

/** Fewer letters are like half the people there are. */
const SHORTEST = 3;

function wordsOf(text: string): string[] {
  return text
    .replaceAll('ij', 'y')
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '')
    .slice(0, 8);
}

/** Every word of the shorter of the two must be found in the other; one word may stand alone. */
function compare(typed: readonly string[], name: readonly string[]): number | null {
  const [few, many] = typed.length <= name.length ? [typed, name] : [name, typed];
  if (few.length === 0 || (few.length === 1 && typed.length > 1)) return null;
  const left = many.map((word) => word);
  let total = 0;
  let place = -1;
  for (const word of few) {
    let best: { readonly cost: number; readonly index: number } | null = null;
    for (const [index, other] of left.entries()) {
      if (other === '') continue;
      const [asked, named] = few === typed ? [word, other] : [other, word];
      const cost = wordCost(asked, named, few.length > 1);
      if (cost !== null && (best === null || cost < best.cost)) best = { cost, index };
    }
    if (best === null) return null;
    total += best.cost + (best.index < place ? 0.5 : 0);
    place = best.index;
    left[best.index] = '';
  }
  return total;
}

/** How many letters of a typed word are wrong, null where it is another word; an initial says little by itself. */
function wordCost(typed: string, word: string, withInitials: boolean): number | null {
  if (word.startsWith(typed)) return 0;
  if (word.length === 1) return withInitials && typed.startsWith(word) ? 0.5 : null;
  if (soundOf(typed) !== soundOf(word) || typed.length < 4) return null;
  const allowed = typed.length < 8 ? 1 : 2;
  // The beginning of the word that is about as long: whoever is still typing has not come further.
  let least = Number.POSITIVE_INFINITY;
  for (let length = typed.length - 1; length <= typed.length + 1; length += 1) {
    least = Math.min(least, distance(typed, word.slice(0, length)));
    if (length >= word.length) break;
  }
  return least <= allowed ? least : null;
}

/** First letters that are heard alike; looked at first, since it is by far the quickest. */
function soundOf(word: string): string {
  const first = word.charAt(0);
  return alike[first] ?? first;
}

const alike: Readonly<Record<string, string>> = { c: 'k', q: 'k', v: 'f', z: 's', i: 'y', j: 'y', ø: 'o' };
