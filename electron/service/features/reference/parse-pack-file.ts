import {
  type Document,
  isCollection,
  isNode,
  isScalar,
  Lexer,
  LineCounter,
  type Node,
  parseDocument,
  visit,
} from 'yaml';

/** A place in a file; both count from one. */
export type Place = { readonly line: number; readonly column: number };

export type ParsedFile = {
  readonly data: unknown;
  /** Where the value at this path stands; where there is none, the nearest thing that holds its place. */
  readonly placeOf: (path: readonly PropertyKey[]) => Place;
};

export type FileProblem = Place & {
  readonly code: 'yaml' | 'alias' | 'tag' | 'duplicate-field' | 'too-large';
  /** The field that it is about; empty where there is none. */
  readonly detail: string;
};

/** Longest file, in UTF-16 units; those that come with Luwte have less than a tenth of it. */
const LENGTH_LIMIT = 1_000_000;
/** Most signs, words and breaks of a file: what costs time is their number, not their length. */
const TOKEN_LIMIT = 250_000;
/** More of one file help nobody. */
const MOST = 50;

type Parsing =
  | { readonly ok: true; readonly file: ParsedFile }
  | { readonly ok: false; readonly problems: readonly FileProblem[] };

/**
 * Parses a YAML 1.2 file of a pack. Plain values only: whatever makes a small file large (aliases) or gives it types of
 * its own (tags) is refused before anything is built of it.
 * @param options.aliases how many aliases are let through all the same, each counted as often as it is met; none by itself
 */
export function parsePackFile(text: string, { aliases = 0 }: { readonly aliases?: number } = {}): Parsing {
  const whole = { line: 1, column: 1, detail: '' };
  if (text.length > LENGTH_LIMIT || hasTooManyTokens(text))
    return { ok: false, problems: [{ code: 'too-large', ...whole }] };
  try {
    return parse(text, aliases);
  } catch (error) {
    // Nested deeper than the parser goes.
    if (error instanceof RangeError) return { ok: false, problems: [{ code: 'yaml', ...whole }] };
    // More aliases than are let through, or one of nothing.
    if (error instanceof ReferenceError) return { ok: false, problems: [{ code: 'alias', ...whole }] };
    throw error;
  }
}

function hasTooManyTokens(text: string): boolean {
  let count = 0;
  for (const _ of new Lexer().lex(text)) {
    count += 1;
    if (count > TOKEN_LIMIT) return true;
  }
  return false;
}

function parse(text: string, aliases: number): Parsing {
  const lines = new LineCounter();
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    schema: 'core',
    // The parser compares each field with each: it is done below.
    uniqueKeys: false,
  });
  const problems: FileProblem[] = [];
  const say = (code: FileProblem['code'], offset: number | undefined, detail = ''): void => {
    if (problems.length < MOST) problems.push({ code, detail, ...placeAt(offset ?? 0) });
  };
  const sayTag = ({ tag, range }: Node): void => {
    if (tag !== undefined) say('tag', range?.[0]);
  };
  for (const { pos } of document.errors.slice(0, MOST)) say('yaml', pos[0]);
  // A tag that is not known is told once, where it is found below.
  const warnings = document.warnings.filter(({ code }) => code !== 'TAG_RESOLVE_FAILED');
  for (const { pos } of warnings.slice(0, MOST)) say('yaml', pos[0]);
  visit(document, {
    Alias(_key, { range }) {
      if (aliases === 0) say('alias', range?.[0]);
    },
    Map(_key, node) {
      sayTag(node);
      const fields = new Set<string>();
      for (const { key } of node.items) {
        const name = isScalar(key) ? String(key.value) : null;
        const offset = isNode(key) ? key.range?.[0] : undefined;
        if (name === null) say('yaml', offset);
        else if (fields.has(name)) say('duplicate-field', offset, name.slice(0, 100));
        else fields.add(name);
      }
    },
    Node: (_key, node) => sayTag(node),
  });
  if (problems.length > 0) return { ok: false, problems };
  return {
    ok: true,
    file: {
      data: document.toJS({ maxAliasCount: aliases }),
      placeOf: (path) => findPlace(document, path, placeAt),
    },
  };
}

function findPlace(
  document: Document.Parsed,
  path: readonly PropertyKey[],
  placeAt: (offset: number) => Place,
): Place {
  for (let length = path.length; length > 0; length -= 1) {
    const found: unknown = document.getIn(path.slice(0, length).map(keyOf), true);
    if (isNode(found) && found.range) return placeAt(found.range[0]);
  }
  const { contents } = document;
  return placeAt(isCollection(contents) ? (contents.range?.[0] ?? 0) : 0);
}

function keyOf(key: PropertyKey): string | number {
  return typeof key === 'symbol' ? '' : key;
}
