/**
 * Loaded into the service before its own program: makes every full check of the database take minutes, in one call of
 * SQLite that nothing can interrupt, as on a vault of many gigabytes. Says on standard error when it begins.
 */
import { writeSync } from 'node:fs';
import { Database } from '@signalapp/sqlcipher';

const pragma = Database.prototype.pragma;
function longPragma(this: Database, ...parameters: Parameters<typeof pragma>) {
  if (parameters[0] === 'integrity_check') {
    writeSync(2, 'checking\n');
    const count = 'WITH RECURSIVE c (x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c LIMIT 4000000000)';
    this.prepare(`${count} SELECT count(*) FROM c`).get();
  }
  return pragma.apply(this, parameters);
}
Database.prototype.pragma = longPragma as typeof pragma;
