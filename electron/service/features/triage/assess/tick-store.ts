import type { FactTicks } from '../../../../../shared/features/triage/assess-model.ts';
import type { FactName, TreeAnswers } from '../../../../../shared/features/triage/model.ts';
import type { ReadableDb, WritableDb } from '../../../storage/connection.ts';
import { sql } from '../../../storage/sql.ts';

export type Tick = {
  readonly fact: FactName;
  readonly value: unknown;
  /** Name of who ticked it; empty when that member is not known any more. */
  readonly by: string;
  readonly at: number;
};

/** What was ticked in a dossier, by the names of the facts. */
export function listTicks(db: ReadableDb, dossierId: string): readonly Tick[] {
  return db
    .all<Omit<Tick, 'value'> & { readonly value: string }>(sql`
      SELECT fact, value, coalesce(members.name, '') AS "by", at FROM triage_ticks
      LEFT JOIN members ON members.slot_id = triage_ticks.slot_id WHERE dossier_id = ${dossierId} ORDER BY fact`)
    .map(({ value, ...tick }) => ({ ...tick, value: JSON.parse(value) as unknown }));
}

/** The same as facts: each value was checked by the contract before it was stored. */
export function toTicks(ticks: readonly Tick[]): FactTicks {
  return Object.fromEntries(ticks.map(({ fact, value }) => [fact, value])) as FactTicks;
}

type Moment = { readonly now: number; readonly actor: string };

export function putTick(
  db: WritableDb,
  dossierId: string,
  { fact, value }: Pick<Tick, 'fact' | 'value'>,
  { now, actor }: Moment,
): void {
  db.runOne(sql`
    INSERT INTO triage_ticks (dossier_id, fact, value, at, slot_id)
    VALUES (${dossierId}, ${fact}, ${JSON.stringify(value)}, ${now}, ${actor})
    ON CONFLICT (dossier_id, fact) DO UPDATE SET value = excluded.value, at = excluded.at, slot_id = excluded.slot_id`);
}

export function dropTick(db: WritableDb, dossierId: string, fact: FactName): void {
  db.run(sql`DELETE FROM triage_ticks WHERE dossier_id = ${dossierId} AND fact = ${fact}`);
}

/** Items of `recognition` that apply. */
export function listMarks(db: ReadableDb, dossierId: string): string[] {
  return db
    .all<{ item: string }>(
      sql`SELECT item FROM triage_recognition WHERE dossier_id = ${dossierId} ORDER BY item`,
    )
    .map(({ item }) => item);
}

/** In place of those that applied before. */
export function putMarks(db: WritableDb, dossierId: string, marks: readonly string[]): void {
  db.run(sql`DELETE FROM triage_recognition WHERE dossier_id = ${dossierId}`);
  db.run(sql`
    INSERT INTO triage_recognition (dossier_id, item)
    SELECT DISTINCT ${dossierId}, value FROM json_each(${JSON.stringify(marks)})`);
}

export function findAnswers(db: ReadableDb, dossierId: string): TreeAnswers {
  const rows = db.all<{ node: string; answer: string }>(
    sql`SELECT node, answer FROM triage_answers WHERE dossier_id = ${dossierId} ORDER BY node`,
  );
  return Object.fromEntries(rows.map(({ node, answer }) => [node, answer]));
}

/** An answer in place of what the facts say; null: what they say. */
export function putAnswer(
  db: WritableDb,
  dossierId: string,
  { node, answer }: { readonly node: string; readonly answer: string | null },
  { now, actor }: Moment,
): void {
  db.run(sql`DELETE FROM triage_answers WHERE dossier_id = ${dossierId} AND node = ${node}`);
  if (answer === null) return;
  db.runOne(sql`
    INSERT INTO triage_answers (dossier_id, node, answer, at, slot_id)
    VALUES (${dossierId}, ${node}, ${answer}, ${now}, ${actor})`);
}
