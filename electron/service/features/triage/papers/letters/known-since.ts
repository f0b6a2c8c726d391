import type { Language } from '../../../../../../shared/kernel/primitives.ts';
import type { ReadableDb } from '../../../../storage/connection.ts';
import { sql } from '../../../../storage/sql.ts';
import { timeZone } from '../../../vault/api.ts';
import { paperDay } from '../paper-dates.ts';
import { paperTexts } from '../paper-texts.ts';

/** On which day, or from which to which, the person knew of what happened (66 Sr); empty where nobody wrote that down. */
export function knownSince(db: ReadableDb, dossierId: string, language: Language): string {
  const zone = timeZone(db);
  const days = db
    .all<{ at: number }>(sql`
      SELECT DISTINCT known_at AS at FROM incidents
      WHERE dossier_id = ${dossierId} AND removed_at IS NULL AND known_at IS NOT NULL ORDER BY known_at`)
    .map(({ at }) => paperDay(at, language, zone));
  const [first, last] = [days.at(0), days.at(-1)];
  if (first === undefined || last === undefined) return '';
  const { day, span } = paperTexts(language).letter.proposals;
  return first === last ? day(first) : span(first, last);
}
