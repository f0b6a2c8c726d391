import type { SenderFields } from '../../../../../shared/features/people/sender-model.ts';
import type { ReadableDb, WritableDb } from '../../../storage/connection.ts';
import { type Sql, sql } from '../../../storage/sql.ts';

/** What is written of one account in one dossier. */
export type SenderNote = SenderFields & { readonly senderId: string; readonly dossierId: string };

/** Of all accounts of a sender, in all dossiers; for the service alone: each dossier is told its own. */
export function listNotes(db: ReadableDb, rootId: string): SenderNote[] {
  return db.all<SenderNote>(notesOf(rootId));
}

/** The statement, apart so that a test can look at its plan. */
export function notesOf(rootId: string): Sql {
  return sql`
    SELECT sender_id AS senderId, sender_notes.dossier_id AS dossierId, perpetrator, remarks,
      asked_to_stop_at AS askedToStopAt
    FROM senders CROSS JOIN sender_notes USING (sender_id)
    WHERE root_id = ${rootId} ORDER BY sender_id, sender_notes.dossier_id`;
}

export function putNote(db: WritableDb, { senderId, dossierId, ...fields }: SenderNote): void {
  const { perpetrator, remarks, askedToStopAt } = fields;
  db.run(sql`
    INSERT INTO sender_notes (sender_id, dossier_id, perpetrator, remarks, asked_to_stop_at)
    VALUES (${senderId}, ${dossierId}, ${perpetrator}, ${remarks}, ${askedToStopAt})
    ON CONFLICT (sender_id, dossier_id) DO UPDATE SET perpetrator = excluded.perpetrator,
      remarks = excluded.remarks, asked_to_stop_at = excluded.asked_to_stop_at`);
}

/**
 * When the sender was first asked to stop in a dossier, whichever of its accounts was told; null where nobody asked. Who is
 * asked knows it with every account.
 */
export function firstAsked(notes: readonly SenderNote[], dossierId: string): number | null {
  const moments = notes.flatMap((note) =>
    note.dossierId === dossierId && note.askedToStopAt !== null ? [note.askedToStopAt] : [],
  );
  return moments.length === 0 ? null : Math.min(...moments);
}
