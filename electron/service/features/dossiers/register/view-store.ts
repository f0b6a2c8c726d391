import type { RegisterLook, RegisterView } from '../../../../../shared/features/dossiers/register-model.ts';
import type { ReadableDb, WritableDb } from '../../../storage/connection.ts';
import { sql } from '../../../storage/sql.ts';

/** Views of a member by name; the one without a name is how they looked at the register last. */
export function findViews(
  db: ReadableDb,
  actor: string,
): { readonly views: RegisterView[]; readonly last: RegisterLook | null; readonly lastId: string | null } {
  const rows = db.all<{ viewId: string; name: string; value: string }>(sql`
    SELECT view_id AS viewId, name, value FROM register_views WHERE slot_id = ${actor} ORDER BY name`);
  const views = rows.map(({ value, ...row }) => ({ ...row, look: JSON.parse(value) as RegisterLook }));
  const last = views.find(({ name }) => name === '');
  return {
    views: views.filter(({ name }) => name !== ''),
    last: last?.look ?? null,
    lastId: last?.viewId ?? null,
  };
}

export function countViews(db: ReadableDb, actor: string): number {
  const row = db.get<{ count: number }>(
    sql`SELECT count(*) AS count FROM register_views WHERE slot_id = ${actor} AND name <> ''`,
  );
  return row?.count ?? 0;
}

export function isNameTaken(db: ReadableDb, actor: string, name: string, exceptId: string): boolean {
  const row = db.get(sql`
    SELECT 1 AS found FROM register_views WHERE slot_id = ${actor} AND name = ${name} AND view_id <> ${exceptId}`);
  return row !== undefined;
}

type StoredView = {
  readonly viewId: string;
  readonly actor: string;
  readonly name: string;
  readonly look: RegisterLook;
  readonly now: number;
};

/** Adds or changes a view; false where the id belongs to another member. */
export function putView(db: WritableDb, { viewId, actor, name, look, now }: StoredView): boolean {
  return (
    db.run(sql`
      INSERT INTO register_views (view_id, slot_id, name, value, changed_at)
      VALUES (${viewId}, ${actor}, ${name}, ${JSON.stringify(look)}, ${now})
      ON CONFLICT (view_id) DO UPDATE SET name = excluded.name, value = excluded.value, changed_at = excluded.changed_at
      WHERE slot_id = ${actor}`) === 1
  );
}

export function dropView(db: WritableDb, actor: string, viewId: string): boolean {
  return (
    db.run(
      sql`DELETE FROM register_views WHERE view_id = ${viewId} AND slot_id = ${actor} AND name <> ''`,
    ) === 1
  );
}
