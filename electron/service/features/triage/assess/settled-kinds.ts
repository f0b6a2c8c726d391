import type { WriteContext } from '../../../slice.ts';
import type { ReadableDb } from '../../../storage/connection.ts';
import { sql } from '../../../storage/sql.ts';
import { findIntake } from '../../dossiers/api.ts';
import { mandateState } from '../police/mandates/mandate-state.ts';
import { isWordAwaited } from '../police/reports/report-store.ts';
import type { SettledBy } from '../settle-actions.ts';

/** What is there already in a dossier, so that no action need ask for it. */
export function settledKinds({ db, now }: Pick<WriteContext, 'db' | 'now'>, dossierId: string): SettledBy[] {
  const point = findIntake(db, dossierId)?.contactPoint;
  const hasContact = (point?.slotId ?? null) !== null || (point?.outside?.name ?? '') !== '';
  return [
    ...(hasContact ? (['contact-point'] as const) : []),
    ...(mandateState(db, dossierId, now) === 'lacking' ? [] : (['mandate'] as const)),
    ...(hasAllEvidence(db, dossierId) ? (['evidence'] as const) : []),
    ...(isWordAwaited(db, dossierId) ? (['police-term'] as const) : []),
  ];
}

/** There are messages, and evidence lies beside every one. */
function hasAllEvidence(db: ReadableDb, dossierId: string): boolean {
  const counted = db.get<{ messages: number; bare: number }>(sql`
    SELECT count(*) AS messages, count(*) FILTER (WHERE evidence_count = 0) AS bare FROM incidents
    WHERE dossier_id = ${dossierId} AND removed_at IS NULL
      AND (octet_length(message) > 0 OR url <> '' OR evidence_count > 0)`);
  return counted !== undefined && counted.messages > 0 && counted.bare === 0;
}
