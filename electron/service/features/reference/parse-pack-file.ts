import { type Document, isCollection, isNode, LineCounter, parseDocument, visit } from 'yaml';

/** A place in a file; both count from one. */
export type Place = { readonly line: number; readonly column: number };

export type ParsedFile = {
  readonly data: unknown;
  /** Where the value at this path stands; where there is none, the nearest thing that holds its place. */
  readonly placeOf: (path: readonly PropertyKey[]) => Place;
};

export type FileProblem = Place & { readonly code: 'yaml' | 'alias' | 'tag' };

/**
 * Parses a YAML 1.2 file of a pack. Plain values only: whatever makes a small file large (aliases) or gives it types of
 * its own (tags) is refused before anything is built of it.
 */
export function parsePackFile(
  text: string,
):
  | { readonly ok: true; readonly file: ParsedFile }
  | { readonly ok: false; readonly problems: readonly FileProblem[] } {
  const lines = new LineCounter();
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  let document: Document.Parsed;
  try {
    document = parseDocument(text, { lineCounter: lines, prettyErrors: false, schema: 'core' });
  } catch {
    // Nested deeper than the parser goes.
    return { ok: false, problems: [{ code: 'yaml', line: 1, column: 1 }] };
  }
  const problems: FileProblem[] = [
    ...document.errors.map(({ pos }): FileProblem => ({ code: 'yaml', ...placeAt(pos[0]) })),
    ...document.warnings.map(({ pos }): FileProblem => ({ code: 'tag', ...placeAt(pos[0]) })),
  ];
  visit(document, {
    Alias: (_key, { range }) => void problems.push({ code: 'alias', ...placeAt(range?.[0] ?? 0) }),
    Node: (_key, node) => {
      if (node.tag !== undefined) problems.push({ code: 'tag', ...placeAt(node.range?.[0] ?? 0) });
    },
  });
  if (problems.length > 0) return { ok: false, problems: problems.slice(0, MOST) };
  return {
    ok: true,
    file: {
      data: document.toJS({ maxAliasCount: 0 }),
      placeOf: (path) => findPlace(document, path, placeAt),
    },
  };
}

/** More of one file help nobody. */
const MOST = 50;

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
