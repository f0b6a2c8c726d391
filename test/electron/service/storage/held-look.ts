/**
 * Program of a storage thread whose full check of the database waits, within one call of the library, until nobody holds
 * `look.lock` beside the vault any more. It makes `looking` there when it begins.
 */
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Database } from '@signalapp/sqlcipher';

const pragma = Database.prototype.pragma;
function heldPragma(this: Database, ...parameters: Parameters<typeof pragma>) {
  if (parameters[0] === 'integrity_check') {
    const [{ file = '' } = {}] = this.prepare('PRAGMA database_list').all<{ readonly file: string }>();
    const waiting = new Database(join(dirname(file), 'look.lock'));
    pragma.call(waiting, 'busy_timeout = 60000');
    writeFileSync(join(dirname(file), 'looking'), '');
    waiting.exec('BEGIN EXCLUSIVE');
    waiting.close();
  }
  return pragma.apply(this, parameters);
}
Database.prototype.pragma = heldPragma as typeof pragma;
await import('../../../../electron/service/storage/storage-worker.ts');
