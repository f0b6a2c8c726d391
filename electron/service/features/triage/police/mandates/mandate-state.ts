import { localDay } from '../../../../../../shared/kernel/zoned-time.ts';
import type { ReadContext, WriteContext } from '../../../../slice.ts';
import { sql } from '../../../../storage/sql.ts';
import { itemsSettledBy, reopenPlaced, settleActions } from '../../../actions/api.ts';
import { timeZone } from '../../../vault/api.ts';
import { complaintOffences } from '../reports/complaint-need.ts';
import { offencesSignedFor } from './mandate-handlers.ts';
import { listMandates } from './mandate-store.ts';

/**
 * Whether a mandate has still to be asked for in a dossier (164 Sv).
 *
 * - `signed`: for each complaint that is open one was signed, by when the last of it was known.
 * - `explained`: where not, somebody wrote down why there is none; or no complaint is open any more.
 * - `lacking`: neither, or no term runs at all.
 */
export type MandateState = 'signed' | 'explained' | 'lacking';

export function mandateState(db: ReadContext['db'], dossierId: string, at: number): MandateState {
  const terms = db.all<{ offence: string; knownAt: number | null }>(sql`
    SELECT term.offence, max(iif(term.done_at IS NULL, term.known_at, NULL)) AS knownAt
    FROM incidents CROSS JOIN complaint_terms AS term USING (incident_id)
    WHERE incidents.dossier_id = ${dossierId} AND incidents.removed_at IS NULL GROUP BY term.offence`);
  if (terms.length === 0) return 'lacking';
  const knownAt = new Map(terms.map((term) => [term.offence, term.knownAt]));
  const needed = complaintOffences(db, { dossierId, offences: [...knownAt.keys()] }).filter(
    (offence) => knownAt.get(offence) !== null,
  );
  if (needed.length === 0) return 'explained';
  const zone = timeZone(db);
  const signed = new Set(
    offencesSignedFor(db, { dossierId, offences: needed, at })
      .filter(({ offence, knownBy }) => localDay(knownAt.get(offence) ?? 0, zone) <= localDay(knownBy, zone))
      .map(({ offence }) => offence),
  );
  const explained = new Set(
    listMandates(db, dossierId).flatMap(({ reason, offences }) => (reason === '' ? [] : offences)),
  );
  if (needed.some((offence) => !signed.has(offence) && !explained.has(offence))) return 'lacking';
  return needed.every((offence) => signed.has(offence)) ? 'signed' : 'explained';
}

/**
 * The action that asks for a mandate follows: done, put aside where there will be none, open again where one was taken back, or
 * does not do any more for what became known since.
 */
export function followMandates(
  context: WriteContext,
  dossierId: string,
  { takenBack }: { readonly takenBack: boolean } = { takenBack: false },
): void {
  const { db, now } = context;
  const state = mandateState(db, dossierId, now);
  if (state !== 'lacking') {
    settleActions(context, dossierId, 'mandate', state === 'signed' ? 'done' : 'put-aside');
    return;
  }
  // Where there never was one, who ticked the action by hand knows why.
  if (!takenBack && listMandates(db, dossierId).length === 0) return;
  const items = itemsSettledBy(context, dossierId, 'mandate');
  reopenPlaced(context, dossierId, { items, putAside: takenBack });
}
