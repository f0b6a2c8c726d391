import { actionsContract } from './features/actions/contract.ts';
import { consentContract } from './features/consent/contract.ts';
import { dossiersContract } from './features/dossiers/contract.ts';
import { evidenceContract } from './features/evidence/contract.ts';
import { peopleContract } from './features/people/contract.ts';
import { referenceContract } from './features/reference/contract.ts';
import { reviewsContract } from './features/reviews/contract.ts';
import { settingsContract } from './features/settings/contract.ts';
import { todayContract } from './features/today/contract.ts';
import { triageContract } from './features/triage/contract.ts';
import { vaultContract } from './features/vault/contract.ts';

/** Everything the page can ask of the service. One line per slice. */
export const contract = {
  vault: vaultContract,
  people: peopleContract,
  dossiers: dossiersContract,
  evidence: evidenceContract,
  reference: referenceContract,
  settings: settingsContract,
  reviews: reviewsContract,
  consent: consentContract,
  actions: actionsContract,
  today: todayContract,
  triage: triageContract,
};
export type Contract = typeof contract;

/**
 * All that the page of the projector window can ask for: what it shows, to be closed, and the words, language and
 * colours for that. Nothing here takes an input, and nothing answers with a text of the vault.
 */
export const projectorContract = {
  reviews: { projection: reviewsContract.projection, stopProjecting: reviewsContract.stopProjecting },
  reference: { pack: referenceContract.pack },
  settings: { device: settingsContract.device },
};
export type ProjectorContract = typeof projectorContract;
