import { chmodSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Database } from '@signalapp/sqlcipher';
import { createSecret } from '../crypto/index.ts';
import { Refusal, refuse } from '../refusal.ts';
import { storageFailureOf } from '../threads/storage-failure.ts';
import { findGap } from './check-history.ts';
import { createReadableDb } from './connection.ts';
import { openHeadStorage, readHead } from './head-storage.ts';
import { type AuditKeys, readAuditKeys } from './key-ring.ts';
import { clearAside, lookAside } from './look-aside.ts';
import { migrate } from './migrate.ts';
import { latestVersion } from './migrations/index.ts';
import { closeDatabase, openDatabase, schemaVersion } from './open-database.ts';
import { finishRotation, removeRotation } from './rotate-database.ts';
import type { StorageOpen } from './storage.ts';
import type { OpenedDatabase } from './vault-connection.ts';
import { holdVault } from './vault-hold.ts';

/**
 * Opens a vault's database for writing: holds the vault, finishes what a crash interrupted, looks before it touches,
 * migrates, and takes the head file over.
 */
export function openWriter(open: StorageOpen): OpenedDatabase | Refusal {
  const { databasePath: path, databaseKey, holdPath } = open;
  const release = holdPath === null ? () => undefined : holdVault(holdPath);
  if (release === null) return refuse('VAULT_IN_USE');
  let database: Database | null = null;
  try {
    // The owner alone, however it was copied here.
    chmodSync(dirname(path), 0o700);
    clearAside(path);
    const opened = openLooking(open);
    if (opened instanceof Refusal) {
      release();
      return opened;
    }
    database = opened;
    removeRotation(path);
    migrate(database);
    const auditKeys = auditKeysOf(database, open);
    const head = openHeadStorage(open.headPath, auditKeys);
    const present = database;
    return {
      database,
      path,
      auditKeys,
      head,
      gap: null,
      closeDatabase: () => closeDatabase(present, 'writer'),
      release,
    };
  } catch (error) {
    try {
      database?.close();
    } finally {
      release();
    }
    throw error;
  }

  function openLooking(looking: StorageOpen, isRetry = false): Database | Refusal {
    const look = (found: Database) => whatIsWrong(looking, found);
    try {
      const wrong = lookAside(path, databaseKey, look);
      return wrong ?? openDatabase({ path, key: databaseKey, readOnly: false }, look);
    } catch (error) {
      // The key is proved. Where it does not open this database, the one of its generation may still be waiting.
      const mayWait = !isRetry && storageFailureOf(error) === 'DATABASE_DAMAGED';
      if (mayWait && finishRotation(path, databaseKey)) return openLooking(looking, true);
      throw error;
    }
  }
}

/** Why a database cannot be written to, or null. */
function whatIsWrong(open: StorageOpen, database: Database): Refusal | null {
  const version = schemaVersion(database);
  if (version > latestVersion) return refuse('VAULT_NEWER');
  // An emptied file must never pass for a new vault.
  if ((version === 0) !== open.isNew) return refuse('DATABASE_DAMAGED');
  if (open.isNew) return null;
  const auditKeys = auditKeysOf(database, open);
  const recorded = readHead(open.headPath, auditKeys);
  const gap = findGap(database, { recorded, keyFileHead: open.keyFileHead }, auditKeys);
  if (gap !== null) return refuse('HISTORY_MISSING', gap);
  return version < latestVersion && !open.mayMigrate ? refuse('MIGRATION_NEEDED') : null;
}

/** The audit key of the present generation alone, where the former ones cannot be read. */
export function presentAuditKey({ generation, auditKey }: StorageOpen): AuditKeys {
  const present = createSecret(Uint8Array.from(auditKey));
  return (of) => (of === generation ? present : null);
}

/** The audit keys of all generations that the database knows of. */
export function auditKeysOf(database: Database, open: StorageOpen): AuditKeys {
  const { vaultId, generation } = open;
  const auditKey = createSecret(Uint8Array.from(open.auditKey));
  const wrapKey = createSecret(Uint8Array.from(open.wrapKey));
  return readAuditKeys(createReadableDb(database), { vaultId, generation, auditKey, wrapKey });
}
