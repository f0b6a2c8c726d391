import { chmodSync } from 'node:fs';
import { Database } from '@signalapp/sqlcipher';

type Setting = readonly [name: string, set: string, expected: string];

/** Longest wait for another connection, in milliseconds. */
const BUSY_TIMEOUT = '5000';

/** Settings that every connection is opened with and that are read back afterwards (security.md, Database settings). */
const SETTINGS: readonly Setting[] = [
  ['cipher_memory_security', 'OFF', '0'],
  ['journal_mode', 'WAL', 'wal'],
  // Falls back to NORMAL on each new WAL connection, so it comes after journal_mode.
  ['synchronous', 'FULL', '2'],
  ['foreign_keys', 'ON', '1'],
  ['secure_delete', 'ON', '1'],
  ['trusted_schema', 'OFF', '0'],
  ['cell_size_check', 'ON', '1'],
  ['busy_timeout', BUSY_TIMEOUT, BUSY_TIMEOUT],
  // Sorting and index building must not spill plain text into files beside the vault.
  ['temp_store', 'MEMORY', '2'],
];

/** Connections of one thread. `key` null opens an unencrypted file, which only the bench does, to compare. */
export type OpenOptions = {
  readonly path: string;
  readonly key: Uint8Array | null;
  readonly readOnly: boolean;
  /** Not a byte of the file may change: the journal mode stays as it is found. */
  readonly untouched?: boolean;
  /** How to close what is not given: the last connection that closes folds the log, also of a database it cannot read. */
  readonly close?: (database: Database) => void;
};

/**
 * Opens a database with every setting asserted. The key must have been proved before (security.md K3): what fails
 * here is damage, never a wrong passphrase.
 * @param examine looks at the database before anything of the file is changed (WAL mode is a change too); what it
 *   finds wrong is returned instead of the database, and the file is as it was.
 * @throws where the file cannot be read with the key or a setting does not hold.
 */
export function openDatabase<Problem = never>(
  { path, key, readOnly, untouched = false, close = closePlainly }: OpenOptions,
  examine: (database: Database) => Problem | null = () => null,
): Database | Problem {
  const database = openWithKey(path, key, close);
  try {
    const problem = examine(database);
    if (problem !== null) {
      close(database);
      return problem;
    }
    const settings = SETTINGS.filter(([name]) => !(untouched && name === 'journal_mode'));
    for (const [name, value] of settings) database.pragma(`${name} = ${value}`);
    for (const [name, , expected] of settings) assertSetting(database, name, expected, key !== null);
    if (readOnly) database.pragma('query_only = ON');
    // The library creates files with mode 0644; only the owner may even see the ciphertext.
    if (!readOnly) chmodSync(path, 0o600);
    return database;
  } catch (error) {
    close(database);
    throw error;
  }
}

/**
 * Opens a file with SQLite's own settings; it is made where it is missing.
 * @throws where its first page cannot be read with the key
 */
export function openWithKey(path: string, key: Uint8Array | null, close = closePlainly): Database {
  const database = new Database(path, { cacheStatements: true });
  try {
    // SQLCipher prints by itself, also about keys; nothing of it may reach a log.
    database.pragma('cipher_log_level = NONE');
    // Before the first look: a connection that closes elsewhere, as the last one, has the file to itself for a moment.
    database.pragma(`busy_timeout = ${BUSY_TIMEOUT}`);
    if (key !== null) database.pragma(`key = "x'${Buffer.from(key).toString('hex')}'"`);
    schemaVersion(database);
    return database;
  } catch (error) {
    close(database);
    throw error;
  }
}

function closePlainly(database: Database): void {
  database.close();
}

/** The version of the last migration that ran; 0 for a database that has none. */
export function schemaVersion(database: Database): number {
  return Number(database.pragma('user_version', { simple: true }));
}

/**
 * Folds the WAL into the file and empties it. Answers false where a reader still needs some of it: waiting for a long
 * read would keep every write waiting too.
 */
export function foldWal(database: Database): boolean {
  database.pragma('busy_timeout = 0');
  try {
    return database.pragma('wal_checkpoint(TRUNCATE)')[0]?.['busy'] === 0;
  } finally {
    database.pragma(`busy_timeout = ${BUSY_TIMEOUT}`);
  }
}

/** Runs after the last commit of a session: folds the WAL into the file, so that a closed vault is one file. */
export function closeDatabase(database: Database, role: 'writer' | 'reader'): void {
  try {
    if (role === 'writer') {
      foldWal(database);
      // A closed vault in DELETE mode can be opened on a read-only medium; in WAL mode it cannot. A reader that is still
      // in the middle of something keeps it from that, and is not waited for.
      database.pragma('busy_timeout = 0');
      database.pragma('journal_mode = DELETE');
    }
  } finally {
    // Also where the disk is full: the log stays, and the next opening folds it.
    database.close();
  }
}

function assertSetting(database: Database, name: string, expected: string, encrypted: boolean): void {
  if (name.startsWith('cipher_') && !encrypted) return;
  const actual = database.pragma(name, { simple: true });
  if (String(actual) !== expected) throw new Error(`database setting ${name} does not hold`);
}
