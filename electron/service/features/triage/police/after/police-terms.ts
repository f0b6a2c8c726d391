import type { ReadableDb } from '../../../../storage/connection.ts';
import { packOfDossier } from '../../../reference/api.ts';
import { timeZone } from '../../../vault/api.ts';
import { endOfTerm, type Term } from '../../end-of-term.ts';

/** As a pack of before this version has them: practice (legal.md 3). */
const usual = {
  /** Within which a report is best made. */
  'police-advice': { days: 2, count: 'working' },
  /** After which word of what becomes of it is asked for. */
  'police-feedback': { days: 14, count: 'calendar' },
} as const satisfies Readonly<Record<string, Term>>;

/**
 * The end of the last day of a term of a dossier's pack, on the organisation's calendar.
 * @param from milliseconds since 1970
 */
export function endOfPoliceTerm(
  db: ReadableDb,
  {
    dossierId,
    term,
    from,
  }: { readonly dossierId: string; readonly term: keyof typeof usual; readonly from: number },
): number {
  const found = packOfDossier(db, dossierId)?.sections.terms.find(({ id }) => id === term) ?? usual[term];
  return endOfTerm(from, found, { zone: timeZone(db), time: '23:59:00' });
}
