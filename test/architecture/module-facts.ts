import { type ESTree, parseSync, Visitor } from 'vite';

/**
 * How one module names another. `value` is loaded when the program runs, `type` vanishes before it runs,
 * `url` is `new URL('./x.ts', import.meta.url)`: a program or worker that is started, not imported.
 * `import { type X }` is a `value` import: stripping its types leaves `import {}`, which loads the module.
 */
export type ImportKind = 'value' | 'type' | 'url';

export interface ModuleImport {
  readonly specifier: string;
  readonly kind: ImportKind;
  readonly line: number;
}

/** Something a source does that a rule may forbid: a called or constructed global, a word of the language. */
export interface ModuleFact {
  readonly what: string;
  readonly line: number;
}

export interface ModuleFacts {
  readonly imports: readonly ModuleImport[];
  /** What is called, constructed or read, by dotted name: `fetch()`, `new Date()`, `Date.now`, `any`. */
  readonly facts: readonly ModuleFact[];
  readonly comments: readonly { readonly text: string; readonly line: number }[];
  readonly lines: number;
}

/** Thrown where a file cannot be parsed: a gate that skips what it cannot read would pass by looking away. */
export class UnreadableModuleError extends Error {}

/**
 * Reads what a TypeScript source imports and does, from its syntax tree; nothing is executed.
 * @param path decides the language by its ending (`.ts`, `.tsx`) and is named in errors.
 */
export function readModuleFacts(path: string, source: string): ModuleFacts {
  const { program, comments, errors } = parseSync(path, source);
  const [problem] = errors;
  if (problem !== undefined) throw new UnreadableModuleError(`${path}: ${problem.message}`);

  const lineAt = createLineFinder(source);
  const imports: ModuleImport[] = [];
  const facts: ModuleFact[] = [];
  const addImport = (specifier: string, kind: ImportKind, at: number) => {
    imports.push({ specifier, kind, line: lineAt(at) });
  };
  const addFact = (what: string, at: number) => facts.push({ what, line: lineAt(at) });

  new Visitor({
    ImportDeclaration(node) {
      // What is taken from Electron is a right that is used, so rules may name it.
      if (/^electron(\/|$)/.test(node.source.value)) {
        for (const one of node.specifiers) {
          if (one.type === 'ImportSpecifier') addFact(`electron.${nameOf(one.imported)}`, one.start);
        }
      }
      addImport(node.source.value, node.importKind === 'type' ? 'type' : 'value', node.start);
    },
    ExportNamedDeclaration(node) {
      if (node.source === null) return;
      addImport(node.source.value, node.exportKind === 'type' ? 'type' : 'value', node.start);
    },
    ExportAllDeclaration(node) {
      addImport(node.source.value, node.exportKind === 'type' ? 'type' : 'value', node.start);
    },
    ExportDefaultDeclaration(node) {
      addFact('export default', node.start);
    },
    TSImportType(node) {
      addImport(node.source.value, 'type', node.start);
    },
    TSImportEqualsDeclaration(node) {
      addFact('import =', node.start);
      if (node.moduleReference.type === 'TSExternalModuleReference') {
        addImport(
          node.moduleReference.expression.value,
          node.importKind === 'type' ? 'type' : 'value',
          node.start,
        );
      }
    },
    ImportExpression(node) {
      const specifier = literalText(node.source);
      if (specifier === undefined) addFact('import(computed)', node.start);
      else addImport(specifier, 'value', node.start);
    },
    CallExpression(node) {
      const name = dottedName(node.callee);
      if (name === undefined) return;
      addFact(`${name}()`, node.start);
      if (name === 'require' || name === 'require.resolve') {
        const specifier = literalText(node.arguments[0]);
        if (specifier === undefined) addFact('require(computed)', node.start);
        else addImport(specifier, 'value', node.start);
      }
    },
    NewExpression(node) {
      const name = dottedName(node.callee);
      if (name === undefined) return;
      addFact(`new ${name}(${node.arguments.length === 0 ? '' : '…'})`, node.start);
      const specifier = literalText(node.arguments[0]);
      if (name === 'URL' && specifier?.startsWith('.') && isImportMetaUrl(node.arguments[1])) {
        addImport(specifier, 'url', node.start);
      }
    },
    VariableDeclarator(node) {
      // `const { fetch } = globalThis` reads `globalThis.fetch`.
      const from = node.init === null ? undefined : dottedName(node.init);
      if (from === undefined || node.id.type !== 'ObjectPattern') return;
      for (const one of node.id.properties) {
        if (one.type !== 'Property') continue;
        const name = one.computed ? literalText(one.key) : (nameOf(one.key) ?? literalText(one.key));
        if (name !== undefined) addFact(`${from}.${name}`, one.start);
      }
    },
    MemberExpression(node) {
      const name = dottedName(node);
      if (name !== undefined) addFact(name, node.start);
    },
    TSAnyKeyword(node) {
      addFact('any', node.start);
    },
    TSEnumDeclaration(node) {
      addFact('enum', node.start);
    },
    TSModuleDeclaration(node) {
      if (node.kind === 'namespace') addFact('namespace', node.start);
    },
  }).visit(program);

  return {
    imports,
    facts,
    comments: comments.map((comment) => ({ text: comment.value, line: lineAt(comment.start) })),
    lines: source.split('\n').length - (source.endsWith('\n') ? 1 : 0),
  };
}

/** The text of a string or of a template without holes; undefined for anything computed. */
function literalText(node: ESTree.Node | undefined): string | undefined {
  if (node?.type === 'Literal' && typeof node.value === 'string') return node.value;
  if (node?.type === 'TemplateLiteral' && node.expressions.length === 0) {
    return node.quasis[0]?.value.cooked ?? undefined;
  }
  return undefined;
}

/** `a.b.c` as text, also when written `a['b'].c` or `a?.b`; undefined when a part is computed. */
function dottedName(node: ESTree.Node): string | undefined {
  if (node.type === 'Identifier') return node.name;
  if (node.type === 'ChainExpression') return dottedName(node.expression);
  if (node.type === 'MetaProperty') return `${node.meta.name}.${node.property.name}`;
  if (node.type !== 'MemberExpression') return undefined;
  const object = dottedName(node.object);
  const property = node.computed ? literalText(node.property) : nameOf(node.property);
  return object === undefined || property === undefined ? undefined : `${object}.${property}`;
}

function nameOf(node: ESTree.Node): string | undefined {
  return node.type === 'Identifier' ? node.name : undefined;
}

function isImportMetaUrl(node: ESTree.Node | undefined): boolean {
  return node !== undefined && dottedName(node) === 'import.meta.url';
}

/** Offsets into a source to line numbers from 1, by binary search over the line starts. */
function createLineFinder(source: string): (offset: number) => number {
  const starts = [0];
  for (let at = source.indexOf('\n'); at !== -1; at = source.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return low + 1;
  };
}
