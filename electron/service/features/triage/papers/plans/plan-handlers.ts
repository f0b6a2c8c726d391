import type {
  PlanContact,
  StepPlan,
  WrittenPiece,
} from '../../../../../../shared/features/triage/papers-model.ts';
import {
  changesBetween,
  dayOf,
  inOrder,
  piecesIn,
  renewPieces,
  withOwnAside,
} from '../../../../../../shared/features/triage/plan-pieces.ts';
import { selectPieces } from '../../../../../../shared/features/triage/select-pieces.ts';
import type { Language } from '../../../../../../shared/kernel/primitives.ts';
import { calendarDays } from '../../../../../../shared/kernel/zoned-time.ts';
import { Refusal, refuse } from '../../../../refusal.ts';
import type { ReadContext, WriteContext } from '../../../../slice.ts';
import type { ReadableDb } from '../../../../storage/connection.ts';
import { dossierExists, touchDossier } from '../../../dossiers/api.ts';
import { stepPlanOfPack } from '../../../reference/api.ts';
import { timeZone } from '../../../vault/api.ts';
import { latestDecision } from '../../assess/decision-store.ts';
import { contactOfDossier } from '../contact-of-dossier.ts';
import { explainPlan } from './explain-plan.ts';
import { planRecord } from './plan-record-store.ts';
import {
  deleteDraft,
  findPlan,
  insertDraft,
  type KeptPlan,
  listPlans,
  settleDraft,
  updateDraft,
} from './plan-store.ts';
import { tellsRecord } from './tells-record.ts';

type Nothing = Record<never, never>;
type OfPlan = { readonly planId: string };

export function stepPlans(
  context: ReadContext,
  { dossierId }: { readonly dossierId: string },
): { basis: StepPlanBasis | null; draft: StepPlan | null; versions: StepPlan[] } | Refusal<'NOT_FOUND'> {
  const { db } = context;
  if (!dossierExists(db, dossierId)) return refuse('NOT_FOUND');
  const plans = listPlans(db, dossierId).map((plan) => explainPlan(context, plan));
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
  // What somebody changed in a draft stays in the draft that takes its place, as from version to version.
  const before = draft?.language === language ? draft : draft === null ? latest : older[0];
  const was = before === undefined ? null : versionIn(db, before, language);
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
        selectPieces(pack, decision, planRecord(db, decision)),
        language,
        was === null || before?.language === language ? was : { ...was, pieces: withOwnAside(was.pieces) },
      ),
      contact: plainContact(before?.contact ?? contactOfDossier(db, dossierId)),
      hearBy: before?.version === null ? before.hearBy : null,
    },
    { now, actor },
  );
  touchDossier(db, dossierId, now);
  audit({ action: 'triage.draftStepPlan', objectId: dossierId });
  return { planId };
}

/** A version as it reads in a language, with the pack that its words come from. */
function versionIn(db: ReadableDb, { pieces, packId, language: was }: KeptPlan, language: Language) {
  const pack = stepPlanOfPack(db, packId) ?? [];
  return { pieces: was === language ? pieces : piecesIn(language, { pieces, pack }), pack };
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
    const before = kept.get(key);
    const isIncluded = included ?? before?.included ?? true;
    kept.set(key, { ...words, ...dayOf(before ?? {}), key, included: isIncluded, isOwn: !packKeys.has(key) });
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

type NotSettled = 'CONTACT_MISSING' | 'REACH_MISSING' | 'PROMISE_PAST' | 'PLAN_EMPTY' | 'RECORD_CHANGED';

export function settleStepPlan(
  context: WriteContext,
  { planId }: OfPlan,
): { version: number } | Refusal<'NOT_FOUND' | 'SETTLED' | NotSettled> {
  const { db, now, audit } = context;
  const plan = findDraft(db, planId);
  if (plan instanceof Refusal) return plan;
  if (plan.contact.name.trim() === '' || plan.hearBy === null) return refuse('CONTACT_MISSING');
  if (plan.contact.reach.trim() === '') return refuse('REACH_MISSING');
  if (calendarDays(now, plan.hearBy, timeZone(db)) < 0) return refuse('PROMISE_PAST');
  if (!plan.pieces.some(({ included }) => included)) return refuse('PLAN_EMPTY');
  if (!tellsRecord(db, plan)) return refuse('RECORD_CHANGED');
  const before = listPlans(db, plan.dossierId).find(({ version }) => version !== null);
  const version = (before?.version ?? 0) + 1;
  // That it is in another language now is no change of what it says.
  const changes =
    before === undefined ? null : changesBetween(versionIn(db, before, plan.language).pieces, plan.pieces);
  // What the person had chosen by now stays with this version, whatever they say later.
  const chosen = new Map(explainPlan(context, plan).pieces.map((piece) => [piece.key, piece.chosen]));
  const pieces = plan.pieces.map((piece) => ({ ...piece, chosen: chosen.get(piece.key) ?? null }));
  updateDraft(db, planId, { ...plan, pieces });
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
