import { foldLine, spaced } from './pattern-parts.ts';
import type { PrivatePattern } from './private-patterns.ts';

/**
 * The town of an address as it was written down, folded; empty where none can be told. With a Dutch postcode the town stands
 * after it, otherwise last.
 */
export function townOf(address: string): string {
  const lines = address.split(/[,;\n]/).map((part) => withoutCountry(foldLine(part)));
  const parts = lines.filter((part) => part !== '');
  for (const part of parts) {
    const [, town = ''] = /(?<!\d)[1-9]\d{3}\s?[a-z]{2}\s+(\D{2,})$/.exec(part) ?? [];
    if (town !== '') return clean(town);
  }
  const last = parts.findLast((part) => !/^(?:[a-z]{1,2}-)?\d{4}\s?[a-z]{2}$/.test(part)) ?? '';
  const rest = last.replace(/^(?:[a-z]{1,2}-)?\d{4,5}\s+/, '');
  const [, town = /\d/.test(rest) ? '' : rest] = /\d\s*-?\s*[a-z]?\s+([a-z][^\d]+)$/.exec(rest) ?? [];
  return clean(town);
}

/** A town in the spellings that people give it, as part of a pattern of folded text; empty for none. */
export function townPattern(town: string): string {
  if (lettersOf(town).length < 2) return '';
  const names = sameTowns.find((group) => group.includes(lettersOf(town))) ?? [];
  const spelt = [
    town
      .split(/[^a-z0-9]+/)
      .filter((word) => word !== '')
      .map(spaced)
      .join(String.raw`[\s'’‘.-]{0,3}`),
    ...names.map((name) => [...name].join(String.raw`[\s'’‘.-]{0,2}`)),
  ];
  return `(?:${spelt.join('|')})`;
}

/** A town where words beside it say that somebody lives there. */
export function residencePattern(town: string, edge: string): PrivatePattern[] {
  const name = townPattern(town);
  if (name === '') return [];
  const lived = String.raw`\b(?:woon\w*|wonen\w*|gewoond|thuis|verhui\w*|huis (?:in|te)|residen\w*|live[sd]?|living|home in|hometown|moved)`;
  const near = `(?:(?<=${lived}[^.!?]{0,30}${name})|(?=[^.!?]{0,20}${lived}\\b))`;
  return [{ datum: 'town', pattern: new RegExp(`${edge}${name}(?![a-z0-9])${near}`, 'g') }];
}

/**
 * A town that stands by itself. Not for towns that everybody knows of: where the organisation is, its name says nothing of
 * where a person lives.
 */
export function bareTownPattern(
  town: string,
  publicTowns: readonly string[],
  edge: string,
): PrivatePattern[] {
  const name = townPattern(town);
  if (name === '' || lettersOf(town).length < 3 || publicTowns.some((other) => isSameTown(town, other)))
    return [];
  const isWord = ordinaryWords.has(lettersOf(town));
  return [
    {
      datum: 'town',
      pattern: new RegExp(`${edge}${name}(?![a-z0-9])`, 'g'),
      isReal: (_, written) => !isWord || /^\p{Lu}/u.test(written),
    },
  ];
}

function isSameTown(one: string, other: string): boolean {
  const [first, second] = [lettersOf(one), lettersOf(other)];
  return first === second || sameTowns.some((names) => names.includes(first) && names.includes(second));
}

/** Names by which one town goes, letters only. */
const sameTowns: readonly (readonly string[])[] = [
  ['sgravenhage', 'denhaag', 'thehague'],
  ['shertogenbosch', 'denbosch'],
  ['amsterdam', 'adam'],
  ['rotterdam', 'rdam'],
];

/** Towns that are called like an ordinary word: without their capital they are that word. */
const ordinaryWords: ReadonlySet<string> = new Set(
  'best echt een goes grave haren buren horn bergen dieren ons hem loon maren rijen made son zand wouw anna ens epen esch velden heel horst sloten bunde'.split(
    ' ',
  ),
);

const withoutCountry = (part: string): string =>
  part.replace(/(?:^|\s)\(?(?:nederland|(?:the )?netherlands|holland|nl|belgie|belgium)\)?\.?$/, '').trim();
const lettersOf = (text: string): string => foldLine(text).replaceAll(/[^a-z]/g, '');
const clean = (town: string): string => town.replaceAll(/[()[\]/|].*$|^[^a-z]*(?=')|[^a-z]+$/g, '').trim();
