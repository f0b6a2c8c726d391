import type {
  Letter,
  LetterStep,
  WrittenField,
  WrittenLetter,
} from '../../../../../../shared/features/triage/papers-model.ts';
import type { DocumentModel } from '../../../../documents/document-model.ts';
import type { ReadableDb, WritableDb } from '../../../../storage/connection.ts';
import { type Sql, sql } from '../../../../storage/sql.ts';
import { dossierExists } from '../../../dossiers/api.ts';

export type KeptLetter = Letter & { readonly dossierId: string };

type LetterRow = Omit<KeptLetter, 'fields' | 'steps'> & { readonly fields: string; readonly steps: string };

/** All of a dossier, the latest first. */
export function listLetters(db: ReadableDb, dossierId: string): KeptLetter[] {
  return selectLetters(db, sql`WHERE dossier_id = ${dossierId} ORDER BY created_at DESC, letter_id DESC`);
}

/** Undefined in a dossier that was put aside. */
export function findLetter(db: ReadableDb, letterId: string): KeptLetter | undefined {
  const [letter] = selectLetters(db, sql`WHERE letter_id = ${letterId}`);
  return letter !== undefined && dossierExists(db, letter.dossierId) ? letter : undefined;
}

function selectLetters(db: ReadableDb, which: Sql): KeptLetter[] {
  return db
    .all<LetterRow>(sql`
      SELECT letter_id AS letterId, dossier_id AS dossierId, referral, purpose, language, recipient, fields, ground,
        remind_at AS remindAt, created_at AS createdAt,
        (SELECT json_group_array(json_object('step', step, 'at', at, 'note', note)) FROM letter_steps
          WHERE letter_steps.letter_id = letters.letter_id) AS steps
      FROM letters ${which}`)
    .map(({ fields, steps, ...row }) => ({
      ...row,
      fields: JSON.parse(fields) as WrittenField[],
      steps: (JSON.parse(steps) as Letter['steps']).toSorted(
        (one, other) => stepOrder[one.step] - stepOrder[other.step],
      ),
    }));
}

const stepOrder: Readonly<Record<LetterStep, number>> = { sent: 0, received: 1, answered: 2, closed: 3 };

type NewLetter = Omit<KeptLetter, 'steps' | 'createdAt'>;

export function insertLetter(
  db: WritableDb,
  letter: NewLetter,
  { now, actor }: { readonly now: number; readonly actor: string },
): void {
  db.runOne(sql`
    INSERT INTO letters (letter_id, dossier_id, referral, purpose, language, recipient, fields, ground, remind_at,
      created_at, slot_id)
    VALUES (${letter.letterId}, ${letter.dossierId}, ${letter.referral}, ${letter.purpose}, ${letter.language},
      ${letter.recipient}, ${JSON.stringify(letter.fields)}, ${letter.ground}, ${letter.remindAt}, ${now}, ${actor})`);
}

export function updateLetter(db: WritableDb, letterId: string, letter: WrittenLetter): void {
  db.runOne(sql`
    UPDATE letters SET recipient = ${letter.recipient}, fields = ${JSON.stringify(letter.fields)},
      ground = ${letter.ground}, remind_at = ${letter.remindAt} WHERE letter_id = ${letterId}`);
}

export function setReminder(db: WritableDb, letterId: string, remindAt: number | null): void {
  db.runOne(sql`UPDATE letters SET remind_at = ${remindAt} WHERE letter_id = ${letterId}`);
}

type KeptPapers = {
  /** As it last left the vault; null where it did not. */
  readonly left: DocumentModel | null;
  /** As it was when it was sent; null where it was not. */
  readonly sent: DocumentModel | null;
};

/** The papers that are kept of a letter, without their logo. */
export function findKeptPapers(db: ReadableDb, letterId: string): KeptPapers {
  const row = db.get<{ leftAs: string | null; sentAs: string | null }>(
    sql`SELECT left_as AS leftAs, sent_as AS sentAs FROM letters WHERE letter_id = ${letterId}`,
  );
  return { left: toPaper(row?.leftAs ?? null), sent: toPaper(row?.sentAs ?? null) };
}

const toPaper = (kept: string | null): DocumentModel | null =>
  kept === null ? null : (JSON.parse(kept) as DocumentModel);

export function setLeftPaper(db: WritableDb, letterId: string, paper: DocumentModel): void {
  db.runOne(sql`UPDATE letters SET left_as = ${JSON.stringify(paper)} WHERE letter_id = ${letterId}`);
}

/** @param paper null: it was not sent after all */
export function setSentPaper(db: WritableDb, letterId: string, paper: DocumentModel | null): void {
  const sentAs = paper === null ? null : JSON.stringify(paper);
  db.runOne(sql`UPDATE letters SET sent_as = ${sentAs} WHERE letter_id = ${letterId}`);
}

export function deleteLetter(db: WritableDb, letterId: string): void {
  db.runOne(sql`DELETE FROM letters WHERE letter_id = ${letterId}`);
}

/** Written down again, a step has its new moment and note. */
export function putStep(
  db: WritableDb,
  letterId: string,
  { step, at, note }: Letter['steps'][number],
  actor: string,
): void {
  db.runOne(sql`
    INSERT INTO letter_steps (letter_id, step, at, note, slot_id) VALUES (${letterId}, ${step}, ${at}, ${note}, ${actor})
    ON CONFLICT (letter_id, step) DO UPDATE SET at = excluded.at, note = excluded.note, slot_id = excluded.slot_id`);
}

/** How many were taken away. */
export function deleteSteps(db: WritableDb, letterId: string, steps: readonly LetterStep[]): number {
  return db.run(sql`
    DELETE FROM letter_steps WHERE letter_id = ${letterId}
      AND step IN (SELECT value FROM json_each(${JSON.stringify(steps)}))`);
}

/** A letter that waits for an answer. */
export type DueLetter = {
  readonly letterId: string;
  readonly dossierId: string;
  readonly referral: string;
  readonly askAt: number;
};

/** Letters that were sent and are neither answered nor closed, the one to ask after first first. */
export function listDueLetters(db: ReadableDb, before: number, limit: number): DueLetter[] {
  return db.all<DueLetter>(dueLetters(before, limit));
}

/** The statement, apart so that a test can look at its plan. */
export function dueLetters(before: number, limit: number): Sql {
  return sql`
    SELECT letters.letter_id AS letterId, letters.dossier_id AS dossierId, letters.referral, letters.ask_at AS askAt
    FROM letters CROSS JOIN dossiers ON dossiers.dossier_id = letters.dossier_id
    WHERE letters.ask_at < ${before} AND letters.ask_at IS NOT NULL AND dossiers.removed_at IS NULL
    ORDER BY letters.ask_at, letters.letter_id LIMIT ${limit}`;
}

/** Brings into line when Today asks after a letter: as long as it waits for an answer. */
export function setAsking(db: WritableDb, letterId: string): void {
  db.runOne(sql`
    UPDATE letters SET ask_at = iif(${lettersWaiting}, remind_at, NULL) WHERE letter_id = ${letterId}`);
}

/** Sent, and neither answered nor closed: a condition on a row of `letters`. */
export const lettersWaiting = sql`EXISTS (
    SELECT 1 FROM letter_steps WHERE letter_steps.letter_id = letters.letter_id AND step = 'sent')
  AND NOT EXISTS (
    SELECT 1 FROM letter_steps WHERE letter_steps.letter_id = letters.letter_id AND step IN ('answered', 'closed'))`;
