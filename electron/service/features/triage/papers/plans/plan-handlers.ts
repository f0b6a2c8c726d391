import type {
  PlanContact,
  StepPlan,
  WrittenPiece,
} from '../../../../../../shared/features/triage/papers-model.ts';
import {
  changesBetween,
  explainPiece,
  inOrder,
  renewPieces,
} from '../../../../../../shared/features/triage/plan-pieces.ts';
import { selectPieces } from '../../../../../../shared/features/triage/select-pieces.ts';
import type { Language } from '../../../../../../shared/kernel/primitives.ts';
import { Refusal, refuse } from '../../../../refusal.ts';
import type { ReadContext, WriteContext } from '../../../../slice.ts';
import type { ReadableDb } from '../../../../storage/connection.ts';
import { dossierExists, touchDossier } from '../../../dossiers/api.ts';
import { stepPlanOfPack } from '../../../reference/api.ts';
import { latestDecision } from '../../assess/decision-store.ts';
import { contactOfDossier } from '../contact-of-dossier.ts';
import {
  deleteDraft,
  findPlan,
  insertDraft,
  type KeptPlan,
  listAnswers,
  listHandOvers,
  listPlans,
  settleDraft,
  updateDraft,
} from './plan-store.ts';

type Nothing = Record<never, never>;
type OfPlan = { readonly planId: string };

export function stepPlans(
  { db }: ReadContext,
  { dossierId }: { readonly dossierId: string },
): { basis: StepPlanBasis | null; draft: StepPlan | null; versions: StepPlan[] } | Refusal<'NOT_FOUND'> {
  if (!dossierExists(db, dossierId)) return refuse('NOT_FOUND');
  const plans = listPlans(db, dossierId).map((plan) => explainPlan(db, plan));
  const decision = latestDecision(db, dossierId);
  return {
    basis:
      decision === null
        ? null
        : {
            decisionId: decision.decisionId,
            severity: decision.severity,
            decidedAt: decision.decidedAt,
          },
    draft: plans.find(({ version }) => version === null) ?? null,
    versions: plans.filter(({ version }) => version !== null),
  };
}

type StepPlanBasis = {
  readonly decisionId: string;
  readonly severity: 'light' | 'medium' | 'severe';
  readonly decidedAt: number;
};

/** A plan with what its pack and the person say about it. */
export function explainPlan(db: ReadableDb, kept: KeptPlan): StepPlan {
  const { dossierId: _, packId, pieces, ...plan } = kept;
  const pack = stepPlanOfPack(db, packId) ?? [];
  const keys = new Set(pieces.map(({ key }) => key));
  return {
    ...plan,
    pieces: pieces.map((piece) => explainPiece(piece, pack, plan.language)),
    handOvers: listHandOvers(db, plan.planId),
    answers: listAnswers(db, kept).filter(({ key }) => keys.has(key)),
  };
}

export function draftStepPlan(
  { db, now, actor, newId, audit }: WriteContext,
  { dossierId, language }: { readonly dossierId: string; readonly language: Language },
): { planId: string } | Refusal<'NOT_FOUND' | 'NO_DECISION' | 'PACK_WITHOUT_TRIAGE'> {
  if (!dossierExists(db, dossierId)) return refuse('NOT_FOUND');
  const decision = latestDecision(db, dossierId);
  if (decision === null) return refuse('NO_DECISION');
  const pack = stepPlanOfPack(db, decision.packId);
  if (pack === null) return refuse('PACK_WITHOUT_TRIAGE');
  const [latest, ...older] = listPlans(db, dossierId);
  const draft = latest?.version === null ? latest : null;
  const before = draft === null ? latest : older[0];
  if (draft !== null) deleteDraft(db, draft.planId);
  const planId = newId();
  insertDraft(
    db,
    {
      planId,
      dossierId,
      decisionId: decision.decisionId,
      packId: decision.packId,
      language,
      pieces: renewPieces(
        selectPieces(pack, decision),
        language,
        before === undefined || before.language !== language
          ? null
          : { pieces: before.pieces, pack: stepPlanOfPack(db, before.packId) ?? [] },
      ),
      contact: plainContact(before?.contact ?? contactOfDossier(db, dossierId)),
      hearBy: null,
    },
    { now, actor },
  );
  touchDossier(db, dossierId, now);
  audit({ action: 'triage.draftStepPlan', objectId: dossierId });
  return { planId };
}

const plainContact = ({ name, function: work, reach }: PlanContact): PlanContact => ({
  name,
  function: work,
  reach,
});

export function changeStepPlan(
  { db, now, newId, audit }: WriteContext,
  {
    planId,
    pieces = [],
    contact,
    hearBy,
  }: OfPlan & {
    readonly pieces?: readonly WrittenPiece[] | undefined;
    readonly contact?: PlanContact | undefined;
    readonly hearBy?: number | null | undefined;
  },
): Nothing | Refusal<'NOT_FOUND' | 'SETTLED'> {
  const plan = findDraft(db, planId);
  if (plan instanceof Refusal) return plan;
  const kept = new Map(plan.pieces.map((piece) => [piece.key, piece]));
  const packKeys = new Set((stepPlanOfPack(db, plan.packId) ?? []).map(({ id }) => id));
  for (const { key: named, included, ...words } of pieces) {
    // What no pack knows was written for this person, and keeps its name from version to version.
    const key = named !== null && (kept.has(named) || packKeys.has(named)) ? named : newId();
    const isIncluded = included ?? kept.get(key)?.included ?? true;
    kept.set(key, { ...words, key, included: isIncluded, isOwn: !packKeys.has(key) });
  }
  updateDraft(db, planId, {
    pieces: inOrder([...kept.values()]),
    contact: contact ?? plan.contact,
    hearBy: hearBy === undefined ? plan.hearBy : hearBy,
  });
  touchDossier(db, plan.dossierId, now);
  audit({ action: 'triage.changeStepPlan', objectId: plan.dossierId });
  return {};
}

export function includePiece(
  { db, now, audit }: WriteContext,
  { planId, key, included }: OfPlan & { readonly key: string; readonly included: boolean },
): Nothing | Refusal<'NOT_FOUND' | 'SETTLED'> {
  const plan = findDraft(db, planId);
  if (plan instanceof Refusal) return plan;
  if (!plan.pieces.some((piece) => piece.key === key)) return refuse('NOT_FOUND');
  const pieces = plan.pieces.map((piece) => (piece.key === key ? { ...piece, included } : piece));
  updateDraft(db, planId, { ...plan, pieces });
  touchDossier(db, plan.dossierId, now);
  audit({ action: 'triage.changeStepPlan', objectId: plan.dossierId });
  return {};
}

export function dropStepPlan(
  { db, audit }: WriteContext,
  { planId }: OfPlan,
): Nothing | Refusal<'NOT_FOUND' | 'SETTLED'> {
  const plan = findDraft(db, planId);
  if (plan instanceof Refusal) return plan;
  deleteDraft(db, planId);
  audit({ action: 'triage.dropStepPlan', objectId: plan.dossierId });
  return {};
}

export function settleStepPlan(
  { db, now, audit }: WriteContext,
  { planId }: OfPlan,
): { version: number } | Refusal<'NOT_FOUND' | 'SETTLED' | 'CONTACT_MISSING' | 'PLAN_EMPTY'> {
  const plan = findDraft(db, planId);
  if (plan instanceof Refusal) return plan;
  if (plan.contact.name.trim() === '' || plan.hearBy === null) return refuse('CONTACT_MISSING');
  if (!plan.pieces.some(({ included }) => included)) return refuse('PLAN_EMPTY');
  const before = listPlans(db, plan.dossierId).find(({ version }) => version !== null);
  const version = (before?.version ?? 0) + 1;
  const changes = before === undefined ? null : changesBetween(before.pieces, plan.pieces);
  settleDraft(db, planId, { version, changes }, now);
  touchDossier(db, plan.dossierId, now);
  audit({ action: 'triage.settleStepPlan', objectId: plan.dossierId, count: version });
  return { version };
}

function findDraft(db: ReadableDb, planId: string): KeptPlan | Refusal<'NOT_FOUND' | 'SETTLED'> {
  const plan = findPlan(db, planId);
  if (plan === undefined) return refuse('NOT_FOUND');
  return plan.version === null ? plan : refuse('SETTLED');
}
