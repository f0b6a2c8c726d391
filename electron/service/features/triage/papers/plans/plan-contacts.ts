import {
  type ReferralWords,
  referralWords,
} from '../../../../../../shared/features/triage/referral-words.ts';
import type { ReadableDb } from '../../../../storage/connection.ts';
import { findPack, shippedReferrals } from '../../../reference/api.ts';
import type { KeptPlan } from './plan-store.ts';

/** Whom the pieces of a plan lead to, by the key of the piece, as paper says it. */
export function planContacts(
  db: ReadableDb,
  { packId, language }: Pick<KeptPlan, 'packId' | 'language'>,
): ReadonlyMap<string, readonly ReferralWords[]> {
  const sections = findPack(db, packId)?.sections;
  const referrals = new Map(sections?.referrals.map((referral) => [referral.id, referral]));
  const shipped = shippedReferrals(db);
  return new Map(
    sections?.['step-plan'].map(({ id, contacts = [] }) => [
      id,
      contacts
        .map((contact) => referrals.get(contact))
        .filter((found) => found !== undefined)
        .map((found) => referralWords(found, shipped.get(found.id) ?? [], language)),
    ]),
  );
}
