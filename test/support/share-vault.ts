import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import type { NewDossierInput } from '../../electron/service/features/dossiers/api.ts';
import { knowVault } from './know-vault.ts';
import { samplePerson, sampleReport } from './sample-input.ts';
import { copySampleVault } from './sample-vault-folder.ts';
import {
  type ChangeDeps,
  confirmSheet,
  makeVault,
  passphrase,
  type StartedService,
  startService,
} from './start-service.ts';
import { makeFolder, removeFolder } from './test-folder.ts';

export type SharedVault = StartedService & { readonly vaultFolder: string };

/** One open vault for all tests of a file or a `describe`: a copy of its own of the sample vault. */
export function shareVault(change: ChangeDeps = (deps) => deps): () => SharedVault {
  return share(async (folder) => {
    const vaultFolder = await copySampleVault(folder);
    const vaultId = knowVault(join(folder, 'data'), vaultFolder);
    const started = startService(folder, change);
    await started.client.vault.unlock({ vaultId, passphrase });
    return { ...started, vaultFolder };
  });
}

/** The same, but made anew by this service: where the vault's own first moments count. */
export function shareNewVault(change: ChangeDeps): () => SharedVault {
  return share(async (folder) => {
    const started = startService(folder, change);
    const vaultFolder = await makeVault(started);
    await confirmSheet(started);
    return { ...started, vaultFolder };
  });
}

function share(open: (folder: string) => Promise<SharedVault>): () => SharedVault {
  const folder = makeFolder();
  let shared: SharedVault | null = null;
  beforeAll(async () => {
    shared = await open(folder);
  });
  afterAll(async () => {
    await shared?.stop();
    removeFolder(folder);
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
