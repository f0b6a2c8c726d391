import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's top folder, with a trailing separator removed. */
export const repositoryRoot = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

/**
 * Every file that belongs to the repository, as paths with `/` relative to its root, sorted.
 * Walks the disk instead of asking git, so it also works in an unpacked archive and sees new files;
 * what `.gitignore` names and `.git` itself are left out.
 */
export function listRepositoryFiles(root: string = repositoryRoot): readonly string[] {
  const isIgnored = readIgnoreRules(root);
  const found: string[] = [];
  const walk = (folder: string) => {
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.name === '.git' || isIgnored(entry.name, path)) continue;
      if (entry.isDirectory()) walk(path);
      else found.push(path);
    }
  };
  walk('');
  return found.sort();
}

export function readRepositoryFile(path: string, root: string = repositoryRoot): string {
  return readFileSync(join(root, path), 'utf8');
}

export function repositoryFileSize(path: string, root: string = repositoryRoot): number {
  return statSync(join(root, path)).size;
}

/**
 * Understands the few forms our `.gitignore` uses: a name, a name with a leading or trailing slash, and `*`
 * inside a name. Anything cleverer is refused, so that a pattern can not silently hide files from the tests.
 */
function readIgnoreRules(root: string): (name: string, path: string) => boolean {
  const patterns = readFileSync(join(root, '.gitignore'), 'utf8')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
  const rules = patterns.map((pattern) => {
    const bare = pattern.replace(/\/$/, '');
    if (/[!?[\]]|\*\*/.test(bare)) throw new Error(`.gitignore: "${pattern}" is not understood here`);
    const source = bare
      .replace(/^\//, '')
      .replace(/[.+^${}()|\\]/g, '\\$&')
      .replaceAll('*', '[^/]*');
    return { matcher: new RegExp(`^${source}$`), byPath: bare.includes('/') };
  });
  return (name, path) => rules.some((rule) => rule.matcher.test(rule.byPath ? path : name));
}
