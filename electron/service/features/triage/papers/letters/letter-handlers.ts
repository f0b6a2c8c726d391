import { letterStepProblem } from '../../../../../../shared/features/triage/letter-steps.ts';
import type {
  Letter,
  LetterField,
  LetterStep,
  WrittenLetter,
} from '../../../../../../shared/features/triage/papers-model.ts';
import { cutToWords } from '../../../../../../shared/kernel/cut-to-words.ts';
import type { Language } from '../../../../../../shared/kernel/primitives.ts';
import { type Refusal, refuse } from '../../../../refusal.ts';
import type { ReadContext, WriteContext } from '../../../../slice.ts';
import { dossierExists, touchDossier } from '../../../dossiers/api.ts';
import { packOfDossier } from '../../../reference/api.ts';
import { latestDecision } from '../../assess/decision-store.ts';
import { keepSentPaper } from './letter-paper.ts';
import {
  deleteLetter,
  deleteSteps,
  findLetter,
  insertLetter,
  type KeptLetter,
  listLetters,
  putStep,
  setAsking,
  setReminder,
  setSentPaper,
  updateLetter,
} from './letter-store.ts';
import { proposeFields } from './propose-letter.ts';

type Nothing = Record<never, never>;
type OfLetter = { readonly letterId: string };
type Party = {
  readonly referral: string;
  readonly fields: LetterField[];
  readonly purpose: string | null;
  readonly isOnRoute: boolean;
};

/** Longest line above a letter, in characters. */
const LINE_LIMIT = 300;
/** When Today asks after a letter, unless somebody says otherwise: two weeks after it was sent. */
const ASK_AFTER = 14 * 86_400_000;

export function letters(
  { db }: ReadContext,
  { dossierId }: { readonly dossierId: string },
): { parties: Party[]; letters: Letter[] } | Refusal<'NOT_FOUND'> {
  if (!dossierExists(db, dossierId)) return refuse('NOT_FOUND');
  const sections = packOfDossier(db, dossierId)?.sections;
  const routes = latestDecision(db, dossierId)?.routes ?? [];
  const onRoute = new Set(
    (sections?.routes ?? []).flatMap(({ id, contacts }) => (routes.includes(id) ? contacts : [])),
  );
  return {
    parties: (sections?.referrals ?? []).flatMap(({ id, fields, consent = null }) =>
      fields === undefined
        ? []
        : [{ referral: id, fields: [...fields], purpose: consent, isOnRoute: onRoute.has(id) }],
    ),
    letters: listLetters(db, dossierId).map(({ dossierId: _, ...letter }) => letter),
  };
}

export function draftLetter(
  context: WriteContext,
  {
    dossierId,
    referral: asked,
    language,
  }: { readonly dossierId: string; readonly referral: string; readonly language: Language },
): { letterId: string } | Refusal<'NOT_FOUND' | 'PARTY_UNKNOWN'> {
  const { db, now, newId, audit } = context;
  if (!dossierExists(db, dossierId)) return refuse('NOT_FOUND');
  const referral = packOfDossier(db, dossierId)?.sections.referrals.find(({ id }) => id === asked);
  if (referral?.fields === undefined) return refuse('PARTY_UNKNOWN');
  const letterId = newId();
  insertLetter(
    db,
    {
      letterId,
      dossierId,
      referral: asked,
      purpose: referral.consent ?? null,
      language,
      recipient: cutToWords(referral.label[language], LINE_LIMIT),
      fields: proposeFields(context, { dossierId, referral, language }),
      ground: '',
      remindAt: null,
    },
    context,
  );
  touchDossier(db, dossierId, now);
  audit({ action: 'triage.draftLetter', objectId: dossierId });
  return { letterId };
}

export function changeLetter(
  { db, now, audit }: WriteContext,
  { letterId, letter }: OfLetter & { readonly letter: WrittenLetter },
): Nothing | Refusal<'NOT_FOUND' | 'SENT' | 'GROUND_MISSING'> {
  const stored = findLetter(db, letterId);
  if (stored === undefined) return refuse('NOT_FOUND');
  if (isSent(stored)) {
    if (!saysTheSame(stored, letter)) return refuse('SENT');
    setReminder(db, letterId, letter.remindAt);
    setAsking(db, letterId);
  } else {
    if (namesSender(letter) && letter.ground.trim() === '') return refuse('GROUND_MISSING');
    updateLetter(db, letterId, letter);
  }
  touchDossier(db, stored.dossierId, now);
  audit({ action: 'triage.changeLetter', objectId: stored.dossierId });
  return {};
}

export function dropLetter(
  { db, audit }: WriteContext,
  { letterId }: OfLetter,
): Nothing | Refusal<'NOT_FOUND' | 'SENT'> {
  const stored = findLetter(db, letterId);
  if (stored === undefined) return refuse('NOT_FOUND');
  if (isSent(stored)) return refuse('SENT');
  deleteSteps(db, letterId, ['closed']);
  deleteLetter(db, letterId);
  audit({ action: 'triage.dropLetter', objectId: stored.dossierId });
  return {};
}

/**
 * Sent, received, answered, closed: each with its day, none in the future and in their order. Only what was sent can be
 * received or answered.
 */
export function recordLetterStep(
  context: WriteContext,
  { letterId, ...step }: OfLetter & Letter['steps'][number],
): Nothing | Refusal<'NOT_FOUND' | 'NOT_SENT' | 'STEP_TOO_LATE' | 'STEP_OUT_OF_ORDER'> {
  const { db, now, actor, audit } = context;
  const stored = findLetter(db, letterId);
  if (stored === undefined) return refuse('NOT_FOUND');
  if (step.step !== 'sent' && step.step !== 'closed' && !isSent(stored)) return refuse('NOT_SENT');
  const problem = letterStepProblem(stored.steps, step, now);
  if (problem !== null) return refuse(problem === 'too-late' ? 'STEP_TOO_LATE' : 'STEP_OUT_OF_ORDER');
  putStep(db, letterId, step, actor);
  if (step.step === 'sent' && !isSent(stored)) keepSentPaper(context, { letterId });
  if (step.step === 'sent' && stored.remindAt === null) setReminder(db, letterId, step.at + ASK_AFTER);
  setAsking(db, letterId);
  touchDossier(db, stored.dossierId, now);
  enterStep(audit, step.step, stored.dossierId);
  return {};
}

/** Each by a name of its own, written out: so the trail is read, and so its words are found. */
function enterStep(
  audit: WriteContext['audit'],
  step: Letter['steps'][number]['step'],
  objectId: string,
): void {
  switch (step) {
    case 'sent':
      audit({ action: 'triage.sendLetter', objectId });
      break;
    case 'received':
      audit({ action: 'triage.receiveLetter', objectId });
      break;
    case 'answered':
      audit({ action: 'triage.answerLetter', objectId });
      break;
    case 'closed':
      audit({ action: 'triage.closeLetter', objectId });
      break;
    default:
      step satisfies never;
  }
}

/** What was written down by mistake goes; without `sent` there is nothing that was received or answered either. */
export function removeLetterStep(
  { db, now, audit }: WriteContext,
  { letterId, step }: OfLetter & { readonly step: LetterStep },
): Nothing | Refusal<'NOT_FOUND' | 'NOT_SENT'> {
  const stored = findLetter(db, letterId);
  if (stored === undefined) return refuse('NOT_FOUND');
  const gone: LetterStep[] = step === 'sent' ? ['sent', 'received', 'answered'] : [step];
  if (deleteSteps(db, letterId, gone) === 0) return refuse('NOT_SENT');
  if (step === 'sent') setSentPaper(db, letterId, null);
  setAsking(db, letterId);
  touchDossier(db, stored.dossierId, now);
  audit({ action: 'triage.removeLetterStep', objectId: stored.dossierId });
  return {};
}

const isSent = ({ steps }: Letter): boolean => steps.some(({ step }) => step === 'sent');

const namesSender = ({ fields }: WrittenLetter): boolean =>
  fields.some(({ field, included, text }) => field === 'sender' && included && text.trim() !== '');

function saysTheSame(stored: KeptLetter, { recipient, fields, ground }: WrittenLetter): boolean {
  return (
    JSON.stringify([stored.recipient, stored.fields, stored.ground]) ===
    JSON.stringify([recipient, fields, ground])
  );
}
