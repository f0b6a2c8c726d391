import type { PlanPiece, StepPlan } from '../../../../../../shared/features/triage/papers-model.ts';
import { explainPiece } from '../../../../../../shared/features/triage/plan-pieces.ts';
import { isReachable, type ReferralWords } from '../../../../../../shared/features/triage/referral-words.ts';
import type { ReadContext } from '../../../../slice.ts';
import { findConsent } from '../../../consent/api.ts';
import { stepPlanOfPack } from '../../../reference/api.ts';
import { planContacts } from './plan-contacts.ts';
import { type KeptPlan, listAnswers, listHandOvers } from './plan-store.ts';

/**
 * A plan with what its pack and the person say about it. A draft says what was chosen by now; a version what was chosen when it
 * was settled.
 */
export function explainPlan({ db, now }: Pick<ReadContext, 'db' | 'now'>, kept: KeptPlan): StepPlan {
  const { dossierId, packId, pieces, ...plan } = kept;
  const { language } = plan;
  const pack = stepPlanOfPack(db, packId) ?? [];
  const keys = new Set(pieces.map(({ key }) => key));
  const answers = listAnswers(db, kept).filter(({ key }) => keys.has(key));
  const contacts = planContacts(db, kept);
  const explained = pieces.map((piece) =>
    explainPiece(piece, pack, { language, contacts: (contacts.get(piece.key) ?? []).map(stateOf) }),
  );
  return {
    ...plan,
    pieces:
      plan.version === null ? explained.map((piece) => ({ ...piece, chosen: chosenOf(piece) })) : explained,
    handOvers: listHandOvers(db, plan.planId),
    answers,
  };

  /** What the person chose; null where they did not, or where their consent says otherwise by now. */
  function chosenOf({ key, part, purpose }: PlanPiece): PlanPiece['chosen'] {
    const given = part === 'choice' ? answers.find((answer) => answer.key === key) : undefined;
    if (given === undefined || given.answer === 'later') return null;
    const { answer, answeredAt } = given;
    if (purpose !== null) {
      const isGiven = findConsent(db, dossierId, purpose, now).state === 'given';
      if (isGiven !== (answer === 'yes')) return null;
    }
    return { answer, answeredAt };
  }
}

function stateOf(words: ReferralWords): PlanPiece['contacts'][number] {
  const { label, isDoubtful } = words;
  if (!isReachable(words)) return { label, state: 'unreachable' };
  return { label, state: isDoubtful ? 'unchecked' : 'reachable' };
}
