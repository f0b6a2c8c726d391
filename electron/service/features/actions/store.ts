import type { z } from 'zod';
import type { Action, ActionFields, assignmentSchema } from '../../../../shared/features/actions/model.ts';
import type { ReadableDb, WritableDb } from '../../storage/connection.ts';
import { type Sql, sql } from '../../storage/sql.ts';
import { dossierExists } from '../dossiers/api.ts';

export type Assignment = z.infer<typeof assignmentSchema>;

/** In the order in which they were added; what was put aside comes along. */
export function listActions(db: ReadableDb, dossierId: string): Action[] {
  return db.all<Action>(actionsOfDossier(dossierId));
}

/** The statement, apart so that a test can look at its plan. */
export function actionsOfDossier(dossierId: string): Sql {
  return sql`
    SELECT action_id AS actionId, dossier_id AS dossierId, item, title, phase, actor, owner_slot AS ownerSlot,
      owner_name AS ownerName, coalesce(members.name, '') AS ownerMember, due_at AS dueAt, note, done_at AS doneAt,
      done_note AS doneNote, actions.created_at AS createdAt, removed_at AS removedAt
    FROM actions LEFT JOIN members ON members.slot_id = actions.owner_slot
    WHERE dossier_id = ${dossierId} ORDER BY actions.created_at, action_id`;
}

/** Of these items of a pack: those of which an action stands open in a dossier. */
export function openItems(db: ReadableDb, dossierId: string, items: readonly string[]): string[] {
  return listActions(db, dossierId).flatMap(({ item, doneAt, removedAt }) =>
    item !== null && items.includes(item) && doneAt === null && removedAt === null ? [item] : [],
  );
}

export type StoredAction = Pick<Action, 'dossierId' | 'doneAt' | 'doneNote' | 'removedAt'>;

/** An action, removed ones included; of a dossier that was put aside nothing is found. */
export function findAction(db: ReadableDb, actionId: string): StoredAction | undefined {
  const action = db.get<StoredAction>(sql`
    SELECT dossier_id AS dossierId, done_at AS doneAt, done_note AS doneNote, removed_at AS removedAt
    FROM actions WHERE action_id = ${actionId}`);
  return action !== undefined && dossierExists(db, action.dossierId) ? action : undefined;
}

/** Whether a member can open the vault. */
export function isMember(db: ReadableDb, slotId: string): boolean {
  return (
    db.get(sql`SELECT 1 AS found FROM members WHERE slot_id = ${slotId} AND revoked_at IS NULL`) !== undefined
  );
}

export type NewAction = ActionFields & {
  readonly actionId: string;
  readonly dossierId: string;
  readonly item: string | null;
};

export function insertAction(
  db: WritableDb,
  action: NewAction,
  { now, actor }: { now: number; actor: string },
): void {
  db.runOne(sql`
    INSERT INTO actions (action_id, dossier_id, item, title, phase, actor, owner_slot, owner_name, due_at, note,
      created_at, slot_id)
    VALUES (${action.actionId}, ${action.dossierId}, ${action.item}, ${action.title}, ${action.phase}, ${action.actor},
      ${action.ownerSlot}, ${action.ownerName}, ${action.dueAt}, ${action.note}, ${now}, ${actor})`);
}

export function updateAction(db: WritableDb, actionId: string, action: ActionFields): void {
  db.runOne(sql`
    UPDATE actions SET title = ${action.title}, phase = ${action.phase}, actor = ${action.actor},
      owner_slot = ${action.ownerSlot}, owner_name = ${action.ownerName}, due_at = ${action.dueAt}, note = ${action.note}
    WHERE action_id = ${actionId}`);
}

/** Done at a moment, or not done (null). */
export function setDone(db: WritableDb, actionId: string, doneAt: number | null, note: string): void {
  db.runOne(sql`
    UPDATE actions SET done_at = ${doneAt}, done_note = ${note} WHERE action_id = ${actionId}`);
}

/** Puts an action aside (a moment) or brings it back (null). */
export function setActionRemoved(db: WritableDb, actionId: string, removedAt: number | null): void {
  db.runOne(sql`UPDATE actions SET removed_at = ${removedAt} WHERE action_id = ${actionId}`);
}

/** An action with a day by which it is to be done. */
export type DueAction = {
  readonly actionId: string;
  readonly dossierId: string;
  readonly title: string;
  /** From the pack, so that its words are nobody's own. */
  readonly item: string | null;
  readonly ownerSlot: string | null;
  /** Who does it, in words; empty when nobody was named. */
  readonly owner: string;
  readonly dueAt: number;
};

/**
 * Actions that are not done, the one due first first; none of what was put aside.
 *
 * @param before milliseconds since 1970: only what is due before this moment
 */
export function listDueActions(db: ReadableDb, before: number, limit: number): DueAction[] {
  return db.all<DueAction>(sql`
    SELECT actions.action_id AS actionId, actions.dossier_id AS dossierId, actions.title, actions.item, actions.owner_slot AS ownerSlot, coalesce(members.name, actions.owner_name) AS owner,
      actions.due_at AS dueAt
    FROM actions CROSS JOIN dossiers ON dossiers.dossier_id = actions.dossier_id
      LEFT JOIN members ON members.slot_id = actions.owner_slot
    WHERE actions.due_at < ${before} AND actions.due_at IS NOT NULL AND actions.done_at IS NULL
      AND actions.removed_at IS NULL AND dossiers.removed_at IS NULL
    ORDER BY actions.due_at, actions.action_id LIMIT ${limit}`);
}
