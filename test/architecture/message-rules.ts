/** Flattened texts of one language: key path with dots to what stands there. */
type FlatTexts = ReadonlyMap<string, unknown>;

/**
 * Compares the texts of two languages: the same keys, nothing empty, the same placeholders (`{name}`), and
 * functions of the same number of arguments. One line per difference.
 */
export function checkMessages(path: string, nl: unknown, en: unknown): readonly string[] {
  const dutch = flatten(nl);
  const english = flatten(en);
  const problems: string[] = [];
  if (dutch.size === 0) problems.push(`${path}: no Dutch texts`);
  if (english.size === 0) problems.push(`${path}: no English texts`);
  for (const key of dutch.keys()) if (!english.has(key)) problems.push(`${path}: ${key} lacks English`);
  for (const key of english.keys()) if (!dutch.has(key)) problems.push(`${path}: ${key} lacks Dutch`);
  for (const [language, texts] of [
    ['Dutch', dutch],
    ['English', english],
  ] as const) {
    for (const [key, value] of texts) {
      const isText = typeof value === 'string' && value.trim() !== '';
      if (!isText && typeof value !== 'function') {
        problems.push(`${path}: ${key} is empty or no text in ${language}`);
      }
    }
  }
  for (const [key, value] of dutch) {
    if (english.has(key) && shapeOf(value) !== shapeOf(english.get(key))) {
      problems.push(
        `${path}: ${key} takes ${shapeOf(value)} in Dutch, ${shapeOf(english.get(key))} in English`,
      );
    }
  }
  return problems;
}

function flatten(texts: unknown): FlatTexts {
  const flat = new Map<string, unknown>();
  const walk = (value: unknown, key: string) => {
    if (typeof value === 'object' && value !== null) {
      for (const [name, below] of Object.entries(value)) walk(below, key === '' ? name : `${key}.${name}`);
    } else if (key !== '') {
      flat.set(key, value);
    }
  };
  walk(texts, '');
  return flat;
}

/** What a text needs from its caller: its placeholders, or its number of arguments. */
function shapeOf(value: unknown): string {
  if (typeof value === 'function') return `${value.length} arguments`;
  const names = String(value).matchAll(/\{\{?\s*(\w+)/g);
  const needed = [...new Set([...names].map((hit) => hit[1]))].sort();
  return needed.length === 0 ? 'nothing' : needed.join(', ');
}
