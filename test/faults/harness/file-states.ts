import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { PAGE } from './change-file.ts';

/** A digest of every file below a folder that holds anything, by its path in it. */
export function fileStates(folder: string): Readonly<Record<string, string>> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile() && statSync(join(entry.parentPath, entry.name)).size > 0,
  );
  return Object.fromEntries(
    files
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [
        relative(folder, path),
        createHash('sha256').update(readFileSync(path)).digest('base64'),
      ]),
  );
}

/** What SQLite keeps beside its files and makes anew: the index of the log, the journal of the file that holds the vault. */
const passing = /^vault\.(lock.*|db-shm)$/;

/** Names of files that differ, came or went. */
export function changedFiles(
  before: Readonly<Record<string, string>>,
  after: Readonly<Record<string, string>>,
): string[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].filter((name) => !passing.test(name) && before[name] !== after[name]);
}

/** A digest of a vault's database but its first page, which says how it is journalled. */
export function pagesBehindFirst(vault: string): string {
  const path = join(vault, 'vault.db');
  if (!existsSync(path)) return '';
  return createHash('sha256').update(readFileSync(path).subarray(PAGE)).digest('base64');
}
