import type { OptionsDictionary, ZxcvbnFactory, ZxcvbnResult } from '@zxcvbn-ts/core';
import {
  normalisePassphrase,
  PASSPHRASE_MAX_LENGTH,
  PASSPHRASE_MIN_CHARACTERS,
  PASSPHRASE_MIN_WORDS,
} from './passphrase.ts';

export type PassphraseReason =
  /** Fewer than 15 characters, and not six words of the list. */
  | 'too-short'
  /** More than 1024; refused rather than cut. */
  | 'too-long'
  /** Too easily guessed; the reasons after it say why, when that is known. */
  | 'too-weak'
  | 'repeats'
  | 'sequence'
  | 'date'
  | 'names'
  | 'common-password'
  /** Contains what an attacker knows: organisation, own name. */
  | 'own-words';

export type PassphraseCheck = {
  /** Characters (code points after NFC). */
  readonly length: number;
  readonly acceptable: boolean;
  /** 0 to 4; from 3 on it is strong enough. */
  readonly score: 0 | 1 | 2 | 3 | 4;
  /** Empty when acceptable. */
  readonly reasons: readonly PassphraseReason[];
};

export type PassphraseContext = {
  /** Names of organisation and person: worth nothing in a passphrase. */
  readonly ownWords?: readonly string[];
  /** The generated list: six different words of it are long enough, however short they are. */
  readonly words?: ReadonlySet<string>;
};

/**
 * Judges a new passphrase (K2): at least 15 characters or six different words of the list, and not easily guessed.
 * The estimator and its dictionaries (27 MB) are loaded at the first call only. Takes about 10 ms, at worst 30 (the first call 150).
 */
export async function checkPassphrase(
  passphrase: string,
  context: PassphraseContext = {},
): Promise<PassphraseCheck> {
  const normal = normalisePassphrase(passphrase);
  const length = [...normal].length;
  if (normal.length > PASSPHRASE_MAX_LENGTH)
    return { length, acceptable: false, score: 0, reasons: ['too-long'] };
  if (length === 0) return { length, acceptable: false, score: 0, reasons: ['too-short'] };
  const estimator = await loadEstimator();
  const result = estimator.check(normal, [...(context.ownWords ?? [])]);
  const score = guessesToScore(result.guessesLog10);
  const reasons: PassphraseReason[] = [];
  if (length < PASSPHRASE_MIN_CHARACTERS && !isWordPassphrase(normal, context.words))
    reasons.push('too-short');
  if (score < 3) reasons.push('too-weak', ...weaknesses(result));
  return { length, acceptable: reasons.length === 0, score, reasons };
}

/**
 * The estimator's own scale ends at 10^10 guesses, meant for logins over a network. Here somebody may hold the file
 * and guess at leisure, about a thousand times a second per machine at the weakest KDF: 10^12 is the least.
 */
function guessesToScore(guessesLog10: number): PassphraseCheck['score'] {
  if (guessesLog10 < 4) return 0;
  if (guessesLog10 < 8) return 1;
  if (guessesLog10 < 12) return 2;
  return guessesLog10 < 16 ? 3 : 4;
}

function isWordPassphrase(passphrase: string, words: ReadonlySet<string> | undefined): boolean {
  const typed = passphrase
    .toLowerCase()
    .split(/[\s-]+/)
    .filter(Boolean);
  return (
    words !== undefined &&
    new Set(typed).size >= PASSPHRASE_MIN_WORDS &&
    typed.every((word) => words.has(word))
  );
}

function weaknesses(result: ZxcvbnResult): PassphraseReason[] {
  const found = new Set<PassphraseReason>();
  for (const match of result.sequence) {
    const reason =
      REASON_BY_PATTERN.get(match.pattern) ?? REASON_BY_DICTIONARY.get(String(match['dictionaryName']));
    if (reason !== undefined) found.add(reason);
  }
  return [...found];
}

const REASON_BY_PATTERN: ReadonlyMap<string, PassphraseReason> = new Map([
  ['repeat', 'repeats'],
  ['sequence', 'sequence'],
  ['date', 'date'],
  ['spatial', 'sequence'],
]);

const REASON_BY_DICTIONARY: ReadonlyMap<string, PassphraseReason> = new Map([
  ['passwords', 'common-password'],
  ['boysFirstnames', 'names'],
  ['girlsFirstnames', 'names'],
  ['lastnames', 'names'],
  ['firstnamesEnglish', 'names'],
  ['lastnamesEnglish', 'names'],
  ['userInputs', 'own-words'],
]);

/** Kept until the process ends (at lock): nothing secret in it. */
let estimatorOnce: Promise<ZxcvbnFactory> | null = null;

function loadEstimator(): Promise<ZxcvbnFactory> {
  estimatorOnce ??= createEstimator();
  return estimatorOnce;
}

async function createEstimator(): Promise<ZxcvbnFactory> {
  const [core, common, dutch, english] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
    import('@zxcvbn-ts/language-nl-be'),
    import('@zxcvbn-ts/language-en'),
  ]);
  const dictionary: OptionsDictionary = {
    passwords: common.dictionary.passwords,
    ...dutch.dictionary,
    ...inEnglish(english.dictionary),
  };
  // Judging the first hundred characters and few letter substitutions keeps hostile input under about 30 ms instead of
  // 200; what follows can hardly make a passphrase weaker.
  const options = { dictionary, graphs: common.adjacencyGraphs, maxLength: 100, l33tMaxSubstitutions: 10 };
  return new core.ZxcvbnFactory(options);
}

/** Both languages name their lists alike; the English ones get a mark of their own. */
function inEnglish(dictionary: OptionsDictionary): OptionsDictionary {
  return Object.fromEntries(Object.entries(dictionary).map(([name, words]) => [`${name}English`, words]));
}
