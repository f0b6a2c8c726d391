import { beforeAll, describe, expect, test } from 'vitest';
import { checkImports } from './check-imports.ts';
import { checkCode, codeRules } from './code-rules.ts';
import { importRules, slices } from './import-rules.ts';
import {
  checkLength,
  checkPath,
  fewestModules,
  longFiles,
  topLevelDotNames,
  topLevelNames,
} from './layout-rules.ts';
import { checkMessages } from './message-rules.ts';
import type { ModuleFacts } from './module-facts.ts';
import { readModuleFacts } from './module-facts.ts';
import { readPackageNames } from './package-names.ts';
import { listRepositoryFiles, readRepositoryFile, repositoryFileSize } from './source-tree.ts';
import { checkText, textRules } from './text-rules.ts';

const files = listRepositoryFiles();
const sources = files.filter((path) => /\.[cm]?[jt]sx?$/.test(path));
const modules = new Map<string, ModuleFacts>();

beforeAll(() => {
  for (const path of sources) modules.set(path, readModuleFacts(path, readRepositoryFile(path)));
});

describe('the repository', () => {
  test('shows enough modules of every folder to make this test mean something', () => {
    const counts = Object.fromEntries(
      Object.keys(fewestModules).map((folder) => [folder, countBelow(folder)] as const),
    );
    console.info(`modules looked at: ${modules.size} (${JSON.stringify(counts)})`);
    const tooFew = Object.entries(fewestModules).filter(([folder, fewest]) => countBelow(folder) < fewest);
    expect(tooFew).toEqual([]);
  });

  test('has the fixed names at its top and no others', () => {
    const top = new Set(files.map((path) => path.split('/')[0] ?? ''));
    const known = [...topLevelNames, ...topLevelDotNames];
    expect([...top].filter((name) => !known.includes(name))).toEqual([]);
    expect(topLevelNames.filter((name) => !top.has(name))).toEqual([]);
  });

  test('holds no JavaScript source: everything is TypeScript', () => {
    expect(sources.filter((path) => !/\.tsx?$/.test(path))).toEqual([]);
  });

  test('holds no machine path and no registry host', () => {
    const texts = files.filter((path) => !isBinary(path) && repositoryFileSize(path) < 4_000_000);
    expect(texts.length).toBeGreaterThan(modules.size);
    expect(texts.flatMap((path) => checkText(path, readRepositoryFile(path), textRules))).toEqual([]);
  });
});

describe('every module', () => {
  test('imports only what its row of the import table allows', () => {
    const { dependencies, devDependencies } = readPackageNames();
    const known = new Set(files);
    const context = {
      rules: importRules,
      hasFile: (path: string) => known.has(path),
      dependencies,
      devDependencies,
    };
    const problems = [...modules].flatMap(([path, facts]) => checkImports(path, facts, context));
    expect(problems).toEqual([]);
  });

  test('keeps the rules of code, and every exception is in use', () => {
    const results = [...modules].map(([path, facts]) => checkCode(path, facts, codeRules));
    expect(results.flatMap(({ problems }) => problems)).toEqual([]);
    const used = results.flatMap(({ usedExceptions }) => usedExceptions);
    const listed = codeRules.flatMap((rule) =>
      Object.keys(rule.except).map((path) => `${rule.name}: ${path}`),
    );
    expect(listed.filter((exception) => !used.includes(exception))).toEqual([]);
  });

  test('has a telling kebab-case name and stands in a slice of the product', () => {
    expect(sources.flatMap((path) => checkPath(path, slices))).toEqual([]);
  });

  test('is short', () => {
    const results = [...modules].map(([path, { lines }]) => checkLength(path, lines, longFiles));
    const talk = results.flatMap((one) => one.talk ?? []);
    if (talk.length > 0) console.info(`worth a talk:\n  ${talk.join('\n  ')}`);
    expect(results.flatMap((one) => one.problem ?? [])).toEqual([]);
    expect(Object.keys(longFiles).filter((path) => !modules.has(path))).toEqual([]);
  });
});

describe('every text on screen', () => {
  test('exists in Dutch and in English', async () => {
    const dutch = files.filter((path) => path.endsWith('/messages.nl.ts'));
    const english = files.filter((path) => path.endsWith('/messages.en.ts'));
    expect(dutch.length).toBeGreaterThan(0);
    expect(english).toEqual(dutch.map((path) => path.replace('.nl.ts', '.en.ts')));
    expect(dutch.filter((path) => !/^shared\/(kernel|features\/[^/]+)\//.test(path))).toEqual([]);
    const problems = await Promise.all(dutch.map(compareLanguages));
    expect(problems.flat()).toEqual([]);
  });
});

async function compareLanguages(path: string): Promise<readonly string[]> {
  const dutch: Record<string, unknown> = await import(/* @vite-ignore */ `../../${path}`);
  const english: Record<string, unknown> = await import(
    /* @vite-ignore */ `../../${path.replace('.nl.ts', '.en.ts')}`
  );
  return checkMessages(path, dutch['nl'], english['en']);
}

function countBelow(folder: string): number {
  return [...modules.keys()].filter((path) => path.startsWith(`${folder}/`)).length;
}

function isBinary(path: string): boolean {
  return /\.(png|jpe?g|gif|webp|ico|icns|woff2?|ttf|otf|pdf|wasm|zip|docx|sqlite|age|eml|msg)$/i.test(path);
}
