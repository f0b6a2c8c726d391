import type { Database } from '@signalapp/sqlcipher';
import { type Refusal, refuse } from '../refusal.ts';
import { storageFailureOf } from '../threads/storage-failure.ts';
import { findGap } from './check-history.ts';
import { readHead } from './head-storage.ts';
import { clearAside, logBytes, stepAside } from './look-aside.ts';
import { latestVersion } from './migrations/index.ts';
import { openDatabase, schemaVersion } from './open-database.ts';
import { auditKeysOf, presentAuditKey } from './open-writer.ts';
import type { StorageOpen } from './storage.ts';
import type { OpenedDatabase } from './vault-connection.ts';
import { holdVault } from './vault-hold.ts';

/**
 * Opens a vault's database to be read only, without changing a byte of it: in rescue, or on a place that is not written
 * to. Says what is missing instead of refusing.
 */
export function openKeeper(open: StorageOpen): OpenedDatabase | Refusal {
  return open.mode === 'rescue' ? openRescued(open) : openInPlace(open);
}

/** Through second names, so that the log of a damaged vault stays as it was found. */
function openRescued(open: StorageOpen): OpenedDatabase | Refusal {
  const release = open.holdPath === null ? () => undefined : holdVault(open.holdPath);
  if (release === null) return refuse('VAULT_IN_USE');
  try {
    const names = stepAside(open.databasePath);
    const opened = openUntouched(open, names.path, names.close);
    if (opened === 'trail-unreadable') return openWithoutTrail(open, release);
    if ('database' in opened) {
      return { ...opened, path: names.path, closeDatabase: () => names.close(opened.database), release };
    }
    release();
    return opened;
  } catch (error) {
    try {
      clearAside(open.databasePath);
    } finally {
      release();
    }
    throw error;
  }
}

/** The trail itself cannot be read; the rest may be, on a connection that has not met the damage. */
function openWithoutTrail(open: StorageOpen, release: () => void): OpenedDatabase | Refusal {
  const names = stepAside(open.databasePath);
  const database = openReadable(open, names.path, names.close);
  if ('code' in database) {
    release();
    return database;
  }
  const auditKeys = presentAuditKey(open);
  const gap = { missing: null, lastAt: null };
  const closeDatabase = () => names.close(database);
  return { database, path: names.path, auditKeys, head: null, gap, closeDatabase, release };
}

/** A vault that was closed is one file, and reads where nothing can be written. One that was not needs its log folded. */
function openInPlace(open: StorageOpen): OpenedDatabase | Refusal {
  const { databasePath: path } = open;
  if (logBytes(path) > 0) return refuse('VAULT_NOT_WRITABLE');
  const opened = openUntouched(open, path, (database) => database.close());
  if (opened === 'trail-unreadable') return refuse('DATABASE_DAMAGED');
  if (!('database' in opened)) return opened;
  return { ...opened, path, closeDatabase: () => opened.database.close(), release: () => undefined };
}

type Untouched = Pick<OpenedDatabase, 'database' | 'auditKeys' | 'head' | 'gap'>;

function openUntouched(
  open: StorageOpen,
  path: string,
  close: (database: Database) => void,
): Untouched | Refusal | 'trail-unreadable' {
  const database = openReadable(open, path, close);
  if ('code' in database) return database;
  try {
    const auditKeys = auditKeysOf(database, open);
    const recorded = readHead(open.headPath, auditKeys);
    const gap = findGap(database, { recorded, keyFileHead: open.keyFileHead }, auditKeys);
    return { database, auditKeys, head: null, gap };
  } catch (error) {
    close(database);
    // A statement that fails on a damaged page says so in more than one way.
    if (storageFailureOf(error) !== 'DATABASE_DAMAGED' && open.mode !== 'rescue') throw error;
    return 'trail-unreadable';
  }
}

function openReadable(
  { databaseKey: key }: StorageOpen,
  path: string,
  close: (database: Database) => void,
): Database | Refusal {
  return openDatabase({ path, key, readOnly: true, untouched: true, close }, (found) => {
    const version = schemaVersion(found);
    if (version > latestVersion) return refuse('VAULT_NEWER');
    // What reads it knows the present schema only.
    if (version < latestVersion) return refuse(version === 0 ? 'DATABASE_DAMAGED' : 'VAULT_NOT_WRITABLE');
    return null;
  });
}
