import { closeDatabase, openDatabase } from '../../electron/service/storage/open-database.ts';
import { type BenchDatabase, databaseKey } from './bench-connection.ts';

export const MESSAGES = 200_000;
/** Messages of the largest dossier. */
export const LARGEST = 10_000;
/** Senders of the whole vault, most of whom write once or twice; the first of them keep coming back. */
const SENDERS = 60_000;
const LASTING = 1_000;

/**
 * Adds messages to a database of dossiers by plain statements, since by the handlers it would take minutes. Ten thousand
 * come to one dossier, the rest over all of them; a quarter are of senders that keep coming back, three to a dossier.
 * @returns the id of the largest dossier
 */
export function fillMessages({ path }: BenchDatabase): string {
  const database = openDatabase({ path, key: databaseKey, readOnly: false });
  if (database === null) throw new Error('the database is newer than this program');
  const id = (kind: string, number: string) => `printf('019${kind}0000-0000-7000-8000-%012x', ${number})`;
  const count = (most: number) =>
    `WITH RECURSIVE counted (n) AS (VALUES (0) UNION ALL SELECT n + 1 FROM counted WHERE n + 1 < ${most})`;
  // A number that looks drawn by lot and is the same each time.
  const drawn = (salt: number) => `(((n + ${salt * 7_919}) * 48271 % 2147483647) * 69621 % 2147483647)`;
  const sender = `iif(n % 4 = 0, (place * 3 + ${drawn(1)} % 3) % ${LASTING}, ${drawn(2)} % ${SENDERS})`;
  database.exec(`
    BEGIN;
    CREATE TEMP TABLE places AS SELECT row_number() OVER (ORDER BY dossier_id) - 1 AS place, dossier_id FROM dossiers;
    CREATE UNIQUE INDEX temp.places_by_place ON places (place);
    ${count(SENDERS)} INSERT INTO senders (sender_id, platform, handle, name, root_id, dossier_id, created_at)
      SELECT ${id('1', 'n')}, 'x', 'meting_' || n, '@meting_' || n, ${id('1', 'n')}, NULL, 0 FROM counted;
    ${count(MESSAGES)} INSERT INTO incidents (incident_id, dossier_id, occurred_at, precision, platform, message, url, sender,
        remarks, sender_id, created_at, updated_at)
      SELECT ${id('2', 'n')}, dossier_id, 1735689600000 + ${drawn(3)} % 700 * 86400000 + ${drawn(4)} % 86400000, 'minute',
        'x', 'Ga toch weg.', '', '', '', ${id('1', sender)}, 0, 0
      FROM counted JOIN places ON place = iif(n < ${LARGEST}, 0, ${drawn(5)} % (SELECT count(*) FROM places));
    INSERT INTO incident_forms (incident_id, form)
      SELECT incident_id, CASE abs(random()) % 10 WHEN 0 THEN 'threat' WHEN 1 THEN 'bullying' ELSE 'insult' END
      FROM incidents WHERE sender = '' AND created_at = 0;
    UPDATE dossiers SET incident_count = (
      SELECT count(*) FROM incidents WHERE incidents.dossier_id = dossiers.dossier_id AND removed_at IS NULL);
    COMMIT;
    ANALYZE;`);
  const row = database.prepare('SELECT dossier_id AS id FROM places WHERE place = 0').get() as {
    readonly id: string;
  };
  closeDatabase(database, 'reader');
  return row.id;
}

/** As if every dossier had changed. */
export function markAllStale({ path }: BenchDatabase): void {
  const database = openDatabase({ path, key: databaseKey, readOnly: false });
  if (database === null) throw new Error('the database is newer than this program');
  database.exec(`
    INSERT INTO stalking_stale (dossier_id, changes, spreads) SELECT dossier_id, 1, 0 FROM dossiers WHERE TRUE
    ON CONFLICT DO NOTHING`);
  closeDatabase(database, 'reader');
}
