/** Characters that a system refuses, reads in its own way, or that hide what a name says. */
const REFUSED = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Zl}\p{Zp}/\\:*?"<>|]/gu;
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;
/** Characters of a name that are kept; a path stays short. */
const KEPT = 80;
/**
 * Bytes of a name that are kept, in UTF-8: systems take 255 of them, a folder that is encrypted 143, and a number may come
 * behind it yet.
 */
const BYTES_KEPT = 130;

/**
 * A name that a file can have on every system, made of one that somebody else gave: no folders, no hidden marks, no
 * reserved names. The ending stays, since it says what opens the file.
 */
export function cleanFileName(name: string): string {
  const plain = name.replace(REFUSED, '_').replace(/^[. ]+|[. ]+$/g, '');
  const safe = RESERVED.test(plain) ? `_${plain}` : plain;
  const { stem, ending } = splitName(safe === '' ? '_' : safe);
  const most = BYTES_KEPT - bytesOf(ending);
  let bytes = 0;
  const kept = [...stem].slice(0, KEPT - ending.length).filter((character) => {
    bytes += bytesOf(character);
    return bytes <= most;
  });
  return kept.join('').replace(/[. ]+$/, '') + ending;
}

const bytesOf = (text: string): number => new TextEncoder().encode(text).length;

/** The same names, each once: a second one has (2) behind its stem. */
export function uniqueFileNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const { stem, ending } = splitName(name);
    let unique = name;
    for (let count = 2; taken.has(unique.toLowerCase()); count += 1) unique = `${stem} (${count})${ending}`;
    taken.add(unique.toLowerCase());
    return unique;
  });
}

/** An ending is short, and stands behind something. */
function splitName(name: string): { readonly stem: string; readonly ending: string } {
  const [, stem = name, ending = ''] = /^(.+)(\.[^.]{1,10})$/u.exec(name) ?? [];
  return { stem, ending };
}
