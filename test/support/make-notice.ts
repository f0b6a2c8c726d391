import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { closureOf, type LockedPackage, readLock } from '../../electron/packaging/lock-packages.ts';
import { packageName } from '../architecture/check-imports.ts';
import { readModuleFacts } from '../architecture/module-facts.ts';
import { readPackageNames } from '../architecture/package-names.ts';
import { listRepositoryFiles, readRepositoryFile, repositoryRoot } from '../architecture/source-tree.ts';

/** `npm run notice`: writes NOTICE anew from the lock file, the installed licences and the credits of resources. */
writeFileSync(join(repositoryRoot, 'NOTICE'), makeNotice());

function makeNotice(): string {
  const lock = readLock(readRepositoryFile('package-lock.json'));
  const { dependencies, devDependencies, optionalDependencies } = readPackageNames();
  const bundled = packagesNamedBy(/^(renderer|shared)\//);
  const roots = [...dependencies, ...[...bundled].filter((name) => devDependencies.has(name))];
  // A released program stands on Electron; what its package needs only serves to download it.
  const parts = [...closureOf(lock, roots), ...closureOf(lock, ['electron']).filter(isElectron)];
  const tools = closureOf(lock, [...devDependencies, ...optionalDependencies])
    .filter((one) => devDependencies.has(one.name) || optionalDependencies.has(one.name))
    .filter((one) => !parts.includes(one));
  return [
    'Luwte',
    'Copyright (C) 2026 the Luwte contributors',
    '',
    'Luwte is free software under the GNU Affero General Public License, version 3 only; see LICENSE.',
    'It stands on the work of others, listed below with their licences. The full text of each licence is in the',
    "package's own folder below node_modules after `npm ci`. This file is made by `npm run notice`.",
    '',
    ...section('Packages that are part of the program', parts.map(describePackage)),
    ...section(
      'Packages that build and test it, and are not part of it',
      tools.map((one) => `${one.name} ${one.version}\n  ${one.license}`),
    ),
    ...section('Fonts, words and other resources', describeResources()),
  ].join('\n');
}

function isElectron({ name }: LockedPackage): boolean {
  return name === 'electron';
}

/** Names of packages that modules of some folders import by value or type, styles included. */
function packagesNamedBy(folders: RegExp): ReadonlySet<string> {
  const names = new Set<string>();
  for (const path of listRepositoryFiles().filter((one) => folders.test(one))) {
    if (/\.tsx?$/.test(path)) {
      const { imports } = readModuleFacts(path, readRepositoryFile(path));
      for (const { specifier } of imports) if (/^[a-z@]/.test(specifier)) names.add(packageName(specifier));
    } else if (path.endsWith('.css')) {
      const imported = readRepositoryFile(path).matchAll(/@import\s+(?:url\()?["']([a-z@][^"']+)/g);
      for (const [, specifier = ''] of imported) names.add(packageName(specifier));
    }
  }
  return names;
}

function section(title: string, entries: readonly string[]): readonly string[] {
  return [title, '='.repeat(title.length), '', ...entries, ''];
}

function describePackage(one: LockedPackage): string {
  const copyright = one.isPlatformBuild ? undefined : copyrightOf(one.folder);
  const lines = [`${one.name} ${one.version}`, `  ${one.license}`, copyright && `  ${copyright}`];
  return lines.filter(Boolean).join('\n');
}

/** First copyright line of a package's licence; its author where the licence names none. */
function copyrightOf(folder: string): string | undefined {
  let names: readonly string[];
  try {
    names = readdirSync(join(repositoryRoot, folder)).filter((name) =>
      /^(licen[cs]e|copying|notice)/i.test(name),
    );
  } catch {
    return undefined;
  }
  for (const name of names) {
    const lines = readRepositoryFile(`${folder}/${name}`).split(/\r?\n/);
    const line = lines.find((one) =>
      /^\W*(copyright\s*(\(c\)|©|\d)|©|\(c\)\s*\d|copyright .*\d{4})/i.test(one),
    );
    // The AGPL and other texts open with the copyright of the text itself.
    if (line !== undefined && !line.includes('Free Software Foundation'))
      return line.replace(/^[\s*/#-]+/, '').trim();
  }
  const manifest: { author?: string | { name?: string } } = JSON.parse(
    readRepositoryFile(`${folder}/package.json`),
  );
  const author = typeof manifest.author === 'string' ? manifest.author : manifest.author?.name;
  return author === undefined ? undefined : `By ${author.replace(/\s*[<(].*$/, '')}`;
}

/** The README of each folder of resources tells where its contents come from and under which licence. */
function describeResources(): readonly string[] {
  return listRepositoryFiles()
    .filter((path) => /^resources\/[^/]+\/README\.md$/.test(path))
    .map(
      (path) => `${path}\n\n${readRepositoryFile(path).trim().replace(/^/gm, '  ').replace(/^ +$/gm, '')}\n`,
    );
}
