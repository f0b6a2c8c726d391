import { copyFileSync, linkSync, mkdirSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Database } from '@signalapp/sqlcipher';
import { openWithKey } from './open-database.ts';

/** A database under second names, where whatever opens and closes it changes nothing of the vault's own files. */
export type Aside = {
  readonly path: string;
  /** Closes the last connection, in the order that leaves the first names alone. */
  readonly close: (database: Database | null) => void;
};

/** Bytes in the write-ahead log beside a database; 0 where there is none. */
export function logBytes(path: string): number {
  return statSync(logOf(path), { throwIfNoEntry: false })?.size ?? 0;
}

/**
 * Gives a database and its log second names. The last connection that closes would fold the log into the file and remove
 * it, also where the answer is to refuse the vault (security.md D3); SQLite leaves alone what lost its name. So the
 * second names are taken away before closing. Where a file system has no second names, and on Windows, which holds on
 * to those of open files, they are copies.
 * @throws what the file system threw: no room, or not writable
 */
export function stepAside(path: string): Aside {
  clearAside(path);
  const folder = asideOf(path);
  const second = join(folder, basename(path));
  mkdirSync(folder, { mode: 0o700 });
  try {
    const isLinked = takeSecondName(path, second);
    if (logBytes(path) > 0) takeSecondName(logOf(path), logOf(second));
    return {
      path: second,
      close(database) {
        try {
          if (isLinked) clearAside(path);
        } finally {
          // A disk that does not take a name away does not fold a log either.
          database?.close();
        }
        clearAside(path);
      },
    };
  } catch (error) {
    clearAside(path);
    throw error;
  }
}

/** Takes away what a process that was ended left of its second names. */
export function clearAside(path: string): void {
  rmSync(asideOf(path), { recursive: true, force: true });
}

/**
 * Looks at a database that was not closed, without changing a byte.
 * @param look what it finds wrong, or null
 * @returns the same; null where there is no log, or no room for looking
 */
export function lookAside<Problem>(
  path: string,
  key: Uint8Array | null,
  look: (database: Database) => Problem | null,
): Problem | null {
  if (logBytes(path) === 0) return null;
  let aside: Aside;
  try {
    aside = stepAside(path);
  } catch {
    return null;
  }
  let database: Database | null = null;
  try {
    // What cannot be opened is closed in there, and must have lost its second names before.
    database = openWithKey(aside.path, key, aside.close);
    return look(database);
  } finally {
    if (database !== null) aside.close(database);
  }
}

function takeSecondName(path: string, second: string): boolean {
  if (process.platform !== 'win32') {
    try {
      linkSync(path, second);
      return true;
    } catch {
      // A file system without second names, as on many sticks.
    }
  }
  copyFileSync(path, second);
  return false;
}

const logOf = (path: string): string => `${path}-wal`;

function asideOf(path: string): string {
  return join(dirname(path), '.look-aside');
}
