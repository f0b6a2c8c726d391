import type { LackingConsent } from '../../../../../../shared/features/triage/lacking-consent.ts';
import { type Refusal, refuse } from '../../../../refusal.ts';
import type { ReadContext, WriteContext } from '../../../../slice.ts';
import { enterLeaving, findConsentFor } from '../../../consent/api.ts';
import { lackingConsent } from '../../lacking-consent.ts';
import type { KeptLetter } from './letter-store.ts';
import { hasReason, insertReason } from './reason-store.ts';

type Moment = Pick<ReadContext, 'db' | 'now'>;

/** Null: consent for the letter was given, or none is asked for. */
export function consentOfLetter(context: Moment, letter: KeptLetter): LackingConsent | null {
  return lackOf(context, letter)?.lacking ?? null;
}

/** Refuses what would leave without consent and without a reason for it. */
export function refuseWithoutConsent(
  context: Moment,
  letter: KeptLetter,
  reason: string,
): null | Refusal<'CONSENT_LACKING'> {
  const lacking = consentOfLetter(context, letter);
  return lacking === null || reason.trim() !== '' ? null : refuse('CONSENT_LACKING', lacking);
}

/** The same, and keeps the reason with the letter; that consent lacks comes into the trail. */
export function leaveWithoutConsent(
  context: WriteContext,
  letter: KeptLetter,
  reason: string,
): null | Refusal<'CONSENT_LACKING'> {
  const refused = refuseWithoutConsent(context, letter, reason);
  if (refused !== null) return refused;
  const lack = lackOf(context, letter);
  if (lack === null) return null;
  const { dossierId, letterId, purpose, recipient } = letter;
  const kept = { reasonId: context.newId(), letterId, kind: lack.lacking.state, about: lack.about, reason };
  insertReason(context.db, kept, context);
  enterLeaving(context, { dossierId, purpose, recipient });
  return null;
}

/** Whether nothing lacks, or why it goes all the same was written down while consent stood as it does now. */
export function isReasoned(context: Moment, letter: KeptLetter): boolean {
  const lack = lackOf(context, letter);
  if (lack === null) return true;
  const { letterId } = letter;
  return hasReason(context.db, { letterId, kind: lack.lacking.state, about: lack.about });
}

function lackOf({ db, now }: Moment, { dossierId, purpose, recipient }: KeptLetter) {
  if (purpose === null) return null;
  const standing = findConsentFor(db, { dossierId, purpose, recipient }, now);
  const lacking = lackingConsent(standing);
  // A reason holds for this answer and this recipient, not for whatever is said later.
  return lacking === null
    ? null
    : { lacking, about: JSON.stringify([standing.consent?.consentId ?? null, recipient]) };
}
