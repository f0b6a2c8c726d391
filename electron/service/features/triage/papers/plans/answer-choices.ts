import type { ChoiceAnswer, PlanPiece } from '../../../../../../shared/features/triage/papers-model.ts';
import { Refusal, refuse } from '../../../../refusal.ts';
import type { WriteContext } from '../../../../slice.ts';
import { addFromPack } from '../../../actions/api.ts';
import { addConsent } from '../../../consent/api.ts';
import { touchDossier } from '../../../dossiers/api.ts';
import { packOfDossier } from '../../../reference/api.ts';
import { contactOfDossier } from '../contact-of-dossier.ts';
import { explainPlan } from './plan-handlers.ts';
import { findPlan, insertAnswer, type KeptPlan, listAnswers } from './plan-store.ts';

type Answering = {
  readonly planId: string;
  readonly answeredAt: number;
  readonly how: 'spoken' | 'written';
  readonly answers: readonly { readonly key: string; readonly answer: ChoiceAnswer; readonly note: string }[];
};
type Answered = PlanPiece & { readonly answer: ChoiceAnswer };

/**
 * Writes down what the person chose: as consent or refusal, one for each purpose, and as actions. Choices of before that ask
 * consent for the same purpose count along, so that a no to one party does not undo the yes to another.
 */
export function answerChoices(
  context: WriteContext,
  { planId, answeredAt, how, answers }: Answering,
): { consents: number; actions: number } | Refusal<'NOT_FOUND' | 'NOT_SETTLED' | 'CHOICE_UNKNOWN'> {
  const { db, now, actor, newId, audit } = context;
  const plan = findPlan(db, planId);
  if (plan === undefined) return refuse('NOT_FOUND');
  if (plan.version === null) return refuse('NOT_SETTLED');
  const choices = new Map(
    explainPlan(db, plan)
      .pieces.filter(({ part, included }) => part === 'choice' && included)
      .map((piece) => [piece.key, piece]),
  );
  if (answers.some(({ key }) => !choices.has(key))) return refuse('CHOICE_UNKNOWN');

  const before = new Map(listAnswers(db, planId).map(({ key, answer }) => [key, answer]));
  const given = new Map(answers.map(({ key, answer }) => [key, answer]));
  const all = [...choices.values()].flatMap((piece): Answered[] => {
    const answer = given.get(piece.key) ?? before.get(piece.key);
    return answer === undefined ? [] : [{ ...piece, answer }];
  });
  const asked = all.filter(({ key }) => given.has(key));
  const consentIds = recordConsents(context, plan, { all, asked, answeredAt, how });
  for (const { key, answer, note } of answers) {
    const consentId = consentIds.get(choices.get(key)?.purpose ?? '') ?? null;
    insertAnswer(db, { answerId: newId(), planId, key, answer, note, answeredAt, consentId }, actor);
  }
  const actions = placeChosen(context, plan, asked);
  touchDossier(db, plan.dossierId, now);
  audit({ action: 'triage.answerChoices', objectId: plan.dossierId, count: answers.length });
  return { consents: consentIds.size, actions };
}

type Recorded = {
  /** Every choice with the answer that counts now. */
  readonly all: readonly Answered[];
  /** Those that were answered just now. */
  readonly asked: readonly Answered[];
} & Pick<Answering, 'answeredAt' | 'how'>;

/** The consents that were written down, by purpose. */
function recordConsents(
  context: WriteContext,
  { dossierId }: KeptPlan,
  { all, asked, answeredAt, how }: Recorded,
): ReadonlyMap<string, string> {
  const decided = asked.filter(({ answer }) => answer !== 'later');
  const purposes = new Set(decided.flatMap(({ purpose }) => (purpose === null ? [] : [purpose])));
  const recorded = new Map<string, string>();
  for (const purpose of purposes) {
    const ofPurpose = all.filter((piece) => piece.purpose === purpose);
    const wanted = ofPurpose.filter(({ answer }) => answer === 'yes');
    const answer = wanted.length > 0 ? 'given' : 'refused';
    const labels = (wanted.length > 0 ? wanted : ofPurpose).map(({ label }) => label);
    const added = addConsent(context, {
      dossierId,
      consent: {
        purpose,
        answer,
        scope: labels.join('\n'),
        recipient: '',
        how,
        evidenceId: null,
        givenAt: answeredAt,
        until: null,
        remarks: '',
      },
    });
    if (added instanceof Refusal) throw new Error('an answer to a step plan was not written down');
    recorded.set(purpose, added.consentId);
  }
  return recorded;
}

/** What a yes asks to be done, by who keeps contact; what stands in the dossier already stays as it is. */
function placeChosen(
  context: WriteContext,
  { dossierId, language }: KeptPlan,
  asked: readonly Answered[],
): number {
  const known = new Set(packOfDossier(context.db, dossierId)?.sections.actions.map(({ id }) => id));
  const items = asked
    .filter(({ answer }) => answer === 'yes')
    .flatMap(({ actions }) => actions)
    .filter((id) => known.has(id));
  if (items.length === 0) return 0;
  const { slotId, name } = contactOfDossier(context.db, dossierId);
  const added = addFromPack(context, {
    dossierId,
    items,
    language,
    assignment: { ownerSlot: slotId, ownerName: slotId === null ? name : '', dueAt: null },
  });
  if (!(added instanceof Refusal)) return added.actionIds.length;
  if (added.code === 'NOTHING_NEW') return 0;
  // The contact point cannot open the vault any more: somebody else has to take it up.
  const unassigned = addFromPack(context, {
    dossierId,
    items,
    language,
    assignment: { ownerSlot: null, ownerName: '', dueAt: null },
  });
  return unassigned instanceof Refusal ? 0 : unassigned.actionIds.length;
}
