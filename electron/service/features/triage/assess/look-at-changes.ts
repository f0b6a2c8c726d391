import type { App, Session } from '../../../app.ts';
import { Refusal } from '../../../refusal.ts';
import type { ReadContext, WriteContext } from '../../../slice.ts';
import { type Sql, sql } from '../../../storage/sql.ts';
import { asksForDecision } from './changed-dossiers.ts';

/** Dossiers of one part: a reader is busy with it for some tens of milliseconds. */
const DOSSIERS = 50;

/** What was found of a dossier, with how many changes it had by then. */
type Looked = { readonly dossierId: string; readonly changes: number; readonly asks: boolean };

/**
 * Finds out of which dossiers that changed somebody has to decide anew, so that Today need not weigh them each time. Part by
 * part, so that what others read and write comes in between.
 */
export async function lookAtChanges(
  { session: present }: Pick<App, 'session'>,
  session: Session,
): Promise<void> {
  while (present() === session) {
    const looked = (await session.storage.read('triage.changesToKeep', null)) as readonly Looked[] | Refusal;
    if (looked instanceof Refusal || looked.length === 0) return;
    const kept = await session.storage.draft('triage.keepLooked', { looked });
    if (kept instanceof Refusal) return;
  }
}

/** The next part of what changed, looked at; nothing is written yet. */
export function changesToKeep(context: ReadContext): Looked[] {
  return context.db
    .all<Omit<Looked, 'asks'>>(changesToLookAt(DOSSIERS))
    .map((row) => ({ ...row, asks: asksForDecision(context, row.dossierId) }));
}

/** The statement, apart so that a test can look at its plan. */
export function changesToLookAt(limit: number): Sql {
  return sql`
    SELECT dossier_id AS dossierId, changes FROM triage_standing WHERE looked <> changes
    ORDER BY dossier_id LIMIT ${limit}`;
}

/** Keeps what was found. What changed meanwhile is looked at again. */
export function keepLooked(
  { db }: WriteContext,
  { looked }: { readonly looked: readonly Looked[] },
): Record<never, never> {
  for (const { dossierId, changes, asks } of looked) {
    db.run(sql`
      UPDATE triage_standing SET looked = changes, changed_at = iif(${asks ? 1 : 0}, changed_at, NULL)
      WHERE dossier_id = ${dossierId} AND changes = ${changes}`);
  }
  return {};
}
