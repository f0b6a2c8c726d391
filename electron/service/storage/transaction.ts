import type { Database } from '@signalapp/sqlcipher';

/** What a transaction comes to: kept, or rolled back with an answer all the same. */
export type Outcome<Value> = { readonly commit: boolean; readonly value: Value };

/**
 * Runs `work` in one transaction. Ours instead of the library's, which hides a full disk behind "cannot rollback"
 * (security.md D1): SQLite has often rolled back by itself when a statement failed, so the first error is the one
 * that counts and a failing ROLLBACK after it is not reported.
 * @throws what `work` or COMMIT threw, after everything was rolled back.
 */
export function inTransaction<Value>(database: Database, work: () => Outcome<Value>): Value {
  database.exec('BEGIN IMMEDIATE');
  try {
    const outcome = work();
    database.exec(outcome.commit ? 'COMMIT' : 'ROLLBACK');
    return outcome.value;
  } catch (error) {
    rollBack(database);
    throw error;
  }
}

/** Runs `work` on one snapshot: several statements see the same state. */
export function inSnapshot<Value>(database: Database, work: () => Value): Value {
  database.exec('BEGIN');
  try {
    return work();
  } finally {
    rollBack(database);
  }
}

function rollBack(database: Database): void {
  try {
    database.exec('ROLLBACK');
  } catch {
    // SQLite rolled back already; nothing is open any more.
  }
}
