import { homePatterns, isHomeSought } from './home-patterns.ts';
import { escaped, foldLine } from './pattern-parts.ts';
import { phonePatterns } from './phone-patterns.ts';
import type { PrivateDatum } from './police-model.ts';
import { bareTownPattern, residencePattern, townOf } from './town-patterns.ts';

/** Where a person lives and how they are reached: what stays out of a case file (legal.md 2). As it was written down. */
export type PrivateData = {
  readonly homes: readonly string[];
  readonly phones: readonly string[];
  readonly mails: readonly string[];
};

/** How one datum is recognised in folded text (see `foldText`): in any spelling that people and programs give it. */
export type PrivatePattern = {
  readonly datum: PrivateDatum;
  /** Global; matches folded text. */
  readonly pattern: RegExp;
  /** What a match must be besides, folded and as it was written; absent: nothing. */
  readonly isReal?: (match: string, written: string) => boolean;
};

/** Shorter than that a mail address would be found everywhere. */
const LEAST = 4;

/** Patterns for what is known of somebody, and for what is recognised by its form. */
export function privatePatterns(
  { homes, phones, mails }: PrivateData,
  {
    isAmongBytes = false,
    publicTowns,
  }: {
    readonly isAmongBytes?: boolean;
    /** Given for words that can be changed: there the town of a home is asked about by itself too, unless it is one of these. */
    readonly publicTowns?: readonly string[];
  } = {},
): PrivatePattern[] {
  // Among bytes that say nothing, one of those can look like a letter right before a word.
  const edge = isAmongBytes ? '' : '(?<![a-z0-9])';
  return [
    ...homes.flatMap((home) => homePatterns(home, edge)),
    ...[...new Set(homes.map(townOf))].flatMap((town) => [
      ...residencePattern(town, edge),
      ...(publicTowns === undefined ? [] : bareTownPattern(town, publicTowns, edge)),
    ]),
    ...phones.flatMap(phonePatterns),
    ...mails.flatMap((mail) => mailPattern(mail, edge)),
    ...formPatterns(isAmongBytes ? '[\\s./_-]?' : '[./_-]?'),
  ];
}

/** What is known and cannot be looked for, because too little of it was written down. */
export function unsought({ homes, phones, mails }: PrivateData): PrivateData {
  return {
    homes: homes.filter((home) => !isHomeSought(home)),
    phones: phones.filter((phone) => phonePatterns(phone).length === 0),
    mails: mails.filter((mail) => mailPattern(mail, '').length === 0),
  };
}

function mailPattern(mail: string, edge: string): PrivatePattern[] {
  const folded = foldLine(mail).replace(/^mailto:/, '');
  if (folded.length < LEAST || !folded.includes('@')) return [];
  const characters = [...folded].map((character) => {
    if (character === '@')
      return String.raw`\s{0,2}(?:@|%40|[(\[{]?\s?(?:at|apenstaart(?:je)?)\s?[)\]}]?)\s{0,2}`;
    if (character === '.') return String.raw`\s?(?:\.|[(\[{]?\s?(?:dot|punt)\s?[)\]}]?)\s?`;
    // At the end of a line it is taken for one that only breaks a word (see `foldText`).
    if (character === '-') return String.raw`(?:-\s?|\n)`;
    return `${escaped(character)}\\s?`;
  });
  return [{ datum: 'mail', pattern: new RegExp(`${edge}${characters.join('')}(?![a-z0-9])`, 'g') }];
}

/** Numbers within an address of a page are those of its maker. */
const NOT_IN_URL = String.raw`(?<!(?:https?:\/\/|www\.)\S{0,400})`;

/** An amount; a comma beside a number says nothing, for lists have them too. */
const MONEY = String.raw`(?:€|\beur)\s?`;

/**
 * What is recognised by its form, whoever it is of.
 * @param list what may stand between a number in groups and a digit that makes it one of a list: of the inside of a PDF rows of
 * widths also have spaces
 */
const formPatterns = (list: string): readonly PrivatePattern[] => [
  {
    datum: 'bsn',
    pattern: new RegExp(String.raw`(?<!\d|\d\.|${MONEY})\d{9}(?!\d|\.\d)${NOT_IN_URL}`, 'g'),
    isReal: (match) => passesElevenTest(match),
  },
  {
    datum: 'bsn',
    pattern: new RegExp(String.raw`(?<!\d${list}|${MONEY})\d(?:[\s.-]?\d){8}(?!${list}\d)${NOT_IN_URL}`, 'g'),
    isReal: (match) => passesElevenTest(match.replaceAll(/\D/g, '')) && isInGroups(match),
  },
  {
    datum: 'bsn',
    pattern:
      /(?<![a-z0-9])(?:bsn(?:nummer|nr)?|burgerservicenummer|sofi(?:nummer)?|persoonsnummer)(?![a-z])\D{0,20}\d(?:[\s.-]?\d){7,8}(?!\d)/g,
  },
  {
    datum: 'birth-date',
    pattern:
      /(?<![a-z0-9])(?:geboren|geboortedatum|geb\.|geb|born|date of birth|dob)(?![a-z])\D{0,20}\d{1,4}[\s./_-](?:\d{1,2}|[a-z]{3,10})[\s./_-]\d{2,4}/g,
  },
];

/** Whether it is written as a number in groups. Single digits parted by lines or hyphens, or amid groups, are a list. */
function isInGroups(match: string): boolean {
  const groups = match.split(/[\s.-]/);
  const single = groups.filter((group) => group.length === 1).length;
  return single === 0 || (!/[\n-]/.test(match) && (single === 1 || single === groups.length));
}

/** The test by which citizen service numbers are told from other numbers. */
function passesElevenTest(digits: string): boolean {
  if (digits.length !== 9 || /^0{3}|^(\d)\1{8}$/.test(digits)) return false;
  const sum = [...digits].reduce(
    (total, digit, index) => total + Number(digit) * (index === 8 ? -1 : 9 - index),
    0,
  );
  return sum % 11 === 0;
}
