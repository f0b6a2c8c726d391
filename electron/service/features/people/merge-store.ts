import type { ReadableDb, WritableDb } from '../../storage/connection.ts';
import { sql } from '../../storage/sql.ts';

export type Merge = {
  readonly mergeId: string;
  readonly keptId: string;
  readonly mergedId: string;
  readonly undoneAt: number | null;
};

export function findMerge(db: ReadableDb, mergeId: string): Merge | undefined {
  return db.get<Merge>(sql`
    SELECT merge_id AS mergeId, kept_id AS keptId, merged_id AS mergedId, undone_at AS undoneAt
    FROM person_merges WHERE merge_id = ${mergeId}`);
}

/** Who this person turned out to be; themselves unless merged. */
export function rootOf(db: ReadableDb, personId: string): string {
  let root = personId;
  for (;;) {
    const into = mergedInto(db, root);
    if (into === null) return root;
    root = into;
  }
}

/** Whose record this one was merged into; null for a record that stands by itself, and for none at all. */
export function mergedInto(db: ReadableDb, personId: string): string | null {
  const row = db.get<{ into: string | null }>(
    sql`SELECT merged_into AS "into" FROM people WHERE person_id = ${personId}`,
  );
  return row?.into ?? null;
}

/** The records that were merged into somebody's, at any depth. */
export function mergedIds(db: ReadableDb, personId: string): string[] {
  return db
    .all<{ personId: string }>(sql`SELECT person_id AS personId FROM people WHERE merged_into = ${personId}`)
    .flatMap((other) => [other.personId, ...mergedIds(db, other.personId)]);
}

/** Moves the dossiers of one record to the other, and remembers which went along. */
export function putMerge(
  db: WritableDb,
  { mergeId, keptId, mergedId }: Omit<Merge, 'undoneAt'>,
  { now, actor }: { readonly now: number; readonly actor: string },
): void {
  db.runOne(sql`
    INSERT INTO person_merges (merge_id, kept_id, merged_id, at, slot_id)
    VALUES (${mergeId}, ${keptId}, ${mergedId}, ${now}, ${actor})`);
  db.run(sql`
    INSERT INTO person_merge_dossiers (merge_id, dossier_id)
    SELECT ${mergeId}, dossier_id FROM dossiers WHERE person_id = ${mergedId}`);
  db.run(sql`UPDATE dossiers SET person_id = ${keptId} WHERE person_id = ${mergedId}`);
  db.runOne(sql`UPDATE people SET merged_into = ${keptId} WHERE person_id = ${mergedId}`);
}

/** The other way round: the dossiers that went along go back. */
export function takeMergeBack(db: WritableDb, { mergeId, mergedId }: Merge, now: number): void {
  db.run(sql`
    UPDATE dossiers SET person_id = ${mergedId}
    WHERE dossier_id IN (SELECT dossier_id FROM person_merge_dossiers WHERE merge_id = ${mergeId})`);
  db.runOne(sql`UPDATE people SET merged_into = NULL WHERE person_id = ${mergedId}`);
  db.runOne(sql`UPDATE person_merges SET undone_at = ${now} WHERE merge_id = ${mergeId}`);
}

export type MergeLine = {
  readonly mergeId: string;
  readonly name: string;
  readonly contact: string;
  readonly function: string;
  readonly unit: string;
  readonly at: number;
  readonly by: string;
  readonly undoneAt: number | null;
  readonly dossiers: { readonly dossierId: string; readonly code: string }[];
};

/** Who was merged into this person's record, latest first; ids of merges are in the order of time. */
export function listMerges(db: ReadableDb, personId: string): MergeLine[] {
  return db
    .all<Omit<MergeLine, 'dossiers'>>(sql`
      SELECT person_merges.merge_id AS mergeId, people.name, people.contact, people.function, people.unit,
        person_merges.at, coalesce(members.name, '') AS "by", person_merges.undone_at AS undoneAt
      FROM person_merges JOIN people ON people.person_id = person_merges.merged_id
        LEFT JOIN members ON members.slot_id = person_merges.slot_id
      WHERE person_merges.kept_id = ${personId} ORDER BY person_merges.merge_id DESC`)
    .map((line) => ({
      ...line,
      dossiers: db.all<MergeLine['dossiers'][number]>(sql`
        SELECT dossier_id AS dossierId, code FROM person_merge_dossiers JOIN dossiers USING (dossier_id)
        WHERE merge_id = ${line.mergeId}`),
    }));
}
