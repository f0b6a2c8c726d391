import { v7 } from 'uuid';
import { createSecret } from '../../electron/service/crypto/index.ts';
import { Refusal } from '../../electron/service/refusal.ts';
import { findRead, findWrite } from '../../electron/service/registry.ts';
import { type AuditEntry, appendAudit } from '../../electron/service/storage/audit-trail.ts';
import { createReadableDb, createWritableDb } from '../../electron/service/storage/connection.ts';
import { migrate } from '../../electron/service/storage/migrate.ts';
import { closeDatabase, openDatabase } from '../../electron/service/storage/open-database.ts';
import { inSnapshot, inTransaction } from '../../electron/service/storage/transaction.ts';

/** Where a database lies and whether it is encrypted: the same schema, settings and handlers either way. */
export type BenchDatabase = { readonly path: string; readonly encrypted: boolean };

export type BenchConnection = {
  /** Runs a read handler of the service on one snapshot. Throws where it refuses. */
  read(name: string, input: unknown): unknown;
  /** Runs a write handler in one transaction with its audit entries. Throws where it refuses. */
  write(name: string, input: unknown): unknown;
  close(): void;
};

// The figures do not depend on the key; a fixed one lets several processes open the same file.
export const databaseKey = new Uint8Array(32).fill(7);
const auditKey = createSecret(new Uint8Array(32).fill(9));
const actor = '01900000-0000-7000-8000-000000000001';

/** Opens a database as a storage thread does, or makes it. */
export function openBenchDatabase(
  { path, encrypted }: BenchDatabase,
  role: 'writer' | 'reader',
): BenchConnection {
  const key = encrypted ? databaseKey : null;
  const database = openDatabase({ path, key, readOnly: role === 'reader' });
  if (database === null) throw new Error('the database is newer than this program');
  if (role === 'writer') migrate(database);
  return {
    read(name, input) {
      const handler = findRead(name);
      if (handler === undefined) throw new Error(`no read ${name}`);
      const db = createReadableDb(database);
      return accepted(inSnapshot(database, () => handler({ db, now: Date.now(), actor }, input as never)));
    },
    write(name, input) {
      const handler = findWrite(name);
      if (handler === undefined) throw new Error(`no write ${name}`);
      const db = createWritableDb(database);
      const now = Date.now();
      const entries: AuditEntry[] = [];
      const context = {
        db,
        now,
        actor,
        newId: () => v7(),
        // What is left to be done is not part of the figure.
        goOn: () => undefined,
        audit: (entry: AuditEntry) => entries.push(entry),
      };
      return inTransaction(database, () => {
        const value = accepted(handler(context, input as never));
        appendAudit(db, entries, { auditKey, generation: 1, actor, now });
        return { commit: true, value };
      });
    },
    close: () => closeDatabase(database, role),
  };
}

function accepted(value: unknown): unknown {
  if (value instanceof Refusal) throw new Error(`refused: ${value.code}`);
  return value;
}
