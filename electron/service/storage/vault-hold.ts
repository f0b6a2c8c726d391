import { chmodSync } from 'node:fs';
import { Database } from '@signalapp/sqlcipher';
import { storageFailureOf } from '../threads/storage-failure.ts';

/**
 * Holds the vault for this process: an exclusive transaction on an empty file of its own. The system lets go of it
 * when the process ends, however it ends.
 * @returns how to let go, or null where another process holds it.
 */
export function holdVault(path: string): (() => void) | null {
  const database = new Database(path);
  try {
    database.pragma('busy_timeout = 0');
    database.exec('BEGIN EXCLUSIVE');
    chmodSync(path, 0o600);
    return () => database.close();
  } catch (error) {
    database.close();
    if (isHeldElsewhere(error)) return null;
    throw error;
  }
}

function isHeldElsewhere(error: unknown): boolean {
  return (
    storageFailureOf(error) === 'DISK_FAILED' && (error as { code: string }).code.startsWith('SQLITE_BUSY')
  );
}
