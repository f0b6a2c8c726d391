import type {
  Collecting,
  CollectingFields,
} from '../../../../../shared/features/evidence/collecting-model.ts';
import type { ReadableDb, WritableDb } from '../../../storage/connection.ts';
import { sql } from '../../../storage/sql.ts';
import { dossierExists } from '../../dossiers/api.ts';

const columns = sql`collecting_id AS collectingId, dossier_id AS dossierId, asked, request, until,
  asked_at AS askedAt, done_at AS doneAt, done_note AS doneNote`;

/** The latest first, without those put aside. */
export function listCollecting(db: ReadableDb, dossierId: string): Collecting[] {
  return db.all<Collecting>(sql`
    SELECT ${columns} FROM collecting WHERE dossier_id = ${dossierId} AND removed_at IS NULL
    ORDER BY asked_at DESC, collecting_id DESC`);
}

export type StoredCollecting = Collecting & { readonly removedAt: number | null };

export function findCollecting(db: ReadableDb, collectingId: string): StoredCollecting | undefined {
  const stored = db.get<StoredCollecting>(
    sql`SELECT ${columns}, removed_at AS removedAt FROM collecting WHERE collecting_id = ${collectingId}`,
  );
  return stored !== undefined && dossierExists(db, stored.dossierId) ? stored : undefined;
}

/** Collecting that is not done. */
export type DueCollecting = Pick<Collecting, 'collectingId' | 'dossierId' | 'asked'> & {
  readonly until: number;
};

/** What was to be collected before a moment and is not done, the first due first. */
export function listDueCollecting(db: ReadableDb, before: number, limit: number): DueCollecting[] {
  return db.all<DueCollecting>(sql`
    SELECT collecting_id AS collectingId, dossier_id AS dossierId, asked, until
    FROM collecting CROSS JOIN dossiers USING (dossier_id)
    WHERE until < ${before} AND until IS NOT NULL AND done_at IS NULL AND collecting.removed_at IS NULL
      AND dossiers.removed_at IS NULL
    ORDER BY until, collecting_id LIMIT ${limit}`);
}

export function insertCollecting(
  db: WritableDb,
  { collectingId, dossierId, ...fields }: CollectingFields & Pick<Collecting, 'collectingId' | 'dossierId'>,
  { now, actor }: { readonly now: number; readonly actor: string },
): void {
  db.runOne(sql`
    INSERT INTO collecting (collecting_id, dossier_id, asked, request, asked_at, until, slot_id)
    VALUES (${collectingId}, ${dossierId}, ${fields.asked}, ${fields.request}, ${now}, ${fields.until}, ${actor})`);
}

export function updateCollecting(db: WritableDb, collectingId: string, fields: CollectingFields): void {
  db.runOne(sql`
    UPDATE collecting SET asked = ${fields.asked}, request = ${fields.request}, until = ${fields.until}
    WHERE collecting_id = ${collectingId}`);
}

export function setCollectingDone(
  db: WritableDb,
  collectingId: string,
  { at, note }: { readonly at: number | null; readonly note: string },
): void {
  db.runOne(
    sql`UPDATE collecting SET done_at = ${at}, done_note = ${note} WHERE collecting_id = ${collectingId}`,
  );
}

export function setCollectingRemoved(db: WritableDb, collectingId: string, at: number | null): void {
  db.runOne(sql`UPDATE collecting SET removed_at = ${at} WHERE collecting_id = ${collectingId}`);
}
