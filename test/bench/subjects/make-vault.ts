import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { connectClient } from '../../../electron/cli/connect-client.ts';
import { createService } from '../../../electron/service/create-service.ts';
import type { DemoStart } from '../../../electron/service/deps.ts';
import { systemDeps } from '../../../electron/service/system-deps.ts';
import { sampleLatency } from '../sample-latency.ts';

const serviceEntry = new URL('../../../electron/service/entry.ts', import.meta.url).href;
const resourcesFolder = fileURLToPath(new URL('../../../resources', import.meta.url));

export type MadeVault = {
  readonly vault: string;
  readonly passphrase: string;
  readonly milliseconds: number;
  /** Of small calls meanwhile. */
  readonly latency: number[];
};

/** Makes a sample vault through the whole service, as `luwte demo` does. */
export async function makeVault({
  demo,
  dataFolder,
}: {
  readonly demo: DemoStart;
  readonly dataFolder: string;
}): Promise<MadeVault> {
  const refused = async () => ({ ok: false, code: 'denied' }) as const;
  await mkdir(demo.folder, { recursive: true });
  const service = createService({
    ...systemDeps({
      host: {
        listFolder: refused,
        saveFile: refused,
        chooseFolder: async () => ({ ok: false, code: 'unavailable' }),
        chooseSavePlace: async () => ({ ok: false, code: 'unavailable' }),
        setLanguage: async () => ({ ok: false, code: 'unavailable' }),
        notify: async () => ({ ok: false, code: 'unavailable' }),
        showProjector: async () => ({ ok: false, code: 'unavailable' }),
        hideProjector: async () => ({ ok: true, value: {} }),
        clearClipboard: async () => ({ ok: false, code: 'unavailable' }),
      },
      entry: serviceEntry,
      dataFolder,
      resourcesFolder,
      start: { vaultPath: null, language: null, trialHost: false, screenSeen: false, demo },
    }),
    log: () => undefined,
  });
  const { client, close } = connectClient(service);
  const started = performance.now();
  const latency = await sampleLatency(client.vault.createDemo({ pack: 'university', language: 'nl' }), () =>
    client.vault.status(),
  );
  const milliseconds = performance.now() - started;
  const { vault } = await client.vault.status();
  const { passphrase } = await client.vault.demoPassphrase();
  await service.lock('asked');
  close();
  return { vault: vault?.path ?? '', passphrase, milliseconds, latency };
}
