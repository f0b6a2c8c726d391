import { foldLine, GAP, spaced } from './pattern-parts.ts';
import type { PrivatePattern } from './private-patterns.ts';
import { townOf, townPattern } from './town-patterns.ts';

/** The name of a street or a house that is shorter is sought with its number only: it would be found everywhere. */
const LEAST = 4;
const POSTCODE = /(?<!\d)([1-9]\d{3})\s?([a-z]{2})(?![a-z])/;

/** The postcode of a home and its street with its number, each with the town beside it; what is not told gives no pattern. */
export function homePatterns(home: string, edge: string): PrivatePattern[] {
  const folded = foldLine(home);
  const town = townPattern(townOf(home));
  const [before, after] =
    town === '' ? ['', ''] : [`(?:${edge}${town}${GAP})?`, `(?:${GAP}(?:(?:in|te|at)\\s)?${town}(?![a-z]))?`];
  const patterns: PrivatePattern[] = [];
  const [, digits, letters = ''] = POSTCODE.exec(folded) ?? [];
  if (digits !== undefined) {
    patterns.push({
      datum: 'postcode',
      pattern: new RegExp(
        `${before}(?<!\\d)${spaced(digits)}${GAP}(?:${spaced(letters)}(?![a-z])${after}${town === '' ? '' : `|${town}(?![a-z])`})`,
        'g',
      ),
    });
  }
  const named = namePattern(placeIn(home), edge);
  if (named !== '') patterns.push({ datum: 'home', pattern: new RegExp(`${before}${named}${after}`, 'g') });
  return patterns;
}

/** Whether all that an address tells of a home can be looked for. */
export function isHomeSought(home: string): boolean {
  const kinds = homePatterns(home, '').map(({ datum }) => datum);
  return kinds.includes('home') || (kinds.includes('postcode') && lettersOf(placeIn(home)) === '');
}

/** What an address says before its postcode, or beside it, without the town. */
function placeIn(home: string): string {
  const folded = foldLine(home);
  const postcode = POSTCODE.exec(folded);
  const place =
    postcode === null || postcode.index === 0
      ? folded.replace(POSTCODE, ' ').trim()
      : folded.slice(0, postcode.index);
  const town = townOf(home);
  const rest = place.replace(/[\s,;]+$/, '');
  if (town === '' || !rest.endsWith(town)) return rest;
  const left = rest.slice(0, -town.length).replace(/[\s,;]+$/, '');
  // Several words and nothing beside them: as likely the name of a house, and then it is all there is.
  return lettersOf(left) === '' && town.includes(' ') ? rest : left;
}

/** A street with its number, a number with its street, or the name of a house as it is; empty for too little. */
function namePattern(place: string, edge: string): string {
  const [, street, number = '', addition = ''] =
    /^\D*?((?:\d{1,3}\s?(?:e|de|ste)\s+)?[a-z][a-z0-9'. -]*?)[\s,]+(\d{1,5})\s*-?\s*([a-z]{1,4}\b|\d{1,3}\b)?/.exec(
      place,
    ) ?? [];
  if (street !== undefined) return numbered({ street, number, addition }, edge);
  const [, first, unit = '', name] = /^(\d{1,5})\s?([a-z]\b)?[\s,]+([a-z][a-z'. -]*[a-z])/.exec(place) ?? [];
  if (first !== undefined && name !== undefined) {
    const alone = numbered({ street: name, number: first, addition: unit }, edge);
    return alone === '' ? '' : `(?:${edge}(?<!\\d)${first}${GAP}${streetPattern(name)}(?![a-z])|${alone})`;
  }
  return lettersOf(place).length < LEAST
    ? ''
    : `${edge}${streetPattern(place.replaceAll(/[,;()]/g, ' '))}(?![a-z])`;
}

type Numbered = { readonly street: string; readonly number: string; readonly addition: string };

function numbered({ street, number, addition }: Numbered, edge: string): string {
  const name = street.replace(ORDINAL, '');
  if (lettersOf(name) === '') return '';
  const unit = addition === '' ? '' : `(?:${GAP}${spaced(addition)}(?![a-z0-9]))?`;
  const at = `${GAP}(?:nr|no|nummer|huisnummer)?${GAP}${number}(?!\\d)${unit}`;
  if (lettersOf(name).length < LEAST) return `(?<![a-z])${streetPattern(name)}${at}`;
  const ordinal = name === street ? '' : `(?:${ordinals}${GAP})?`;
  // Also without its number: in a small street that is enough to find somebody.
  return `${edge}${ordinal}${streetPattern(name)}(?:${at}|(?![a-z]))`;
}

/** `1e`, `2de`, `eerste`: one street is written with either. */
const ordinals = '(?:\\d{1,3}\\s?(?:e|de|ste)|eerste|tweede|derde|vierde|vijfde|zesde|zevende|achtste)';
const ORDINAL = new RegExp(`^${ordinals}\\s+`);

/** A street in the ways in which it is shortened; words before the last also to their first letters, as `v.` and `prof.`. */
function streetPattern(street: string): string {
  const words = [...street.matchAll(/([^\s.'-]+)(\.?)/g)].map(([, word = '', stop]) => ({
    word,
    isCut: stop === '.',
  }));
  return words
    .map(({ word, isCut }, index) => {
      const whole = wordPattern(word);
      if (index === words.length - 1 || !/^[a-z]/.test(word)) return whole;
      const first = word.charAt(0);
      const cut = isCut ? `${first}[a-z]{0,15}` : `${first}[a-z]{0,4}\\.`;
      return `(?:${whole}|${cut}${particles.has(word) ? `|${first}` : ''})`;
    })
    .join(GAP);
}

/** Of these people write the first letter only, also without a full stop. */
const particles: ReadonlySet<string> = new Set(['van', 'de', 'den', 'der', 'ten', 'ter']);

function wordPattern(word: string): string {
  return [...word.matchAll(/straat$|laan$|plein$|weg$|.+?(?=straat$|laan$|plein$|weg$)|.+/g)]
    .map(([part]) => shortened[part] ?? spaced(part))
    .join(`[\\s-]{0,2}`);
}

const shortened: Readonly<Record<string, string>> = {
  straat: String.raw`(?:${spaced('straat')}|str\.?)`,
  laan: String.raw`(?:${spaced('laan')}|ln\.?)`,
  plein: String.raw`(?:${spaced('plein')}|pln\.?)`,
  weg: String.raw`(?:${spaced('weg')}|wg\.?)`,
};

const lettersOf = (text: string): string => text.replaceAll(/[^a-z]/g, '');
