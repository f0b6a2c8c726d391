import type { contract } from '../../shared/contract.ts';
import type { App } from './app.ts';
import { dossiersServices } from './features/dossiers/services.ts';
import { evidenceServices } from './features/evidence/services.ts';
import { peopleServices } from './features/people/services.ts';
import { referenceServices } from './features/reference/services.ts';
import { projectingServices } from './features/reviews/projecting.ts';
import { settingsServices } from './features/settings/services.ts';
import { todayServices } from './features/today/services.ts';
import { triageServices } from './features/triage/services.ts';
import { vaultServices } from './features/vault/services.ts';
import type { ServiceHandlers } from './slice.ts';

/**
 * What slices do on the port thread itself, one line each. Apart from `registry.ts`: the threads of the database would load
 * all of it and what it imports, and keep it in their memory.
 */
export const services: {
  readonly [Name in keyof typeof contract]?: (app: App) => ServiceHandlers<(typeof contract)[Name]>;
} = {
  vault: vaultServices,
  people: peopleServices,
  dossiers: dossiersServices,
  evidence: evidenceServices,
  reference: referenceServices,
  settings: settingsServices,
  reviews: projectingServices,
  today: todayServices,
  triage: triageServices,
};
