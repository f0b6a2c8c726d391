import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { z } from 'zod';
import { connectClient, type ServiceClient } from '../../electron/cli/connect-client.ts';
import { createListFolder } from '../../electron/host/list-folder.ts';
import { saveFile } from '../../electron/host/save-file.ts';
import { createService, type Service } from '../../electron/service/create-service.ts';
import { minimumKdf } from '../../electron/service/crypto/index.ts';
import type { ServiceDeps } from '../../electron/service/deps.ts';
import { systemDeps } from '../../electron/service/system-deps.ts';
import { sampleVault } from './sample-vault.ts';

export { passphrase } from './sample-vault.ts';

export type StartedService = {
  readonly client: ServiceClient;
  readonly service: Service;
  /** Home folder of the person; the data folder lies in it. */
  readonly folder: string;
  readonly deps: ServiceDeps;
  /** Locks and lets go of the port; the folder stays. */
  readonly stop: () => Promise<void>;
};

export type ChangeDeps = (deps: ServiceDeps) => ServiceDeps;

/** Program of the service process, as an address; the configuration of the tests says which one. */
export const serviceEntry = pathToFileURL(z.string().parse(process.env['LUWTE_SERVICE_ENTRY'])).href;
export const resourcesFolder = fileURLToPath(new URL('../../resources', import.meta.url));

/** The real service in this process, its threads included, with the least slow keys. */
export function startService(folder: string, change: ChangeDeps = (deps) => deps): StartedService {
  const deps = change({
    ...systemDeps({
      host: {
        listFolder: createListFolder({ homeFolder: folder }),
        chooseFolder: async () => ({ ok: false, code: 'unavailable' }),
        chooseSavePlace: async () => ({ ok: false, code: 'unavailable' }),
        setLanguage: async () => ({ ok: false, code: 'unavailable' }),
        notify: async () => ({ ok: false, code: 'unavailable' }),
        showProjector: async () => ({ ok: false, code: 'unavailable' }),
        hideProjector: async () => ({ ok: true, value: {} }),
        saveFile,
        clearClipboard: async () => ({ ok: false, code: 'unavailable' }),
      },
      entry: serviceEntry,
      dataFolder: join(folder, 'data'),
      resourcesFolder,
      start: { vaultPath: null, language: null, trialHost: false, screenSeen: false },
    }),
    chooseKdf: async () => minimumKdf,
    // What would go to the log: events without text, so that a failing test shows its reference number's trace.
    log: (event, details) => (event === 'internal' ? console.error(event, details) : undefined),
  });
  const service = createService(deps);
  const { client, close } = connectClient(service);
  return {
    client,
    service,
    folder,
    deps,
    async stop() {
      await service.lock('asked');
      close();
    },
  };
}

/** Makes a vault in the home folder and opens it; its recovery sheet is not confirmed yet. Answers its folder. */
export async function makeVault(
  { client, folder }: Pick<StartedService, 'client' | 'folder'>,
  name = 'kluis',
): Promise<string> {
  const home = await client.vault.browse({ folderId: null });
  await client.vault.create({ folderId: home.folderId, name, ...sampleVault });
  return join(folder, `${name}.luwte`);
}

/** Types back the groups of the recovery sheet that are asked for. */
export async function confirmSheet({ client }: Pick<StartedService, 'client'>): Promise<void> {
  const { groups, asked } = await client.vault.recoverySheet();
  await client.vault.confirmRecovery({
    answers: asked.map((group) => ({ group, text: groups[group - 1] ?? '' })),
  });
}
