import type {
  SenderCertainty,
  SenderMergeInput,
} from '../../../../../shared/features/people/sender-model.ts';
import type { ReadableDb, WritableDb } from '../../../storage/connection.ts';
import { type Sql, sql } from '../../../storage/sql.ts';

/** Two accounts that somebody took for one sender. */
export type MergeRecord = SenderMergeInput & {
  readonly mergeId: string;
  readonly at: number;
  readonly slotId: string;
  readonly undoneAt: number | null;
};

const columns = sql`merge_id AS mergeId, kept_id AS keptId, merged_id AS mergedId, certainty, reason,
  dossier_id AS dossierId, at, slot_id AS slotId, undone_at AS undoneAt`;

export function findMerge(db: ReadableDb, mergeId: string): MergeRecord | undefined {
  return db.get<MergeRecord>(sql`SELECT ${columns} FROM sender_merges WHERE merge_id = ${mergeId}`);
}

type NamedMerge = MergeRecord & {
  readonly keptName: string;
  readonly mergedName: string;
  readonly by: string;
};

/** Whatever was merged into or out of the accounts of a sender, latest first, undone ones included. */
export function listMerges(db: ReadableDb, rootId: string): NamedMerge[] {
  return db.all<NamedMerge>(mergesOf(rootId));
}

/** The statement, apart so that a test can look at its plan. */
export function mergesOf(rootId: string): Sql {
  return sql`
    SELECT ${columns},
      (SELECT name FROM senders WHERE sender_id = kept_id) AS keptName,
      (SELECT name FROM senders WHERE sender_id = merged_id) AS mergedName,
      coalesce((SELECT name FROM members WHERE members.slot_id = sender_merges.slot_id), '') AS by
    FROM sender_merges
    WHERE kept_id IN (SELECT sender_id FROM senders WHERE root_id = ${rootId})
      OR merged_id IN (SELECT sender_id FROM senders WHERE root_id = ${rootId})
    ORDER BY merge_id DESC`;
}

export function insertMerge(
  db: WritableDb,
  mergeId: string,
  { keptId, mergedId, certainty, reason, dossierId }: SenderMergeInput,
  { now, actor }: { readonly now: number; readonly actor: string },
): void {
  db.runOne(sql`
    INSERT INTO sender_merges (merge_id, kept_id, merged_id, certainty, reason, dossier_id, at, slot_id)
    VALUES (${mergeId}, ${keptId}, ${mergedId}, ${certainty}, ${reason}, ${dossierId}, ${now}, ${actor})`);
}

export function setMergeUndone(db: WritableDb, mergeId: string, now: number): void {
  db.runOne(
    sql`UPDATE sender_merges SET undone_at = ${now} WHERE merge_id = ${mergeId} AND undone_at IS NULL`,
  );
}

/** All accounts of one sender go over to another. */
export function moveAccounts(db: WritableDb, fromRootId: string, toRootId: string): void {
  db.run(sql`UPDATE senders SET root_id = ${toRootId} WHERE root_id = ${fromRootId}`);
}

/**
 * An account and whatever was merged into it, and is still, become a sender of their own. Merges that stand form trees: who
 * is merged belongs to nobody else, so each account has at most one above it.
 */
export function takeOut(db: WritableDb, senderId: string): void {
  db.run(takingOut(senderId));
}

/** The statement, apart so that a test can look at its plan. */
export function takingOut(senderId: string): Sql {
  return sql`
    WITH RECURSIVE below (sender_id) AS (
      VALUES (${senderId})
      UNION
      SELECT merged_id FROM sender_merges JOIN below ON kept_id = below.sender_id WHERE undone_at IS NULL)
    UPDATE senders SET root_id = ${senderId} WHERE sender_id IN (SELECT sender_id FROM below)`;
}

const order: readonly SenderCertainty[] = ['certain', 'likely', 'possible'];

/** How certain it is that an account belongs to its sender: as certain as the least certain step on the way there. */
export function certaintyOf(merges: readonly MergeRecord[], senderId: string): SenderCertainty | null {
  let least: SenderCertainty | null = null;
  const above = new Map(merges.filter(isStanding).map((merge) => [merge.mergedId, merge]));
  for (let merge = above.get(senderId); merge !== undefined; merge = above.get(merge.keptId)) {
    if (least === null || order.indexOf(merge.certainty) > order.indexOf(least)) least = merge.certainty;
  }
  return least;
}

function isStanding({ undoneAt }: MergeRecord): boolean {
  return undoneAt === null;
}
