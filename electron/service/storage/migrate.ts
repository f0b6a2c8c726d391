import type { Database } from '@signalapp/sqlcipher';
import { migrations } from './migrations/index.ts';
import type { Migration } from './migrations/migration.ts';
import { schemaVersion } from './open-database.ts';
import { inTransaction } from './transaction.ts';

/**
 * Brings a database to the present schema, each step in one transaction with its version (security.md D2): a step
 * that fails leaves nothing. A newer database must have been refused before.
 */
export function migrate(database: Database, steps: readonly Migration[] = migrations): void {
  for (const { version, statements, alreadyThere } of steps.slice(schemaVersion(database))) {
    inTransaction(database, () => {
      const isThere = alreadyThere !== undefined && database.prepare(alreadyThere).get() !== undefined;
      if (!isThere) database.exec(statements);
      database.pragma(`user_version = ${version}`);
      return { commit: true, value: null };
    });
  }
}
