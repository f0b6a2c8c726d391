import { startsComplaintTerm } from '../../../../../../shared/features/dossiers/complaint-term.ts';
import type { ReadableDb } from '../../../../storage/connection.ts';
import { sql } from '../../../../storage/sql.ts';
import { liftedOffences } from '../../../dossiers/api.ts';
import { packOfDossier } from '../../../reference/api.ts';

/**
 * Of these offences: those that are prosecuted only on complaint in this dossier (66 Sr, 164 Sv), by its pack and by whether
 * the person is elected (269 Sr), but for those whose place another one takes (267 Sr). The organisation reports them with a mandate only.
 */
export function complaintOffences(
  db: ReadableDb,
  { dossierId, offences }: { readonly dossierId: string; readonly offences: readonly string[] },
): string[] {
  if (offences.length === 0) return [];
  const elected =
    db.get<{ elected: 'unknown' | 'yes' | 'no' }>(sql`
      SELECT elected FROM dossiers JOIN people USING (person_id) WHERE dossier_id = ${dossierId}`)?.elected ??
    'unknown';
  const known = packOfDossier(db, dossierId)?.sections.offences ?? [];
  const lifted = liftedOffences(db, dossierId);
  return offences.filter((offence) => {
    if (lifted.has(offence)) return false;
    const rule = known.find(({ id }) => id === offence)?.complaint ?? 'unknown';
    return startsComplaintTerm(rule, elected);
  });
}
