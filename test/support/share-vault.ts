import { afterAll, beforeAll } from 'vitest';
import type { NewDossierInput } from '../../electron/service/features/dossiers/api.ts';
import { samplePerson, sampleReport } from './sample-input.ts';
import {
  type ChangeDeps,
  confirmSheet,
  makeVault,
  type StartedService,
  startService,
} from './start-service.ts';
import { makeFolder, removeFolder } from './test-folder.ts';

export type SharedVault = StartedService & { readonly vaultFolder: string };

/** One open vault for all tests of a file or a `describe`, made once since that takes seconds. */
export function shareVault(change: ChangeDeps = (deps) => deps): () => SharedVault {
  let shared: SharedVault | null = null;
  beforeAll(async () => {
    const started = startService(makeFolder(), change);
    const vaultFolder = await makeVault(started);
    await confirmSheet(started);
    shared = { ...started, vaultFolder };
  });
  afterAll(async () => {
    await shared?.stop();
    if (shared !== null) removeFolder(shared.folder);
  });
  return () => {
    if (shared === null) throw new Error('the shared vault is made before the tests run');
    return shared;
  };
}

/** A dossier about an invented person. */
export const sampleDossier: NewDossierInput = {
  person: { fields: samplePerson },
  trigger: 'media-appearance',
  report: sampleReport,
  draftKey: null,
};
