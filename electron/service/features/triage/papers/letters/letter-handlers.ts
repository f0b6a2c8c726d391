import { letterStepProblem } from '../../../../../../shared/features/triage/letter-steps.ts';
import type {
  Letter,
  LetterField,
  LetterStep,
  ShownLetter,
  WrittenLetter,
} from '../../../../../../shared/features/triage/papers-model.ts';
import { cutToWords } from '../../../../../../shared/kernel/cut-to-words.ts';
import type { Language } from '../../../../../../shared/kernel/primitives.ts';
import { type Refusal, refuse } from '../../../../refusal.ts';
import type { ReadContext, WriteContext } from '../../../../slice.ts';
import { dossierExists, touchDossier } from '../../../dossiers/api.ts';
import { packOfDossier } from '../../../reference/api.ts';
import { timeZone } from '../../../vault/api.ts';
import { latestDecision } from '../../assess/decision-store.ts';
import { consentOfLetter, isReasoned, leaveWithoutConsent } from './consent-of-letter.ts';
import { keepSentPaper, refusePrivateData } from './letter-paper.ts';
import {
  deleteLetter,
  deleteSteps,
  findKeptPapers,
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
import { privateDataOfLetter } from './private-data-of-letter.ts';
import { proposeFields } from './propose-letter.ts';
import { deleteReasons, insertReason, listReasons } from './reason-store.ts';

type Nothing = Record<never, never>;
type OfLetter = { readonly letterId: string };
type ChangedLetter = OfLetter & {
  readonly letter: WrittenLetter;
  readonly accepted?: readonly { readonly key: string; readonly reason: string }[] | undefined;
};
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
  context: ReadContext,
  { dossierId }: { readonly dossierId: string },
): { parties: Party[]; letters: ShownLetter[] } | Refusal<'NOT_FOUND'> {
  const { db } = context;
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
    letters: listLetters(db, dossierId).map((kept) => showLetter(context, kept)),
  };
}

function showLetter(context: ReadContext, kept: KeptLetter): ShownLetter {
  const { dossierId: _, ...letter } = kept;
  return {
    ...letter,
    lacking: consentOfLetter(context, kept),
    isReasoned: isReasoned(context, kept),
    found: isSent(kept) ? [] : privateDataOfLetter(context.db, kept),
    reasons: listReasons(context.db, kept.letterId),
    hasLeft: findKeptPapers(context.db, kept.letterId).left !== null,
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
  context: WriteContext,
  { letterId, letter, accepted = [] }: ChangedLetter,
): Nothing | Refusal<'NOT_FOUND' | 'SENT' | 'GROUND_MISSING' | 'SENDER_MISSING' | 'PRIVATE_DATA'> {
  const { db, now, audit, newId } = context;
  const stored = findLetter(db, letterId);
  if (stored === undefined) return refuse('NOT_FOUND');
  if (isSent(stored)) {
    if (!saysTheSame(stored, letter)) return refuse('SENT');
    setReminder(db, letterId, letter.remindAt);
    setAsking(db, letterId);
  } else {
    const sender = letter.fields.find(({ field, included }) => field === 'sender' && included);
    if (sender?.text.trim() === '') return refuse('SENDER_MISSING');
    if (sender !== undefined && letter.ground.trim() === '') return refuse('GROUND_MISSING');
    for (const { key, reason } of accepted) {
      insertReason(db, { reasonId: newId(), letterId, kind: 'private', about: key, reason }, context);
    }
    const found = privateDataOfLetter(db, { ...stored, ...letter });
    if (found.length > 0) return refuse('PRIVATE_DATA', { found });
    updateLetter(db, letterId, letter);
    if (accepted.length > 0) audit({ action: 'triage.acceptInLetter', objectId: stored.dossierId });
  }
  touchDossier(db, stored.dossierId, now);
  audit({ action: 'triage.changeLetter', objectId: stored.dossierId });
  return {};
}

/** Only what never left the vault: what did stays, with the reasons for which it did. It can be closed. */
export function dropLetter(
  { db, audit }: WriteContext,
  { letterId }: OfLetter,
): Nothing | Refusal<'NOT_FOUND' | 'SENT' | 'LEFT'> {
  const stored = findLetter(db, letterId);
  if (stored === undefined) return refuse('NOT_FOUND');
  if (isSent(stored)) return refuse('SENT');
  if (findKeptPapers(db, letterId).left !== null) return refuse('LEFT');
  deleteSteps(db, letterId, ['closed']);
  deleteReasons(db, letterId);
  deleteLetter(db, letterId);
  audit({ action: 'triage.dropLetter', objectId: stored.dossierId });
  return {};
}

/**
 * Sent, received, answered, closed: each with its day, none in the future and in their order. Only what was sent can be
 * received or answered. Without consent it is sent only for a reason: the one with which it left, or one that is given now.
 */
export function recordLetterStep(
  context: WriteContext,
  {
    letterId,
    reason = '',
    ...step
  }: OfLetter & Letter['steps'][number] & { readonly reason?: string | undefined },
):
  | Nothing
  | Refusal<
      'NOT_FOUND' | 'NOT_SENT' | 'STEP_TOO_LATE' | 'STEP_OUT_OF_ORDER' | 'CONSENT_LACKING' | 'PRIVATE_DATA'
    > {
  const { db, now, actor, audit } = context;
  const stored = findLetter(db, letterId);
  if (stored === undefined) return refuse('NOT_FOUND');
  if (step.step !== 'sent' && step.step !== 'closed' && !isSent(stored)) return refuse('NOT_SENT');
  const problem = letterStepProblem(stored.steps, step, { now, zone: timeZone(db) });
  if (problem !== null) return refuse(problem === 'too-late' ? 'STEP_TOO_LATE' : 'STEP_OUT_OF_ORDER');
  const barred = step.step === 'sent' && !isSent(stored) ? sendBarrier(context, stored, reason) : null;
  if (barred !== null) return barred;
  putStep(db, letterId, step, actor);
  if (step.step === 'sent' && !isSent(stored)) keepSentPaper(context, { letterId });
  if (step.step === 'sent' && stored.remindAt === null) setReminder(db, letterId, step.at + ASK_AFTER);
  setAsking(db, letterId);
  touchDossier(db, stored.dossierId, now);
  enterStep(audit, step.step, stored.dossierId);
  return {};
}

/** What left is what is sent: what kept it here was settled then, unless consent stands otherwise since. */
function sendBarrier(context: WriteContext, letter: KeptLetter, reason: string) {
  const { left } = findKeptPapers(context.db, letter.letterId);
  const found = left === null ? refusePrivateData(context, letter) : null;
  if (found !== null) return found;
  if (reason.trim() === '' && isReasoned(context, letter)) return null;
  return leaveWithoutConsent(context, letter, reason);
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

function saysTheSame(stored: KeptLetter, { recipient, fields, ground }: WrittenLetter): boolean {
  return (
    JSON.stringify([stored.recipient, stored.fields, stored.ground]) ===
    JSON.stringify([recipient, fields, ground])
  );
}
