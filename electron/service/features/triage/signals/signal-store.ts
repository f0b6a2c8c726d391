import type { SignalAnswer } from '../../../../../shared/features/triage/signals-model.ts';
import { hasGrown } from '../../../../../shared/features/triage/weigh-stalking.ts';
import type { ReadableDb, WritableDb } from '../../../storage/connection.ts';
import { type Sql, sql } from '../../../storage/sql.ts';

/** A dossier whose signals are to be weighed anew. */
export type StaleDossier = {
  readonly dossierId: string;
  /** Changes until it was looked at. */
  readonly changes: number;
  /** Those that it is compared with follow. */
  readonly spreads: 0 | 1;
};

/** The next dossiers to weigh: as many as have so many incidents together, one at least. */
export function nextStale(db: ReadableDb, incidents: number, most: number): StaleDossier[] {
  const rows = db.all<StaleDossier & { readonly incidents: number }>(sql`
    SELECT dossier_id AS dossierId, changes, spreads, incident_count AS incidents
    FROM stalking_stale JOIN dossiers USING (dossier_id) ORDER BY dossier_id LIMIT ${most}`);
  let sum = 0;
  const next = rows.filter((row, index) => {
    sum += row.incidents;
    return index === 0 || sum <= incidents;
  });
  return next.map(({ incidents: _, ...stale }) => stale);
}

/** Not stale any more, unless something came meanwhile. */
export function dropStale(db: WritableDb, { dossierId, changes }: StaleDossier): void {
  db.run(sql`DELETE FROM stalking_stale WHERE dossier_id = ${dossierId} AND changes = ${changes}`);
}

/** Signals of dossiers are weighed anew; what follows from that for others is not followed further. */
export function addStale(db: WritableDb, dossierIds: readonly string[]): void {
  db.run(sql`
    INSERT INTO stalking_stale (dossier_id, changes, spreads)
    SELECT value, 1, 0 FROM json_each(${JSON.stringify(dossierIds)}) WHERE TRUE
    ON CONFLICT (dossier_id) DO UPDATE SET changes = changes + 1`);
}

/** A signal as it is kept for Today. */
export type KeptSignal = {
  readonly dossierId: string;
  readonly senderId: string;
  readonly namedId: string;
  /** Without what became worse, where nobody answered yet. */
  readonly points: number;
  readonly messages: number;
  readonly isCompared: boolean;
};

/** Puts the signals of a dossier in place of those that it had. One that is known keeps when it was noticed. */
export function putSignals(
  db: WritableDb,
  dossierId: string,
  signals: readonly KeptSignal[],
  now: number,
): void {
  const senderIds = JSON.stringify(signals.map(({ senderId }) => senderId));
  db.run(sql`
    DELETE FROM stalking_signals WHERE dossier_id = ${dossierId}
      AND sender_id NOT IN (SELECT value FROM json_each(${senderIds}))`);
  if (signals.length === 0) return;
  const answers = findAnswers(db, dossierId);
  for (const { senderId, namedId, points, messages, isCompared } of signals) {
    const answer = answers.get(senderId);
    const isOpen = answer === undefined || hasGrown({ points, messages }, answer);
    db.runOne(sql`
      INSERT INTO stalking_signals
        (dossier_id, sender_id, named_id, points, messages, is_compared, is_open, noticed_at)
      VALUES (${dossierId}, ${senderId}, ${namedId}, ${points}, ${messages}, ${Number(isCompared)}, ${Number(isOpen)},
        ${now})
      ON CONFLICT (dossier_id, sender_id) DO UPDATE SET named_id = excluded.named_id, points = excluded.points,
        messages = excluded.messages, is_compared = excluded.is_compared, is_open = excluded.is_open,
        noticed_at = iif(excluded.is_open > is_open, excluded.noticed_at, noticed_at)`);
  }
}

/** What was answered, without waiting for it to be weighed anew. */
export function setOpen(db: WritableDb, dossierId: string, senderId: string, isOpen: boolean): void {
  db.run(sql`
    UPDATE stalking_signals SET is_open = ${Number(isOpen)} WHERE dossier_id = ${dossierId} AND sender_id = ${senderId}`);
}

export type OpenSignal = {
  readonly dossierId: string;
  readonly senderId: string;
  readonly name: string;
  readonly noticedAt: number;
};

/** Signals that nobody answered, or that grew since, the first noticed first. */
export function listOpenSignals(db: ReadableDb, limit: number): OpenSignal[] {
  return db.all<OpenSignal>(openSignals(limit));
}

/**
 * The statement, apart so that a test can look at its plan. A closed dossier asks for nothing; what leans on consent waits
 * while something changed, since the consent may be gone.
 */
export function openSignals(limit: number): Sql {
  return sql`
    SELECT signal.dossier_id AS dossierId, signal.sender_id AS senderId, senders.name, signal.noticed_at AS noticedAt
    FROM stalking_signals AS signal INDEXED BY stalking_signals_open
    CROSS JOIN dossiers ON dossiers.dossier_id = signal.dossier_id
    CROSS JOIN senders ON senders.sender_id = signal.named_id
    WHERE signal.is_open = 1 AND dossiers.removed_at IS NULL AND dossiers.status <> 'closed'
      AND (signal.is_compared = 0 OR NOT EXISTS (
        SELECT 1 FROM stalking_stale AS stale WHERE stale.dossier_id = signal.dossier_id))
    ORDER BY signal.noticed_at, signal.dossier_id, signal.sender_id LIMIT ${limit}`;
}

export type StoredAnswer = {
  readonly answerId: string;
  readonly answer: SignalAnswer;
  readonly reason: string;
  readonly points: number;
  readonly messages: number;
  readonly at: number;
  readonly by: string;
};

/** What was answered last in a dossier, by sender: of whichever account that belongs to it now. */
export function findAnswers(db: ReadableDb, dossierId: string): ReadonlyMap<string, StoredAnswer> {
  const rows = db.all<StoredAnswer & { readonly rootId: string }>(answersIn(dossierId));
  return new Map(rows.map(({ rootId, ...answer }) => [rootId, answer]));
}

export type Answered = { readonly dossierId: string; readonly senderId: string };

/** To which signals of some dossiers somebody answered. */
export function listAnswered(db: ReadableDb, dossierIds: readonly string[]): Answered[] {
  return db.all<Answered>(sql`
    SELECT DISTINCT answers.dossier_id AS dossierId, senders.root_id AS senderId
    FROM json_each(${JSON.stringify(dossierIds)}) AS asked
    CROSS JOIN stalking_answers AS answers ON answers.dossier_id = asked.value AND answers.taken_back_at IS NULL
    CROSS JOIN senders ON senders.sender_id = answers.sender_id`);
}

/** The statement, apart so that a test can look at its plan. */
export function answersIn(dossierId: string): Sql {
  return sql`
    SELECT senders.root_id AS rootId, answer_id AS answerId, answer, reason, points, messages, at,
      coalesce(members.name, '') AS by
    FROM stalking_answers CROSS JOIN senders USING (sender_id)
    LEFT JOIN members ON members.slot_id = stalking_answers.slot_id
    WHERE stalking_answers.dossier_id = ${dossierId} AND taken_back_at IS NULL ORDER BY at, answer_id`;
}

export function insertAnswer(
  db: WritableDb,
  { dossierId, senderId }: { readonly dossierId: string; readonly senderId: string },
  { answerId, answer, reason, points, messages }: Omit<StoredAnswer, 'at' | 'by'>,
  { now, actor }: { readonly now: number; readonly actor: string },
): void {
  db.runOne(sql`
    INSERT INTO stalking_answers (answer_id, dossier_id, sender_id, answer, reason, points, messages, at, slot_id)
    VALUES (${answerId}, ${dossierId}, ${senderId}, ${answer}, ${reason}, ${points}, ${messages}, ${now}, ${actor})`);
}

export function setTakenBack(db: WritableDb, answerId: string, now: number): void {
  db.runOne(sql`UPDATE stalking_answers SET taken_back_at = ${now} WHERE answer_id = ${answerId}`);
}
