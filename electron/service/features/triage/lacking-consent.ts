import type { CountingConsent } from '../../../../shared/features/consent/consent-state.ts';
import type { Consent } from '../../../../shared/features/consent/model.ts';
import type { LackingConsent } from '../../../../shared/features/triage/lacking-consent.ts';

/** What lacks where consent was not given; null where it was. */
export function lackingConsent({ state, consent }: CountingConsent<Consent>): LackingConsent | null {
  switch (state) {
    case 'given':
      return null;
    case 'none':
      return { state, at: null };
    case 'refused':
      return { state, at: consent?.givenAt ?? null };
    case 'withdrawn':
      return { state, at: consent?.withdrawnAt ?? null };
    case 'expired':
      // It holds until the moment before.
      return { state, at: consent?.until == null ? null : consent.until - 1 };
    default:
      return state satisfies never;
  }
}
