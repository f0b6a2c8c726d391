/** Letters of other scripts that cannot be told from a Latin one on a screen, lower case. */
const latinByOther = new Map(
  Object.entries({
    // Cyrillic
    а: 'a',
    в: 'b',
    с: 'c',
    ԁ: 'd',
    е: 'e',
    ё: 'e',
    һ: 'h',
    н: 'h',
    і: 'i',
    ї: 'i',
    ј: 'j',
    к: 'k',
    ӏ: 'l',
    м: 'm',
    о: 'o',
    р: 'p',
    ԛ: 'q',
    г: 'r',
    ѕ: 's',
    т: 't',
    у: 'y',
    ѵ: 'v',
    ԝ: 'w',
    х: 'x',
    // Greek
    α: 'a',
    β: 'b',
    ε: 'e',
    η: 'n',
    ι: 'i',
    κ: 'k',
    ν: 'v',
    ο: 'o',
    ρ: 'p',
    τ: 't',
    υ: 'u',
    χ: 'x',
    ω: 'w',
    ϲ: 'c',
    // Latin letters that are others
    ı: 'i',
    ɑ: 'a',
    ɡ: 'g',
    ӕ: 'ae',
  }),
);

/**
 * The account in Latin letters that a handle imitates: `bоze` with a Cyrillic letter looks like `boze`. It is another account,
 * to be shown with a warning.
 * @returns null where nothing in it looks like another letter, or where it is plainly written in another script
 */
export function looksLike(handle: string): string | null {
  if (/^[ -~]*$/u.test(handle)) return null;
  let changed = false;
  let latin = '';
  for (const letter of handle) {
    const look = latinByOther.get(letter);
    if (look !== undefined) changed = true;
    else if (/[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(letter)) return null;
    latin += look ?? letter;
  }
  return changed ? latin : null;
}
