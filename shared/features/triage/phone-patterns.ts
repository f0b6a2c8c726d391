import { foldLine, GAP } from './pattern-parts.ts';
import type { PrivatePattern } from './private-patterns.ts';

/** Fewer digits stand in any text: those of a number as it is dialled at home. */
const LEAST_DIGITS = 6;
/** E.164. */
const MOST_DIGITS = 15;

/** Numbers in what somebody wrote down as one telephone number, also several and with words beside them; empty for none. */
export function phonePatterns(phone: string): PrivatePattern[] {
  return numbersIn(foldLine(phone)).flatMap((number) => {
    const { country, national } = split(number.replaceAll(/\(0\)/g, '').replaceAll(/[^\d+]/g, ''));
    if (national.length < LEAST_DIGITS || /^0*$/.test(national)) return [];
    const [abroad, digits] = [country, national].map((part) => [...part].join(GAP));
    return [
      {
        datum: 'phone' as const,
        // With its country, with an exchange's or another's prefix, or as it is dialled within the country.
        pattern: new RegExp(
          `(?<![\\d+])(?:(?:\\+|00)${GAP}${abroad}${GAP}0?|\\+?\\d{0,3}${GAP}|0)?${GAP}${digits}(?!\\d)`,
          'g',
        ),
      },
    ];
  });
}

function numbersIn(folded: string): readonly string[] {
  const runs = folded.match(/\+?\(?\d[\d\s().\-/\u2010-\u2015]*\d/g) ?? [];
  // Two numbers with a stroke between them; within one number such a stroke stands as well.
  return runs.flatMap((run) =>
    digitCount(run) > MOST_DIGITS ? run.split(/\/|\s[-\u2010-\u2015]\s|\s{2,}/) : [run],
  );
}

/** The country's digits and those within it, without what is dialled in front; a number without a country is Dutch. */
function split(dialled: string): { readonly country: string; readonly national: string } {
  const [, abroad] = /^(?:\+|00)(\d*)$/.exec(dialled) ?? [];
  const digits = abroad ?? dialled.replaceAll('+', '');
  const [country = ''] = abroad === undefined ? ['31'] : (COUNTRY.exec(digits) ?? []);
  const national = abroad === undefined ? digits : digits.slice(country.length);
  return { country, national: national.replace(/^0/, '') };
}

/** Country codes by their length (E.164): one digit, two digits, else three. */
const COUNTRY = /^(?:[17]|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|\d{3})/;

const digitCount = (text: string): number => text.replaceAll(/\D/g, '').length;
