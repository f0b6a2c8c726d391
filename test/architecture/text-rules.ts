/** A text that no tracked file may hold, with what is wrong about it. */
export interface TextRule {
  readonly name: string;
  readonly pattern: RegExp;
}

/**
 * Traces of the machine something was made on. Written with character classes so that this file passes.
 * `/tmp`, `/usr` and `/proc` are the same on every Debian and stay allowed, as are people called `/home/a`.
 */
export const textRules: readonly TextRule[] = [
  { name: "a person's home folder", pattern: /(?<![\w.])\/(?:home|Users)\/(?!user\b|name\b)[\w-][\w.-]+/ },
  { name: "the administrator's home folder", pattern: /(?<![\w./])\/[r]oot(?=\/[\w.-])/ },
  { name: 'a working folder', pattern: /(?<![\w.*\-:/)}])\/[w]ork(?:space)?\/[\w.-]+/ },
  { name: "a Windows person's folder", pattern: /\b[A-Z]:\\+[U]sers\\+(?!<|%)\w+/ },
  { name: 'a passing folder', pattern: /(?<![\w.])\/tmp\/\w\b/ },
  {
    name: 'the host of a package registry',
    pattern: /\b(?:[r]egistry\.(?:npmjs\.org|yarnpkg\.com)|npm[m]irror\.com|[a]rtifactory\b|[v]erdaccio\b)/i,
  },
  {
    name: 'a setting of a package registry',
    pattern: /^\s*(?:@[\w-]+:)?[r]egistry\s*=|_[a]uth(?:Token)?\s*=/m,
  },
  { name: 'an unresolved merge', pattern: /^(?:<{7}|>{7}) /m },
];

/** Broken text rules of one file: `path:line: name`. */
export function checkText(path: string, text: string, rules: readonly TextRule[]): readonly string[] {
  return rules.flatMap(({ name, pattern }) => {
    const hit = pattern.exec(text);
    if (hit === null) return [];
    const line = text.slice(0, hit.index).split('\n').length;
    return [`${path}:${line}: holds ${name}`];
  });
}
