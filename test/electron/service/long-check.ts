/**
 * Loaded into the service before its own program: makes every full check of the database take minutes, in one call of
 * SQLite that nothing can interrupt, as on a vault of many gigabytes. Says on standard error when it begins. It waits
 * for a lock that is never given: a core that is busy meanwhile would only slow the other tests.
 */
import { writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Database } from '@signalapp/sqlcipher';

const pragma = Database.prototype.pragma;
function longPragma(this: Database, ...parameters: Parameters<typeof pragma>) {
  if (parameters[0] === 'integrity_check') {
    const [{ file = '' } = {}] = this.prepare('PRAGMA database_list').all<{ readonly file: string }>();
    const path = join(dirname(file), '..', 'never-free.db');
    const holder = new Database(path);
    holder.exec('BEGIN EXCLUSIVE');
    const waiting = new Database(path);
    pragma.call(waiting, 'busy_timeout = 600000');
    writeSync(2, 'checking\n');
    waiting.exec('BEGIN EXCLUSIVE');
  }
  return pragma.apply(this, parameters);
}
Database.prototype.pragma = longPragma as typeof pragma;
