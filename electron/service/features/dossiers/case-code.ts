import type { WritableDb } from '../../storage/connection.ts';
import { sql } from '../../storage/sql.ts';

/**
 * The next case code, as `KR-2026-0042`: the vault's tag, the year in the organisation's time zone, and a number
 * that starts anew each year. Numbers are never used twice, also when a dossier goes.
 */
export function nextCaseCode(db: WritableDb, now: number): string {
  const organisation = db.get<{ tag: string; zone: string }>(
    sql`SELECT case_tag AS tag, time_zone AS zone FROM organisation`,
  );
  if (organisation === undefined) throw new Error('the vault has no organisation');
  const year = Number(yearFormat(organisation.zone).format(now));
  db.runOne(sql`
    INSERT INTO case_numbers (year, last) VALUES (${year}, 1) ON CONFLICT (year) DO UPDATE SET last = last + 1`);
  const row = db.get<{ last: number }>(sql`SELECT last FROM case_numbers WHERE year = ${year}`);
  return `${organisation.tag}-${year}-${String(row?.last).padStart(4, '0')}`;
}

// Making one costs more than all else here; a vault has one zone, so few are ever kept, until the thread ends.
const yearFormats = new Map<string, Intl.DateTimeFormat>();

function yearFormat(timeZone: string): Intl.DateTimeFormat {
  const format = yearFormats.get(timeZone) ?? new Intl.DateTimeFormat('en', { year: 'numeric', timeZone });
  yearFormats.set(timeZone, format);
  return format;
}
