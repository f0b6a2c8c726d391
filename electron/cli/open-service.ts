import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Language } from '../../shared/kernel/primitives.ts';
import type { Host } from '../host.ts';
import { createService } from '../service/create-service.ts';
import type { StartValues } from '../service/deps.ts';
import { systemDeps } from '../service/system-deps.ts';
import { connectClient, type ServiceClient } from './connect-client.ts';

const serviceEntry = new URL('../service/entry.ts', import.meta.url).href;
const resourcesFolder = fileURLToPath(new URL('../../resources', import.meta.url));

/** No command opens a picker, saves a file for the page or copies anything. */
const noHost: Host = {
  listFolder: async () => ({ ok: false, code: 'denied' }),
  saveFile: async () => ({ ok: false, code: 'denied' }),
  clearClipboard: async () => ({ ok: false, code: 'unavailable' }),
};

/**
 * Runs `work` with the real service in this process, then locks it. Its data folder is a temporary one: a command leaves no
 * trace in the list of known vaults.
 * @param host what the command offers in place of a window's host
 */
export async function withService<Answer>(
  start: Pick<StartValues, 'vaultPath' | 'demo'> & { readonly language: Language },
  work: (client: ServiceClient) => Promise<Answer>,
  host: Partial<Host> = {},
): Promise<Answer> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'luwte-'));
  const service = createService({
    ...systemDeps({
      host: { ...noHost, ...host },
      entry: serviceEntry,
      dataFolder,
      resourcesFolder,
      start: { ...start, trialHost: false },
    }),
    log: () => undefined,
  });
  const { client, close } = connectClient(service);
  const finish = async () => {
    await service.lock('asked');
    close();
    await rm(dataFolder, { recursive: true, force: true });
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => void finish().finally(() => process.exit(1)));
  }
  try {
    return await work(client);
  } finally {
    await finish();
  }
}
