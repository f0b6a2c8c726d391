import type { AuditKeys } from './key-ring.ts';
import { openDatabase } from './open-database.ts';
import { auditKeysOf, presentAuditKey } from './open-writer.ts';
import type { StorageOpen } from './storage.ts';
import type { OpenedDatabase } from './vault-connection.ts';

/** Opens one more connection beside the writer or the keeper, which have looked at everything before. */
export function openReader(open: StorageOpen): OpenedDatabase {
  const { databasePath: path, databaseKey: key, mode } = open;
  const openReadOnly = () => openDatabase({ path, key, readOnly: true, untouched: mode !== 'write' });
  let database = openReadOnly();
  let auditKeys: AuditKeys;
  try {
    auditKeys = auditKeysOf(database, open);
  } catch (error) {
    database.close();
    if (mode !== 'rescue') throw error;
    // The former keys cannot be read; the rest may be, on a connection that has not met the damage.
    database = openReadOnly();
    auditKeys = presentAuditKey(open);
  }
  return {
    database,
    path,
    auditKeys,
    head: null,
    gap: null,
    closeDatabase: () => database.close(),
    release: () => undefined,
  };
}
