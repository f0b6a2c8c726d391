import type { z } from 'zod';
import type { draftValueSchema } from '../../../../shared/features/dossiers/model.ts';
import type { ReadableDb, WritableDb } from '../../storage/connection.ts';
import { sql } from '../../storage/sql.ts';

export type DraftValue = z.infer<typeof draftValueSchema>;

/** Drafts belong to the member who types: two people can write at the same form without mixing. */
export function findDraft(
  db: ReadableDb,
  actor: string,
  key: string,
): { value: DraftValue; savedAt: number } | null {
  const row = db.get<{ value: string; savedAt: number }>(
    sql`SELECT value, saved_at AS savedAt FROM drafts WHERE slot_id = ${actor} AND draft_key = ${key}`,
  );
  return row === undefined ? null : { value: JSON.parse(row.value) as DraftValue, savedAt: row.savedAt };
}

/** All drafts of a member; there are never many. */
export function listDrafts(
  db: ReadableDb,
  actor: string,
): { key: string; value: DraftValue; savedAt: number }[] {
  const rows = db.all<{ key: string; value: string; savedAt: number }>(
    sql`SELECT draft_key AS key, value, saved_at AS savedAt FROM drafts WHERE slot_id = ${actor}`,
  );
  return rows.map((row) => ({ ...row, value: JSON.parse(row.value) as DraftValue }));
}

/** Drafts of a member that begin with the same key, numbered or not, the oldest first. */
export function listDraftsOf(
  db: ReadableDb,
  actor: string,
  beginning: string,
): { key: string; value: DraftValue; savedAt: number }[] {
  return listDrafts(db, actor)
    .filter(({ key }) => key === beginning || key.startsWith(`${beginning}:`))
    .toSorted((one, other) => one.savedAt - other.savedAt);
}

export function putDraft(db: WritableDb, actor: string, key: string, value: DraftValue, now: number): void {
  db.runOne(sql`
    INSERT INTO drafts (slot_id, draft_key, value, saved_at)
    VALUES (${actor}, ${key}, ${JSON.stringify(value)}, ${now})
    ON CONFLICT (slot_id, draft_key) DO UPDATE SET value = excluded.value, saved_at = excluded.saved_at`);
}

export function dropDraft(db: WritableDb, actor: string, key: string | null): void {
  if (key !== null) db.run(sql`DELETE FROM drafts WHERE slot_id = ${actor} AND draft_key = ${key}`);
}
