import { join } from 'node:path';
import type { Database } from '@signalapp/sqlcipher';
import { v7 } from 'uuid';
import { findRead, findWrite } from '../../electron/service/registry.ts';
import type { AuditEntry } from '../../electron/service/storage/audit-trail.ts';
import { createWritableDb, type WritableDb } from '../../electron/service/storage/connection.ts';
import { migrate } from '../../electron/service/storage/migrate.ts';
import { openDatabase } from '../../electron/service/storage/open-database.ts';
import { inTransaction } from '../../electron/service/storage/transaction.ts';
import { sampleVault } from './sample-vault.ts';
import { makeFolder, removeFolder } from './test-folder.ts';
import { databaseKey, slotId } from './vault-keys.ts';

export type VaultDatabase = {
  readonly database: Database;
  readonly db: WritableDb;
  /** Runs a handler by `<slice>.<name>` in a transaction, without an audit trail. */
  readonly write: (name: string, input: unknown, at?: Partial<Moment>) => unknown;
  readonly read: (name: string, input: unknown, at?: Partial<Moment>) => unknown;
  /** Does what writes left to be done afterwards; nothing of it is done before. */
  readonly goOnWithRest: () => void;
  readonly close: () => void;
};

export type Moment = { readonly now: number; readonly actor: string };

const moment: Moment = { now: Date.UTC(2026, 10, 2, 12), actor: slotId };

/** An encrypted database of a founded vault, worked on in this thread: the slices' handlers without their threads. */
export function createVaultDatabase(): VaultDatabase {
  const folder = makeFolder();
  const database = openDatabase({ path: join(folder, 'vault.db'), key: databaseKey, readOnly: false });
  // Nothing here is about crashes, and thousands of rows are written.
  database.pragma('synchronous = OFF');
  migrate(database);
  const db = createWritableDb(database);
  // What writes left to be done, which a storage thread goes on with by itself.
  const later = new Set<string>();
  const goOnWithRest = () => {
    for (const name of later) {
      later.delete(name);
      write(name, null);
    }
  };
  const write: VaultDatabase['write'] = (name, input, at) =>
    inTransaction(database, () => {
      const audit = (_entry: AuditEntry) => {};
      const goOn = (next: string) => void later.add(next);
      const value = findWrite(name)?.(
        { db, ...moment, ...at, newId: () => v7(), audit, goOn },
        input as never,
      );
      return { commit: true, value };
    });
  write('vault.found', {
    organisation: sampleVault.organisation,
    member: { ...sampleVault.member, slotId },
  });
  return {
    database,
    db,
    write,
    goOnWithRest,
    read: (name, input, at) => findRead(name)?.({ db, ...moment, ...at }, input as never),
    close() {
      database.close();
      removeFolder(folder);
    },
  };
}
