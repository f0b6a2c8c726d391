import type { ReadContext, WriteContext } from '../../slice.ts';
import { sql } from '../../storage/sql.ts';
import type { Revocation } from './rotate-vault.ts';

export type PastKey = { readonly generation: number; readonly wrapped: Uint8Array };

/** The wrapped vault keys of former generations. */
export function listPastKeys({ db }: ReadContext): PastKey[] {
  return db.all<PastKey>(sql`SELECT generation, wrapped FROM past_keys`);
}

/**
 * A member is revoked, in the transaction of the new generation. The recovery sheet of before opens nothing any more, so
 * the new one must be confirmed.
 */
export function enterRevocation(
  { db, now, audit }: WriteContext,
  { revokedSlotId, secondSlotId }: Revocation,
): null {
  // Not always one: a slot can be newer than a database that lost its last actions.
  db.run(sql`UPDATE members SET revoked_at = ${now} WHERE slot_id = ${revokedSlotId} AND revoked_at IS NULL`);
  db.run(sql`UPDATE members SET substitute_slot_id = NULL WHERE substitute_slot_id = ${revokedSlotId}`);
  db.run(sql`DELETE FROM drafts WHERE slot_id = ${revokedSlotId}`);
  db.run(sql`DELETE FROM settings WHERE name = 'recoveryConfirmedAt'`);
  if (secondSlotId !== null) audit({ action: 'vault.secondPerson', objectId: secondSlotId });
  audit({ action: 'vault.revokeMember', objectId: revokedSlotId });
  return null;
}
