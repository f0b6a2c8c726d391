import { linkSync, mkdirSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Database } from '@signalapp/sqlcipher';
import { openWithKey } from './open-database.ts';

/**
 * Looks at a database that was not closed, without changing a byte. The last connection that closes would fold the
 * write-ahead log into the file and remove it, also where the answer is to refuse the vault (security.md D3). SQLite leaves
 * alone what lost its name: so the look goes through second names, taken away before closing.
 * @param look what it finds wrong, or null
 * @returns the same; null where there is nothing to keep (no log), or no second name that can be taken away: some file
 *   systems have none, and Windows holds on to those of open files
 */
export function lookAside<Problem>(
  path: string,
  key: Uint8Array | null,
  look: (database: Database) => Problem | null,
): Problem | null {
  const log = `${path}-wal`;
  if (process.platform === 'win32') return null;
  if ((statSync(log, { throwIfNoEntry: false })?.size ?? 0) === 0) return null;
  const aside = join(dirname(path), '.look-aside');
  const leave = () => rmSync(aside, { recursive: true, force: true });
  const second = join(aside, basename(path));
  try {
    leave();
    mkdirSync(aside, { mode: 0o700 });
    linkSync(path, second);
    linkSync(log, `${second}-wal`);
  } catch {
    leave();
    return null;
  }
  let database: Database | null = null;
  try {
    database = openWithKey(second, key);
    return look(database);
  } finally {
    leave();
    database?.close();
  }
}
