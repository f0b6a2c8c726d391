import type { consentContract } from '../../../../shared/features/consent/contract.ts';
import { refuse } from '../../refusal.ts';
import { defineSlice } from '../../slice.ts';
import { dossierExists } from '../dossiers/api.ts';
import { addConsent, withdrawConsent } from './handlers.ts';
import { listConsents } from './store.ts';

/** What affected people allow and refuse. */
export const consentSlice = defineSlice<typeof consentContract>({
  reads: {
    list: ({ db }, { dossierId }) =>
      dossierExists(db, dossierId) ? { consents: listConsents(db, dossierId) } : refuse('NOT_FOUND'),
  },
  writes: { add: addConsent, withdraw: withdrawConsent },
});
