import type { Reading } from '../../../../../shared/features/evidence/model.ts';
import type { ReadableDb, WritableDb } from '../../../storage/connection.ts';
import { type Sql, sql } from '../../../storage/sql.ts';
import { inStandingDossier } from '../../dossiers/api.ts';

export type Waiting = { readonly evidenceId: string; readonly tries: number };

/** The next item whose words are to be read, oldest first, and how many wait with it. */
export function findWaiting(db: ReadableDb): (Waiting & { readonly count: number }) | undefined {
  return db.get(sql`
    SELECT evidence_id AS evidenceId, reading_tries AS tries,
      (SELECT count(*) FROM evidence
        WHERE reading = 'waiting' AND removed_at IS NULL AND ${inStandingDossier()}) AS count
    FROM evidence WHERE reading = 'waiting' AND removed_at IS NULL AND ${inStandingDossier()}
    ORDER BY evidence_id LIMIT 1`);
}

export function countTry(db: WritableDb, evidenceId: string): void {
  db.runOne(sql`UPDATE evidence SET reading_tries = reading_tries + 1 WHERE evidence_id = ${evidenceId}`);
}

export function setRead(
  db: WritableDb,
  evidenceId: string,
  {
    reading,
    words,
    pages,
    at,
  }: {
    readonly reading: Reading;
    readonly words: string;
    readonly pages: readonly number[];
    readonly at: number;
  },
): void {
  db.runOne(sql`
    UPDATE evidence SET reading = ${reading}, read_words = ${words}, read_pages = ${JSON.stringify(pages)},
      read_at = ${at}, reading_tries = 0
    WHERE evidence_id = ${evidenceId}`);
}

/** Whether the words of an item are read once more. @returns false where it is not there or has no picture */
export function setWaiting(db: WritableDb, evidenceId: string): boolean {
  const asked = db.run(sql`
    UPDATE evidence SET reading = 'waiting', reading_tries = 0
    WHERE evidence_id = ${evidenceId} AND removed_at IS NULL AND ${inStandingDossier()} AND ${hasPictures}`);
  return asked === 1;
}

/** Puts in the row what was never read and what was cancelled, of one dossier. @returns how many */
export function askReadingOfDossier(db: WritableDb, dossierId: string): number {
  return db.run(sql`
    UPDATE evidence SET reading = 'waiting', reading_tries = 0
    WHERE dossier_id = ${dossierId} AND removed_at IS NULL AND reading IN ('unread', 'cancelled')
      AND ${hasPictures}`);
}

const hasPictures: Sql = sql`kind IN ('image', 'pdf')`;

/** @returns how many no longer wait */
export function cancelWaiting(db: WritableDb): number {
  return db.run(
    sql`UPDATE evidence SET reading = 'cancelled' WHERE reading = 'waiting' AND removed_at IS NULL`,
  );
}
