import type { PlanContact, StepPlan } from '../../../../../../shared/features/triage/papers-model.ts';
import type { KeptPiece } from '../../../../../../shared/features/triage/plan-pieces.ts';
import type { ReadableDb, WritableDb } from '../../../../storage/connection.ts';
import { type Sql, sql } from '../../../../storage/sql.ts';
import { dossierExists } from '../../../dossiers/api.ts';

/** A plan as it is kept, in words and with the pack that they come from. */
export type KeptPlan = Omit<StepPlan, 'pieces' | 'handOvers' | 'answers'> & {
  readonly dossierId: string;
  readonly packId: string;
  readonly pieces: readonly KeptPiece[];
};

type PlanRow = Omit<KeptPlan, 'pieces' | 'contact' | 'changes'> & {
  readonly pieces: string;
  readonly changes: string | null;
  readonly contactName: string;
  readonly contactFunction: string;
  readonly contactReach: string;
};

/** All of a dossier: the draft first, then the latest version first. */
export function listPlans(db: ReadableDb, dossierId: string): KeptPlan[] {
  return selectPlans(db, sql`WHERE dossier_id = ${dossierId} ORDER BY version IS NOT NULL, version DESC`);
}

/** Undefined in a dossier that was put aside. */
export function findPlan(db: ReadableDb, planId: string): KeptPlan | undefined {
  const [plan] = selectPlans(db, sql`WHERE plan_id = ${planId}`);
  return plan !== undefined && dossierExists(db, plan.dossierId) ? plan : undefined;
}

function selectPlans(db: ReadableDb, which: Sql): KeptPlan[] {
  return db
    .all<PlanRow>(sql`
      SELECT plan_id AS planId, dossier_id AS dossierId, version, decision_id AS decisionId, pack_id AS packId, language,
        pieces, contact_name AS contactName, contact_function AS contactFunction, contact_reach AS contactReach,
        hear_by AS hearBy, changes, created_at AS createdAt, settled_at AS settledAt
      FROM step_plans ${which}`)
    .map(({ pieces, changes, contactName, contactFunction, contactReach, ...row }) => ({
      ...row,
      pieces: JSON.parse(pieces) as KeptPiece[],
      changes: changes === null ? null : (JSON.parse(changes) as StepPlan['changes']),
      contact: { name: contactName, function: contactFunction, reach: contactReach },
    }));
}

type NewPlan = Pick<
  KeptPlan,
  'planId' | 'dossierId' | 'decisionId' | 'packId' | 'language' | 'pieces' | 'contact' | 'hearBy'
>;

export function insertDraft(
  db: WritableDb,
  plan: NewPlan,
  { now, actor }: { readonly now: number; readonly actor: string },
): void {
  const { name, function: work, reach } = plan.contact;
  db.runOne(sql`
    INSERT INTO step_plans (plan_id, dossier_id, version, decision_id, pack_id, language, pieces, contact_name,
      contact_function, contact_reach, hear_by, changes, created_at, settled_at, slot_id)
    VALUES (${plan.planId}, ${plan.dossierId}, NULL, ${plan.decisionId}, ${plan.packId}, ${plan.language},
      ${JSON.stringify(plan.pieces)}, ${name}, ${work}, ${reach}, ${plan.hearBy}, NULL, ${now}, NULL, ${actor})`);
}

export function updateDraft(
  db: WritableDb,
  planId: string,
  {
    pieces,
    contact,
    hearBy,
  }: {
    readonly pieces: readonly KeptPiece[];
    readonly contact: PlanContact;
    readonly hearBy: number | null;
  },
): void {
  db.runOne(sql`
    UPDATE step_plans SET pieces = ${JSON.stringify(pieces)}, contact_name = ${contact.name},
      contact_function = ${contact.function}, contact_reach = ${contact.reach}, hear_by = ${hearBy}
    WHERE plan_id = ${planId} AND version IS NULL`);
}

export function deleteDraft(db: WritableDb, planId: string): void {
  db.runOne(sql`DELETE FROM step_plans WHERE plan_id = ${planId} AND version IS NULL`);
}

/** Makes the draft a version; from now on it never changes. */
export function settleDraft(
  db: WritableDb,
  planId: string,
  { version, changes }: { readonly version: number; readonly changes: StepPlan['changes'] },
  now: number,
): void {
  db.runOne(sql`
    UPDATE step_plans SET version = ${version}, settled_at = ${now},
      changes = ${changes === null ? null : JSON.stringify(changes)}
    WHERE plan_id = ${planId} AND version IS NULL`);
}

export function listHandOvers(db: ReadableDb, planId: string): StepPlan['handOvers'] {
  return db.all(sql`
    SELECT handed_at AS handedAt, how, note, coalesce(members.name, '') AS "by"
    FROM step_plan_hand_overs LEFT JOIN members ON members.slot_id = step_plan_hand_overs.slot_id
    WHERE plan_id = ${planId} ORDER BY handed_at, hand_over_id`);
}

type NewHandOver = { readonly handOverId: string; readonly planId: string } & Omit<
  StepPlan['handOvers'][number],
  'by'
>;

export function insertHandOver(
  db: WritableDb,
  { handOverId, planId, handedAt, how, note }: NewHandOver,
  actor: string,
): void {
  db.runOne(sql`
    INSERT INTO step_plan_hand_overs (hand_over_id, plan_id, handed_at, how, note, slot_id)
    VALUES (${handOverId}, ${planId}, ${handedAt}, ${how}, ${note}, ${actor})`);
}

/** Of a draft: it comes after all of them. */
const EVERY_VERSION = Number.MAX_SAFE_INTEGER;

/** The latest answer to each choice, in this version or one before it: who answered once need not do so again. */
export function listAnswers(
  db: ReadableDb,
  plan: Pick<KeptPlan, 'dossierId' | 'version'>,
): StepPlan['answers'] {
  const answers = db.all<StepPlan['answers'][number]>(answersUpTo(plan));
  return [...new Map(answers.map((answer) => [answer.key, answer])).values()];
}

/** The statement, apart so that a test can look at its plan. */
export function answersUpTo({ dossierId, version }: Pick<KeptPlan, 'dossierId' | 'version'>): Sql {
  return sql`
    SELECT piece AS "key", answer, note, answered_at AS answeredAt
    FROM step_plans CROSS JOIN step_plan_answers USING (plan_id)
    WHERE step_plans.dossier_id = ${dossierId} AND step_plans.version <= ${version ?? EVERY_VERSION}
    ORDER BY answered_at, answer_id`;
}

type NewAnswer = StepPlan['answers'][number] & {
  readonly answerId: string;
  readonly planId: string;
  readonly consentId: string | null;
};

export function insertAnswer(db: WritableDb, answer: NewAnswer, actor: string): void {
  db.runOne(sql`
    INSERT INTO step_plan_answers (answer_id, plan_id, piece, answer, note, answered_at, consent_id, slot_id)
    VALUES (${answer.answerId}, ${answer.planId}, ${answer.key}, ${answer.answer}, ${answer.note},
      ${answer.answeredAt}, ${answer.consentId}, ${actor})`);
}
