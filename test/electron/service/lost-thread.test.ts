import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { knowVault } from '../../support/know-vault.ts';
import { openService, passphrase } from '../../support/open-service.ts';
import { refusalOf } from '../../support/refusal-of.ts';
import { copyVault } from '../../support/sample-vault-folder.ts';
import { startServiceChild } from '../../support/service-child.ts';

// Real processes and threads start here, and the computer may have more to do.
vi.setConfig({ testTimeout: 60_000 });

const newCopy = copyVault();
/** Has a program run a script of ours before its own. */
const importFirst = (script: string) =>
  `NODE_OPTIONS=--import=data:text/javascript,${encodeURIComponent(script)}`;
const register = { sort: 'code', direction: 'ascending', statuses: null, offset: 0, limit: 1 } as const;

test('a vault whose database thread ends locks as lost, and every call gets an answer', async () => {
  const folder = newCopy();
  const vaultId = knowVault(join(folder, 'data'), join(folder, 'kluis.luwte'));
  const storage = new URL('./mortal-storage.ts', import.meta.url);
  const lost = openService(
    (deps) => ({ ...deps, threads: { ...deps.threads, storage }, log: () => undefined }),
    folder,
  );
  await lost.client.vault.unlock({ vaultId, passphrase });
  expect(await refusalOf(lost.client.dossiers.list(register))).toMatchObject({ code: 'INTERNAL' });
  expect(await lost.service.locked).toBe('lost');
  expect(await refusalOf(lost.client.dossiers.list(register))).toMatchObject({ code: 'CLOSING' });
});

test('a lock that somebody at the window asked for ends the process, also when a thread does not answer any more', async () => {
  const folder = newCopy();
  const vaultId = knowVault(join(folder, 'data'), join(folder, 'kluis.luwte'));
  const deaf = `import { Worker } from 'node:worker_threads';
    const post = Worker.prototype.postMessage;
    Worker.prototype.postMessage = function (message, ...rest) {
      if (message.call !== 'close') post.call(this, message, ...rest);
    };`;
  const child = startServiceChild(join(folder, 'data'), ['env', importFirst(deaf)]);
  await child.client.vault.unlock({ vaultId, passphrase });
  void child.client.vault.lock().catch(() => undefined);
  expect(await child.ended).toEqual({ locked: 'asked', code: null, signal: 'SIGKILL' });
});

test('a fault that nobody caught ends the process as stopped, without printing a word of it', async () => {
  const folder = newCopy();
  // Thrown once the program listens to its host.
  const fault = `setInterval(() => { if (process.listenerCount('SIGINT') > 0) throw new Error(['Jannie', 'Jansen'].join(' ')); }, 20)`;
  const child = startServiceChild(join(folder, 'data'), ['env', importFirst(fault)]);
  expect(await child.ended).toEqual({ locked: null, code: null, signal: 'SIGKILL' });
  expect(child.output()).toBe('');
  const log = readFileSync(join(folder, 'data', 'luwte.log'), 'utf8');
  expect(log).toContain('"event":"stopped","trace":"Error at ');
  expect(log).not.toContain('Jannie Jansen');
});
