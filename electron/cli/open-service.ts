import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
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
  chooseFolder: async () => ({ ok: false, code: 'unavailable' }),
  chooseSavePlace: async () => ({ ok: false, code: 'unavailable' }),
  setLanguage: async () => ({ ok: false, code: 'unavailable' }),
  notify: async () => ({ ok: false, code: 'unavailable' }),
  showProjector: async () => ({ ok: false, code: 'unavailable' }),
  hideProjector: async () => ({ ok: true, value: {} }),
  clearClipboard: async () => ({ ok: false, code: 'unavailable' }),
};

/** Signals that ask a command to stop: Ctrl+C, an end that somebody asked for, a terminal that is closed. */
const stopSignals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Milliseconds that closing the vault may take then: calls under way are waited for, as at any lock. */
const CLOSING_PATIENCE = 3_000;

/**
 * Runs `work` with the real service in this process, then locks it. Its data folder is a temporary one: a command leaves no
 * trace in the list of known vaults. A signal to stop closes the vault first and then ends the process: nothing is answered.
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
      start: { ...start, trialHost: false, screenSeen: false },
    }),
    log: () => undefined,
  });
  const { client, close } = connectClient(service);
  const finish = async (locked: Promise<unknown>) => {
    await locked;
    close();
    await rm(dataFolder, { recursive: true, force: true });
  };
  let stopping: Promise<void> | null = null;
  const stop = (signal: NodeJS.Signals) => {
    stopping ??= finish(Promise.race([service.lock('asked'), setTimeout(CLOSING_PATIENCE)])).finally(() =>
      endBy(signal),
    );
  };
  for (const signal of stopSignals) process.on(signal, stop);
  try {
    return await work(client);
  } finally {
    await (stopping ?? finish(service.lock('asked')));
    for (const signal of stopSignals) process.off(signal, stop);
  }
}

/**
 * Ends this process by a signal, as it would have ended without us. The system does it, at once: `process.exit` would wait
 * for a thread that is in the middle of a call of the database's library, or break it off there.
 */
function endBy(signal: NodeJS.Signals): Promise<never> {
  process.removeAllListeners(signal);
  // While a passphrase is typed the terminal shows nothing, and nobody else would set that right again.
  if (process.stdin.isTTY) process.stdin.setRawMode(false);
  process.kill(process.pid, signal);
  return new Promise(() => undefined);
}
