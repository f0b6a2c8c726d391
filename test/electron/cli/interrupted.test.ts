import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test, vi } from 'vitest';
import { holdVault } from '../../../electron/service/storage/vault-hold.ts';
import { commandLine, processTree } from '../../support/process-tree.ts';
import { repositoryFolder } from '../../support/run-program.ts';
import { copyVault } from '../../support/sample-vault-folder.ts';
import { passphrase } from '../../support/start-service.ts';
import { runLuwteCommand } from './run-luwte-command.ts';

// A process with several threads starts here. Far less than the minutes that the check would go on for.
vi.setConfig({ testTimeout: 30_000 });

const newCopy = copyVault();
const longCheck = fileURLToPath(new URL('../service/long-check.ts', import.meta.url));

test.each(['SIGINT', 'SIGTERM'] as const)(
  'a check in the middle of a long look ends by the %s that it is sent, without a word, and leaves nothing behind',
  async (signal) => {
    const home = newCopy();
    const vault = join(home, 'kluis.luwte');
    const temporary = join(home, 'temporary');
    mkdirSync(temporary);
    const child = spawn(process.execPath, [join(repositoryFolder, 'electron/cli/luwte.ts'), 'check', vault], {
      env: {
        PATH: process.env['PATH'],
        TMPDIR: temporary,
        LUWTE_PASSPHRASE: passphrase,
        NODE_OPTIONS: `--import=${longCheck}`,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    onTestFinished(() => void child.kill('SIGKILL'));
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (piece: string) => {
        output += piece;
      });
    }
    const ended = new Promise((resolve) => {
      child.once('close', (code, killedBy) => resolve({ code, killedBy }));
    });
    await vi.waitUntil(() => output.includes('checking'), { timeout: 20_000 });
    child.kill(signal);
    // A shell calls the first of them 130.
    expect(await ended).toEqual({ code: null, killedBy: signal });
    expect(output).toBe('checking\n');
    expect(readdirSync(temporary)).toEqual([]);
    const release = holdVault(join(vault, 'vault.lock'));
    expect(release).not.toBeNull();
    release?.();
  },
);

test('ended while a passphrase is typed, it leaves a terminal that shows again what is typed', async () => {
  const home = newCopy();
  const backup = join(home, 'kopie');
  await runLuwteCommand(['backup', join(home, 'kluis.luwte'), backup], { LUWTE_PASSPHRASE: passphrase });
  const luwte = join(repositoryFolder, 'electron/cli/luwte.ts');
  const program = [process.execPath, luwte, 'restore', backup, join(home, 'terug.luwte')];
  const words = program.map((word) => `'${word}'`).join(' ');
  const child = spawn('script', ['--quiet', '--command', `${words}; echo before; stty -a`, '/dev/null'], {
    env: { PATH: process.env['PATH'], TERM: 'dumb', LANG: 'en_GB.UTF-8' },
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (piece: string) => {
    output += piece;
  });
  const ended = once(child, 'close');
  await vi.waitUntil(() => /passphrase/i.test(output), { timeout: 20_000 });
  const pid = processTree(child.pid ?? 0).find((one) => commandLine(one)[1]?.endsWith('luwte.ts') === true);
  if (pid === undefined) throw new Error('the command is not among its children');
  process.kill(pid, 'SIGTERM');
  await ended;
  const after = output.slice(output.indexOf('before'));
  expect(after).toMatch(/ echo /);
  expect(after).toMatch(/ icanon /);
});
