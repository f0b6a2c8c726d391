import {
  type CountingConsent,
  consentState,
  consentsAbout,
  findCountingConsent,
} from '../../../../shared/features/consent/consent-state.ts';
import type { Consent } from '../../../../shared/features/consent/model.ts';
import type { WriteContext } from '../../slice.ts';
import type { ReadableDb } from '../../storage/connection.ts';
import type { Sql } from '../../storage/sql.ts';
import { findConsent, listConsentMoments, listConsents } from './store.ts';

/** Something of a dossier leaves the vault, for a purpose of the pack; null: for none of them. */
export type Leaving = {
  readonly dossierId: string;
  readonly purpose: string | null;
  /** To whom, where that is known: consent for somebody else by name is none for them. */
  readonly recipient?: string;
};

/** How consent stands for something that goes to somebody. */
export function findConsentFor(
  db: ReadableDb,
  { dossierId, purpose, recipient }: { readonly [Field in keyof Leaving]-?: string },
  now: number,
): CountingConsent<Consent> {
  return findCountingConsent(consentsAbout(listConsents(db, dossierId), recipient), purpose, now);
}

/** Enters that something leaves the vault for which consent lacks. It never keeps it from leaving (product.md 2 and 3). */
export function enterLeaving(
  { db, now, audit }: WriteContext,
  { dossierId, purpose, recipient }: Leaving,
): void {
  if (purpose === null) return;
  const { state } =
    recipient === undefined
      ? findConsent(db, dossierId, purpose, now)
      : findConsentFor(db, { dossierId, purpose, recipient }, now);
  if (state === 'given') return;
  audit({ action: 'consent.leaveWithout', objectId: dossierId });
}

export type ConsentCounts = {
  readonly given: number;
  /** Refused, taken back or over. */
  readonly stopped: number;
};

/** How consent for a purpose stands in several dossiers; in the others nobody asked. */
export function countConsents(
  db: ReadableDb,
  { dossiers, purpose }: { readonly dossiers: Sql; readonly purpose: string },
  now: number,
): ConsentCounts {
  const answers = Map.groupBy(listConsentMoments(db, { dossiers, purpose }), ({ dossierId }) => dossierId);
  const states = [...answers.values()].map((consents) => consentState(consents, purpose, now));
  const given = states.filter((state) => state === 'given').length;
  // What is only to be given later is not given yet, and nobody refused it.
  return { given, stopped: states.filter((state) => state !== 'given' && state !== 'none').length };
}
