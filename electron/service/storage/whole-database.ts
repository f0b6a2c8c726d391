import type { Database } from '@signalapp/sqlcipher';

/**
 * Whether every page, index and reference of a database is as it should be (security.md, Database settings). Takes
 * seconds on a large one. Right after a checkpoint, or the cipher's check raises false alarm.
 */
export function isWholeDatabase(database: Database): boolean {
  return (
    database.pragma('integrity_check', { simple: true }) === 'ok' &&
    database.pragma('cipher_integrity_check').length === 0 &&
    database.pragma('foreign_key_check').length === 0
  );
}
