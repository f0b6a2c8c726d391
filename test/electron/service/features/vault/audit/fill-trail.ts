import { v7 } from 'uuid';
import type { VaultDatabase } from '../../../../../support/vault-database.ts';

/** Two members who share the work, and one who did five things. */
export const members = { busy: v7(), other: v7(), seldom: v7() };

const HOUR = 3_600_000;
/** When the first entry was made. */
export const began = Date.UTC(2021, 0, 1);

/** Entries in the middle, of a clock that stood wrong. */
export const wrong = { first: 150_001, last: 150_010 };

/**
 * Writes a long trail straight into a database: one entry an hour, one in a thousand a rare action; ten in the middle
 * and the last ten were made with a clock that stood in 2015.
 */
export function fillTrail({ database }: VaultDatabase, entries: number): void {
  database.exec('BEGIN');
  database
    .prepare(`
      WITH RECURSIVE number (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number WHERE n < ?)
      INSERT INTO audit (sequence, at, actor, action, object_id, count, generation, hash)
      SELECT n,
        CASE WHEN n > ? OR n BETWEEN ? AND ? THEN ? ELSE ? + (n - 1) * ? END,
        CASE WHEN n IN (3, 70, 800, 4000, 9000) THEN ? WHEN n % 2 = 0 THEN ? ELSE ? END,
        CASE WHEN n % 1000 = 0 THEN 'vault.exportAudit' WHEN n % 3 = 0 THEN 'dossiers.addNote'
          WHEN n % 3 = 1 THEN 'evidence.view' ELSE 'vault.unlock' END,
        CASE WHEN n % 3 = 2 THEN '' ELSE 'object-' || (n % 5000) END, 1, 1, zeroblob(32)
      FROM number`)
    .run([
      entries,
      entries - 10,
      wrong.first,
      wrong.last,
      Date.UTC(2015, 5, 1),
      began,
      HOUR,
      members.seldom,
      members.busy,
      members.other,
    ]);
  database.exec('COMMIT');
}
