import type { TaskRef } from '../../../../shared/features/today/model.ts';
import type { ReadableDb, WritableDb } from '../../storage/connection.ts';
import { sql } from '../../storage/sql.ts';

export type SnoozeKey = TaskRef;

/** Until when things are put off, by kind and id with a space between; only what still is. */
export function findSnoozes(db: ReadableDb, now: number): ReadonlyMap<string, number> {
  const rows = db.all<{ kind: string; objectId: string; until: number }>(
    sql`SELECT kind, object_id AS objectId, until FROM snoozes WHERE until > ${now}`,
  );
  return new Map(rows.map(({ kind, objectId, until }) => [`${kind} ${objectId}`, until]));
}

export function putSnooze(
  db: WritableDb,
  { kind, objectId }: SnoozeKey,
  { until, actor }: { readonly until: number; readonly actor: string },
): void {
  db.runOne(sql`
    INSERT INTO snoozes (kind, object_id, until, slot_id) VALUES (${kind}, ${objectId}, ${until}, ${actor})
    ON CONFLICT (kind, object_id) DO UPDATE SET until = excluded.until, slot_id = excluded.slot_id`);
}

export function dropSnooze(db: WritableDb, { kind, objectId }: SnoozeKey): void {
  db.run(sql`DELETE FROM snoozes WHERE kind = ${kind} AND object_id = ${objectId}`);
}

/** What is over hides nothing any more. */
export function dropPastSnoozes(db: WritableDb, now: number): void {
  db.run(sql`DELETE FROM snoozes WHERE until <= ${now}`);
}
