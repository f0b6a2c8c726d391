import { localDay } from '../../../../shared/kernel/zoned-time.ts';
import type { WritableDb } from '../../storage/connection.ts';
import { sql } from '../../storage/sql.ts';
import { timeZone } from '../vault/api.ts';

/**
 * The next case code, as `KR-2026-0042`: the vault's tag, the year in the organisation's time zone, and a number
 * that starts anew each year. Numbers are never used twice, also when a dossier goes.
 */
export function nextCaseCode(db: WritableDb, now: number): string {
  const organisation = db.get<{ tag: string }>(sql`SELECT case_tag AS tag FROM organisation`);
  if (organisation === undefined) throw new Error('the vault has no organisation');
  const year = Number(localDay(now, timeZone(db)).slice(0, 4));
  db.runOne(sql`
    INSERT INTO case_numbers (year, last) VALUES (${year}, 1) ON CONFLICT (year) DO UPDATE SET last = last + 1`);
  const row = db.get<{ last: number }>(sql`SELECT last FROM case_numbers WHERE year = ${year}`);
  return `${organisation.tag}-${year}-${String(row?.last).padStart(4, '0')}`;
}
