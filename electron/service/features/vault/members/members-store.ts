import type { MemberFields } from '../../../../../shared/features/vault/members-model.ts';
import { type Refusal, refuse } from '../../../refusal.ts';
import type { ReadContext, WriteContext } from '../../../slice.ts';
import type { ReadableDb, WritableDb } from '../../../storage/connection.ts';
import { sql } from '../../../storage/sql.ts';

/** What the database knows of a member; whether there is a slot is the key file's affair. */
export type StoredMember = MemberFields & {
  readonly slotId: string;
  readonly createdAt: number;
  /** Null for who can open the vault, as far as the database knows. */
  readonly revokedAt: number | null;
};

/** Everybody who ever had a slot, in the order in which they came. */
export function storedMembers({ db }: ReadContext): {
  readonly members: readonly StoredMember[];
  readonly recoveryConfirmedAt: number | null;
} {
  const rows = db.all<Omit<StoredMember, 'disciplines'>>(sql`
    SELECT slot_id AS slotId, name, role, substitute_slot_id AS substituteSlotId, created_at AS createdAt,
      revoked_at AS revokedAt
    FROM members ORDER BY created_at, slot_id`);
  const disciplines = Map.groupBy(
    db.all<{ slotId: string; discipline: string }>(
      sql`SELECT slot_id AS slotId, discipline FROM member_disciplines ORDER BY slot_id, discipline`,
    ),
    ({ slotId }) => slotId,
  );
  const members = rows.map((row) => ({
    ...row,
    disciplines: (disciplines.get(row.slotId) ?? []).map(({ discipline }) => discipline),
  }));
  return { members, recoveryConfirmedAt: recoveryConfirmedAt(db) };
}

/** Names to choose from, and to say who did something. */
export function memberNames({ db }: ReadContext) {
  const members = db.all<{ slotId: string; name: string; revoked: number }>(sql`
    SELECT slot_id AS slotId, name, revoked_at IS NOT NULL AS revoked FROM members ORDER BY created_at, slot_id`);
  return { members: members.map(({ revoked, ...member }) => ({ ...member, revoked: revoked === 1 })) };
}

type Added = { readonly slotId: string; readonly fields: MemberFields };

/** Somebody gets a slot: the row comes first, the key file after it. */
export function addMember({ db, now, audit }: WriteContext, { slotId, fields }: Added): null {
  db.runOne(sql`
    INSERT INTO members (slot_id, name, role, created_at, substitute_slot_id)
    VALUES (${slotId}, ${fields.name}, ${fields.role}, ${now}, ${knownSubstitute(db, fields)})`);
  storeDisciplines(db, slotId, fields.disciplines);
  audit({ action: 'vault.addMember', objectId: slotId });
  return null;
}

/** The key file was refused: who was just written down has no slot. */
export function takeMemberBack({ db, audit }: WriteContext, { slotId }: { readonly slotId: string }): null {
  db.run(sql`DELETE FROM member_disciplines WHERE slot_id = ${slotId}`);
  db.runOne(sql`DELETE FROM members WHERE slot_id = ${slotId}`);
  audit({ action: 'vault.memberNotAdded', objectId: slotId });
  return null;
}

/** Name, role, disciplines, substitute. */
export function changeMember(
  { db, audit }: WriteContext,
  { slotId, fields }: Added,
): Record<never, never> | Refusal<'NOT_FOUND' | 'OWN_SUBSTITUTE'> {
  if (!isPresent(db, slotId)) return refuse('NOT_FOUND');
  if (fields.substituteSlotId === slotId) return refuse('OWN_SUBSTITUTE');
  if (fields.substituteSlotId !== null && !isPresent(db, fields.substituteSlotId)) return refuse('NOT_FOUND');
  db.runOne(sql`
    UPDATE members SET name = ${fields.name}, role = ${fields.role}, substitute_slot_id = ${fields.substituteSlotId}
    WHERE slot_id = ${slotId}`);
  storeDisciplines(db, slotId, fields.disciplines);
  audit({ action: 'vault.changeMember', objectId: slotId });
  return {};
}

/** Members whose slot was never written: they are marked, and never shown as able to open. */
export function markNotFinished({ db, now, audit }: WriteContext, { slotIds }: { slotIds: string[] }): null {
  for (const slotId of slotIds) {
    endMember(db, slotId, now);
    audit({ action: 'vault.memberNotFinished', objectId: slotId });
  }
  return null;
}

/** A member's own new passphrase. */
export function enterPassphraseChanged({ audit, actor }: WriteContext): null {
  audit({ action: 'vault.changePassphrase', objectId: actor });
  return null;
}

/** What was entered before it was done, and then was refused by the disk. */
export function enterPassphraseKept({ audit }: WriteContext, { slotId }: { readonly slotId: string }): null {
  audit({ action: 'vault.passphraseNotChanged', objectId: slotId });
  return null;
}

type Reset = { readonly slotId: string; readonly lostSlotIds: readonly string[] };

/** A member's passphrase set anew with the recovery sheet; whose slot was lost to damage can no longer open. */
export function resetMember({ db, now, audit }: WriteContext, { slotId, lostSlotIds }: Reset): null {
  audit({ action: 'vault.resetPassphrase', objectId: slotId });
  for (const lost of lostSlotIds) {
    if (!isPresent(db, lost)) continue;
    endMember(db, lost, now);
    audit({ action: 'vault.slotLost', objectId: lost });
  }
  return null;
}

/** A substitute who is no longer there when the new member has typed a passphrase is left out. */
function knownSubstitute(db: ReadableDb, { substituteSlotId }: MemberFields): string | null {
  return substituteSlotId !== null && isPresent(db, substituteSlotId) ? substituteSlotId : null;
}

function isPresent(db: ReadableDb, slotId: string): boolean {
  return (
    db.get(sql`SELECT 1 AS found FROM members WHERE slot_id = ${slotId} AND revoked_at IS NULL`) !== undefined
  );
}

/** The row stays, since the trail speaks of it; nobody has this person as a substitute any more. */
function endMember(db: WritableDb, slotId: string, now: number): void {
  db.runOne(sql`UPDATE members SET revoked_at = ${now} WHERE slot_id = ${slotId}`);
  db.run(sql`UPDATE members SET substitute_slot_id = NULL WHERE substitute_slot_id = ${slotId}`);
}

function storeDisciplines(db: WritableDb, slotId: string, disciplines: readonly string[]): void {
  db.run(sql`DELETE FROM member_disciplines WHERE slot_id = ${slotId}`);
  for (const discipline of new Set(disciplines)) {
    db.runOne(sql`INSERT INTO member_disciplines (slot_id, discipline) VALUES (${slotId}, ${discipline})`);
  }
}

function recoveryConfirmedAt(db: ReadableDb): number | null {
  const row = db.get<{ value: string }>(sql`SELECT value FROM settings WHERE name = 'recoveryConfirmedAt'`);
  const at = Number(row?.value);
  return row !== undefined && Number.isSafeInteger(at) ? at : null;
}
