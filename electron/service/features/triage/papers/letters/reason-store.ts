import type { LetterReason } from '../../../../../../shared/features/triage/papers-model.ts';
import type { ReadableDb, WritableDb } from '../../../../storage/connection.ts';
import { sql } from '../../../../storage/sql.ts';

/** Of a letter, the latest first. */
export function listReasons(db: ReadableDb, letterId: string): LetterReason[] {
  return db.all<LetterReason>(sql`
    SELECT reason_id AS reasonId, kind, reason, at, coalesce(members.name, '') AS by
    FROM letter_reasons LEFT JOIN members ON members.slot_id = letter_reasons.slot_id
    WHERE letter_id = ${letterId} ORDER BY at DESC, reason_id DESC`);
}

type AboutWhat = Pick<LetterReason, 'kind'> & { readonly letterId: string; readonly about: string };

export function hasReason(db: ReadableDb, { letterId, kind, about }: AboutWhat): boolean {
  const found = db.get(sql`
    SELECT 1 AS found FROM letter_reasons WHERE letter_id = ${letterId} AND kind = ${kind} AND about = ${about} LIMIT 1`);
  return found !== undefined;
}

export function insertReason(
  db: WritableDb,
  { reasonId, letterId, kind, about, reason }: AboutWhat & Pick<LetterReason, 'reasonId' | 'reason'>,
  { now, actor }: { readonly now: number; readonly actor: string },
): void {
  db.runOne(sql`
    INSERT INTO letter_reasons (reason_id, letter_id, kind, about, reason, at, slot_id)
    VALUES (${reasonId}, ${letterId}, ${kind}, ${about}, ${reason}, ${now}, ${actor})`);
}

export function deleteReasons(db: WritableDb, letterId: string): void {
  db.run(sql`DELETE FROM letter_reasons WHERE letter_id = ${letterId}`);
}
