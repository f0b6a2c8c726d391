import type { Language } from '../../../../../../shared/kernel/primitives.ts';
import type { ReadableDb } from '../../../../storage/connection.ts';
import { sql } from '../../../../storage/sql.ts';
import { timeZone } from '../../../vault/api.ts';
import { paperDay } from '../paper-dates.ts';
import { paperTexts } from '../paper-texts.ts';

/**
 * On which day, or from which to which, the person knew of what happened (66 Sr); of how many incidents that is, where it is not
 * written down of all: nobody knows of what is still to happen. Empty where nobody wrote it down.
 */
export function knownSince(db: ReadableDb, dossierId: string, language: Language): string {
  const zone = timeZone(db);
  const known = db.get<Known>(sql`
    SELECT count(*) AS incidents, count(known_at) AS written, min(known_at) AS first, max(known_at) AS last
    FROM incidents WHERE dossier_id = ${dossierId} AND removed_at IS NULL`);
  if (known === undefined || known.first === null || known.last === null) return '';
  const { incidents, written } = known;
  const first = paperDay(known.first, language, zone);
  const last = paperDay(known.last, language, zone);
  const { day, span, partly } = paperTexts(language).letter.proposals;
  const days = first === last ? day(first) : span(first, last);
  return written === incidents
    ? days
    : partly(written, incidents, `${days.charAt(0).toLowerCase()}${days.slice(1)}`);
}

type Known = {
  readonly incidents: number;
  readonly written: number;
  readonly first: number | null;
  readonly last: number | null;
};
