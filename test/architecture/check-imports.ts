import { builtinModules } from 'node:module';
import { posix } from 'node:path';
import type { Allowance, ImportRule, PackageAllowance } from './import-rules.ts';
import { networkModules } from './import-rules.ts';
import type { ModuleFacts, ModuleImport } from './module-facts.ts';

export interface ImportContext {
  readonly rules: readonly ImportRule[];
  /** Whether the repository holds this path. */
  readonly hasFile: (path: string) => boolean;
  readonly dependencies: ReadonlySet<string>;
  readonly devDependencies: ReadonlySet<string>;
}

/** Broken import rules of one module, one line of text each; empty when all is well. */
export function checkImports(path: string, facts: ModuleFacts, context: ImportContext): readonly string[] {
  const rule = context.rules.find((one) => one.files.test(path));
  if (rule === undefined) return [`${path}: no row of the import table covers this file`];
  const say = (line: number, what: string) => `${path}:${line}: ${rule.name} ${what}`;
  const problems: string[] = [];
  for (const one of facts.imports) {
    const problem = one.specifier.startsWith('.')
      ? checkInternal(path, one, rule, context)
      : checkPackage(path, one, rule, context);
    if (problem !== undefined) problems.push(say(one.line, problem));
  }
  if (!path.startsWith('test/')) problems.push(...checkHiddenImports(facts, say));
  return problems;
}

function checkInternal(
  path: string,
  { specifier, kind }: ModuleImport,
  rule: ImportRule,
  context: ImportContext,
): string | undefined {
  const target = posix.normalize(posix.join(posix.dirname(path), specifier.replace(/[?#].*$/, '')));
  if (target.startsWith('..')) return `names "${specifier}", outside the repository`;
  // `new URL('../resources/', import.meta.url)` points at data, which is read, not loaded as a module.
  if (kind === 'url' && !/\.[cm]?[jt]sx?$/.test(target)) return undefined;
  if (!context.hasFile(target)) return `names "${specifier}", which does not exist (write the ending too)`;
  const slice = rule.files.exec(path)?.groups?.['slice'] ?? '';
  const isAllowed = rule.may.some((one) => allows(one, target, kind, slice));
  if (isAllowed) return undefined;
  return `may not ${verbs[kind]} ${target}`;
}

const verbs = { value: 'import', type: 'import types of', url: 'start' } as const;

function allows(allowance: Allowance, target: string, kind: ModuleImport['kind'], slice: string): boolean {
  if (allowance.kinds !== undefined && !allowance.kinds.includes(kind)) return false;
  const { to } = allowance;
  return typeof to === 'string' ? new RegExp(to.replaceAll('<slice>', slice)).test(target) : to.test(target);
}

function checkPackage(
  path: string,
  { specifier, kind }: ModuleImport,
  rule: ImportRule,
  context: ImportContext,
): string | undefined {
  if (/^(\/|[a-z]:[\\/]|file:|https?:|data:|#)/i.test(specifier)) {
    return `names "${specifier}": only relative paths and packages are understood`;
  }
  if (specifier.startsWith('node:') || builtinModules.includes(specifier)) {
    if (!specifier.startsWith('node:')) return `names "${specifier}" without "node:"`;
    if (networkModules.test(specifier) && !path.startsWith('test/')) {
      return `names "${specifier}": the product opens no connection`;
    }
    // A test of types costs nothing at run time, and still ties the code to Node.
    return rule.node ? undefined : `may not use Node ("${specifier}")`;
  }
  return isPackageAllowed(specifier, kind, rule.packages, context)
    ? undefined
    : `may not use the package "${specifier}"`;
}

function isPackageAllowed(
  specifier: string,
  kind: ModuleImport['kind'],
  allowance: PackageAllowance,
  context: ImportContext,
): boolean {
  if ('only' in allowance) {
    const isKind = allowance.kinds === undefined || allowance.kinds.includes(kind);
    return isKind && allowance.only.some((pattern) => pattern.test(specifier));
  }
  if (allowance.never.some((pattern) => pattern.test(specifier))) return false;
  const name = packageName(specifier);
  if (context.dependencies.has(name)) return true;
  const isDevelopment = context.devDependencies.has(name) || context.devDependencies.has(`@types/${name}`);
  return isDevelopment && (kind === 'type' || allowance.from === 'dependencies and devDependencies');
}

/** `@scope/name/part` to `@scope/name`, `name/part` to `name`. */
export function packageName(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

/** Imports this test could not see: computed ones, and globs that name many files at once. */
function checkHiddenImports(
  facts: ModuleFacts,
  say: (line: number, what: string) => string,
): readonly string[] {
  const hidden = ['import(computed)', 'require(computed)', 'import.meta.glob', 'import =', 'module.require'];
  return facts.facts
    .filter(({ what }) => hidden.includes(what))
    .map(({ what, line }) => say(line, `may not hide an import (${what})`));
}
