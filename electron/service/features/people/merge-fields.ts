import {
  carefulSide,
  differingFields,
  type MergeField,
  type MergeFields,
  type MergeSide,
  mergeFields,
} from '../../../../shared/features/people/merge-rule.ts';
import type { ReadableDb, WritableDb } from '../../storage/connection.ts';
import { sql } from '../../storage/sql.ts';

/** Null: nobody chose. */
export type MergeChoice = Readonly<Record<MergeField, MergeSide | null>>;

/** What a merge changed at the record that was kept: of each field what it was and what it became. */
type Replaced = Partial<Record<MergeField, { readonly from: string; readonly to: string }>>;

/** Puts at the record that is kept what counts of the two, and remembers what stood there. */
export function mergeWishes(
  db: WritableDb,
  { mergeId, keptId, mergedId }: { mergeId: string; keptId: string; mergedId: string },
  choice: MergeChoice,
): void {
  const kept = fieldsOf(db, keptId);
  const merged = fieldsOf(db, mergedId);
  const replaced: Replaced = {};
  for (const field of differingFields(kept, merged)) {
    if ((choice[field] ?? carefulSide(field, kept, merged)) === 'kept') continue;
    replaced[field] = { from: kept[field], to: merged[field] };
    putField(db, keptId, field, merged[field]);
  }
  setReplaced(db, mergeId, replaced);
}

/**
 * Gives the record that was kept back what stood there. What somebody changed since stays; where a later merge changed it
 * again, that one gives it back when its turn comes.
 */
export function giveWishesBack(db: WritableDb, mergeId: string, keptId: string): void {
  const standing = standingMerges(db, keptId);
  const mine = standing.find((merge) => merge.mergeId === mergeId);
  const later = standing.filter((merge) => merge.mergeId > mergeId);
  for (const field of mergeFields) {
    const change = mine?.replaced[field];
    if (change === undefined) continue;
    const next = later.find(({ replaced }) => replaced[field]?.from === change.to);
    const nextChange = next?.replaced[field];
    if (next !== undefined && nextChange !== undefined) {
      setReplaced(db, next.mergeId, {
        ...next.replaced,
        [field]: { from: change.from, to: nextChange.to },
      });
    } else if (fieldsOf(db, keptId)[field] === change.to) putField(db, keptId, field, change.from);
  }
}

function standingMerges(db: ReadableDb, keptId: string): { mergeId: string; replaced: Replaced }[] {
  return db
    .all<{ mergeId: string; replaced: string }>(sql`
      SELECT merge_id AS mergeId, replaced FROM person_merges
      WHERE kept_id = ${keptId} AND undone_at IS NULL ORDER BY merge_id`)
    .map(({ mergeId, replaced }) => ({ mergeId, replaced: JSON.parse(replaced) as Replaced }));
}

function setReplaced(db: WritableDb, mergeId: string, replaced: Replaced): void {
  db.runOne(sql`UPDATE person_merges SET replaced = ${JSON.stringify(replaced)} WHERE merge_id = ${mergeId}`);
}

function fieldsOf(db: ReadableDb, personId: string): MergeFields {
  const row = db.get<MergeFields>(
    sql`SELECT tag_wish AS tagWish, named_as AS namedAs, elected FROM people WHERE person_id = ${personId}`,
  );
  if (row === undefined) throw new Error('nobody has been merged');
  return row;
}

const columns = { tagWish: sql`tag_wish`, namedAs: sql`named_as`, elected: sql`elected` };

function putField(db: WritableDb, personId: string, field: MergeField, value: string): void {
  db.runOne(sql`UPDATE people SET ${columns[field]} = ${value} WHERE person_id = ${personId}`);
}
