import { dossiersContract } from './features/dossiers/contract.ts';
import { evidenceContract } from './features/evidence/contract.ts';
import { peopleContract } from './features/people/contract.ts';
import { referenceContract } from './features/reference/contract.ts';
import { settingsContract } from './features/settings/contract.ts';
import { vaultContract } from './features/vault/contract.ts';

/** Everything the page can ask of the service. One line per slice. */
export const contract = {
  vault: vaultContract,
  people: peopleContract,
  dossiers: dossiersContract,
  evidence: evidenceContract,
  reference: referenceContract,
  settings: settingsContract,
};
export type Contract = typeof contract;
