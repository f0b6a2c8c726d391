import type { dossiersContract } from '../../../../shared/features/dossiers/contract.ts';
import type { App } from '../../app.ts';
import type { ServiceHandlers } from '../../slice.ts';
import { createImportServices } from './imports/import-services.ts';
import { fillKeys } from './incidents/fill-keys.ts';
import { exportServices } from './register/export-register.ts';
import { INDEX_PENDING } from './search/pending.ts';

/** What the port thread itself does for this slice. */
export function dossiersServices(app: App): ServiceHandlers<typeof dossiersContract> {
  app.onOpen((session) => fillKeys(app, session));
  app.onOpen(async ({ storage, vault }) => {
    if (vault.mode.kind === 'open') await storage.draft(INDEX_PENDING, null);
  });
  return { ...exportServices(app), ...createImportServices(app) };
}
