import type { Referral } from '../../../../shared/features/reference/model.ts';
import type { ReadableDb } from '../../storage/connection.ts';
import { sql } from '../../storage/sql.ts';
import { findPack } from './pack-store.ts';

/** Whom the packs of Luwte that this vault keeps turn to, by id: what of a referral is the organisation's own, they do not say. */
export function shippedReferrals(db: ReadableDb): ReadonlyMap<string, readonly Referral[]> {
  const rows = db.all<{ packId: string }>(
    sql`SELECT pack_id AS packId FROM protocol_packs WHERE origin = 'program'`,
  );
  return Map.groupBy(
    rows.flatMap(({ packId }) => findPack(db, packId)?.sections.referrals ?? []),
    ({ id }) => id,
  );
}
