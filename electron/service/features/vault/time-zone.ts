import type { ReadableDb } from '../../storage/connection.ts';
import { sql } from '../../storage/sql.ts';

/** The organisation's time zone, on whose calendar days, weeks, months and terms are counted. */
export function timeZone(db: ReadableDb): string {
  const row = db.get<{ zone: string }>(sql`SELECT time_zone AS zone FROM organisation WHERE singleton = 1`);
  if (row === undefined) throw new Error('the vault has no organisation');
  return row.zone;
}
