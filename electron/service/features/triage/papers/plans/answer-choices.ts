import { papersEn } from '../../../../../../shared/features/triage/papers-messages.en.ts';
import { papersNl } from '../../../../../../shared/features/triage/papers-messages.nl.ts';
import type {
  ChoiceAnswer,
  PlanPiece,
  StepPlan,
} from '../../../../../../shared/features/triage/papers-model.ts';
import { isAfterToday } from '../../../../../../shared/kernel/zoned-time.ts';
import { Refusal, refuse } from '../../../../refusal.ts';
import type { WriteContext } from '../../../../slice.ts';
import { openItems } from '../../../actions/api.ts';
import { addConsent } from '../../../consent/api.ts';
import { touchDossier } from '../../../dossiers/api.ts';
import { timeZone } from '../../../vault/api.ts';
import { explainPlan } from './explain-plan.ts';
import { placeChosen } from './place-chosen.ts';
import { findPlan, insertAnswer, type KeptPlan, listAnswers } from './plan-store.ts';

type Answering = {
  readonly planId: string;
  readonly answeredAt: number;
  readonly how: 'spoken' | 'written';
  readonly answers: readonly { readonly key: string; readonly answer: ChoiceAnswer; readonly note: string }[];
};
type Earlier = StepPlan['answers'][number] | undefined;

/**
 * Writes down what the person chose: as consent or refusal, of each choice by itself, and as actions. So a no to one party
 * neither undoes the yes to another, nor is it covered by that yes. An answer of before the one that stands is kept with the
 * plan, and changes nothing else.
 */
export function answerChoices(
  context: WriteContext,
  { planId, answeredAt, how, answers }: Answering,
):
  | { consents: number; actions: number; open: string[] }
  | Refusal<'NOT_FOUND' | 'NOT_SETTLED' | 'CHOICE_UNKNOWN' | 'ANSWERED_TOO_LATE'> {
  const { db, now, actor, newId, audit } = context;
  const plan = findPlan(db, planId);
  if (plan === undefined) return refuse('NOT_FOUND');
  if (plan.version === null) return refuse('NOT_SETTLED');
  if (isAfterToday(answeredAt, now, timeZone(db))) return refuse('ANSWERED_TOO_LATE');
  const choices = new Map(
    explainPlan(context, plan)
      .pieces.filter(({ part, included }) => part === 'choice' && included)
      .map((piece) => [piece.key, piece]),
  );
  const asked = answers.flatMap(({ key, ...given }) => {
    const piece = choices.get(key);
    return piece === undefined ? [] : [{ piece, ...given }];
  });
  if (asked.length < answers.length) return refuse('CHOICE_UNKNOWN');

  const standing = new Map<string, Earlier>(listAnswers(db, plan).map((answer) => [answer.key, answer]));
  const unwanted: string[] = [];
  const chosen: { readonly piece: PlanPiece; readonly at: number }[] = [];
  let consents = 0;
  for (const { piece, answer, note } of asked) {
    const { key } = piece;
    const earlier = standing.get(key);
    const at = momentAfter(earlier, answeredAt);
    const counts = earlier === undefined || at > earlier.answeredAt;
    const consentId = counts ? recordConsent(context, plan, { piece, answer, earlier, at, how }) : null;
    insertAnswer(db, { answerId: newId(), planId, key, answer, note, answeredAt: at, consentId }, actor);
    if (consentId !== null) consents += 1;
    if (counts) standing.set(key, { key, answer, note, answeredAt: at });
    if (counts && answer === 'no') unwanted.push(...piece.actions);
    if (counts && answer === 'yes') chosen.push({ piece, at });
  }
  const actions = placeChosen(context, plan, chosen);
  touchDossier(db, plan.dossierId, now);
  audit({ action: 'triage.answerChoices', objectId: plan.dossierId, count: answers.length });
  return { consents, actions, open: openItems(db, plan.dossierId, unwanted) };
}

const MINUTE = 60_000;

/** Moments are chosen by the minute: what is said of a minute once more is a correction, and comes after what it corrects. */
function momentAfter(earlier: Earlier, at: number): number {
  const isCorrection =
    earlier !== undefined && Math.floor(earlier.answeredAt / MINUTE) === Math.floor(at / MINUTE);
  return isCorrection ? Math.max(at, earlier.answeredAt + 1) : at;
}

type Given = {
  readonly piece: PlanPiece;
  readonly answer: ChoiceAnswer;
  readonly earlier: Earlier;
  readonly at: number;
  readonly how: Answering['how'];
};

/** The consent or refusal that an answer is; null where it is none. Who wants to choose later takes back a yes of before. */
function recordConsent(
  context: WriteContext,
  { dossierId, language }: KeptPlan,
  { piece: { purpose, label }, answer, earlier, at, how }: Given,
): string | null {
  const takesBack = answer === 'later' && earlier?.answer === 'yes';
  if (purpose === null || (answer === 'later' && !takesBack)) return null;
  const { choices: texts } = { nl: papersNl, en: papersEn }[language].plan;
  const added = addConsent(context, {
    dossierId,
    consent: {
      purpose,
      answer: answer === 'yes' ? 'given' : 'refused',
      scope: label,
      recipient: '',
      how,
      evidenceId: null,
      givenAt: at,
      until: null,
      remarks: takesBack ? texts.takenBack : '',
    },
  });
  if (added instanceof Refusal) throw new Error('an answer to a step plan was not written down');
  return added.consentId;
}
