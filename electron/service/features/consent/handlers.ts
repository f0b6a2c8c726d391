import type { ConsentFields } from '../../../../shared/features/consent/model.ts';
import { type Refusal, refuse } from '../../refusal.ts';
import type { WriteContext } from '../../slice.ts';
import { dossierExists, touchDossier } from '../dossiers/api.ts';
import { findRemovable } from '../evidence/api.ts';
import { clearAttentionDrafts } from '../people/api.ts';
import { findStoredConsent, insertConsent, setWithdrawn } from './store.ts';

/** Writes an answer down beside those that are there: nothing is ever deleted or changed. */
export function addConsent(
  { db, now, actor, newId, audit }: WriteContext,
  { dossierId, consent }: { readonly dossierId: string; readonly consent: ConsentFields },
): { consentId: string } | Refusal<'NOT_FOUND' | 'FORM_NOT_FOUND'> {
  if (!dossierExists(db, dossierId)) return refuse('NOT_FOUND');
  if (consent.evidenceId !== null) {
    const form = findRemovable(db, consent.evidenceId);
    if (form === undefined || form.dossierId !== dossierId || form.removedAt !== null) {
      return refuse('FORM_NOT_FOUND');
    }
  }
  const consentId = newId();
  insertConsent(db, { consentId, dossierId, consent }, { now, actor });
  // A refusal ends what was allowed: what was typed under it and not sent goes too.
  clearAttentionDrafts(db, now);
  touchDossier(db, dossierId, now);
  audit({ action: 'consent.add', objectId: consentId });
  return { consentId };
}

/** The person takes a consent back; what they said stands beside it. */
export function withdrawConsent(
  { db, now, audit }: WriteContext,
  { consentId, note }: { readonly consentId: string; readonly note: string },
): Record<never, never> | Refusal<'NOT_FOUND' | 'NOT_STANDING'> {
  const stored = findStoredConsent(db, consentId);
  if (stored === undefined || !dossierExists(db, stored.dossierId)) return refuse('NOT_FOUND');
  if (stored.answer !== 'given' || stored.withdrawnAt !== null) return refuse('NOT_STANDING');
  setWithdrawn(db, consentId, note, now);
  clearAttentionDrafts(db, now);
  touchDossier(db, stored.dossierId, now);
  audit({ action: 'consent.withdraw', objectId: consentId });
  return {};
}
