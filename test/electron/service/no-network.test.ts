import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { hasProgram } from '../../support/debian-tools.ts';
import { importFile } from '../../support/import-file.ts';
import { knowVault } from '../../support/know-vault.ts';
import { listeningSockets, processTree } from '../../support/process-tree.ts';
import { passphrase } from '../../support/sample-vault.ts';
import { copyVault } from '../../support/sample-vault-folder.ts';
import { type ServiceChild, startServiceChild } from '../../support/service-child.ts';
import { sampleDossier } from '../../support/share-vault.ts';

// Real processes and threads start here, and the computer may have more to do.
vi.setConfig({ testTimeout: 60_000 });

const newCopy = copyVault();
/** Whether this account may make an empty network namespace, and how. */
const unshare = [
  ['unshare', '-n'],
  ['unshare', '-Urn'],
].find(([program = '', flag = '']) => spawnSync(program, [flag, 'true']).status === 0);

/** A day's work in short: everything that the service does with the outside. */
async function work(folder: string, before: readonly string[]): Promise<ServiceChild> {
  const vaultId = knowVault(join(folder, 'data'), join(folder, 'kluis.luwte'));
  const child = startServiceChild(join(folder, 'data'), before);
  const { client } = child;
  await client.vault.suggestPassphrase();
  await client.vault.unlock({ vaultId, passphrase });
  const { dossierId } = await client.dossiers.create(sampleDossier);
  // A mail that would fetch a picture, and a picture kind, if anything here ever fetched.
  const mail =
    'From: a@b.nl\nContent-Type: text/html\n\n<img src="http://127.0.0.1:9/x.png"><p>kwetterlamp</p>';
  const bytes = new TextEncoder().encode(mail);
  const { evidenceId } = await importFile(client, { dossierId, fileName: 'a.eml', bytes });
  expect(await client.evidence.preview({ evidenceId })).toMatchObject({ kind: 'email' });
  expect((await client.dossiers.search({ text: 'kwetterl', offset: 0, limit: 1 })).hits).toHaveLength(1);
  await client.vault.renewRecoverySheet({ passphrase });
  expect(processTree(child.pid).flatMap(listeningSockets)).toEqual([]);
  return child;
}

test.skipIf(unshare === undefined)(
  'a whole day of work goes without any network (skipped where no empty namespace may be made)',
  async () => {
    const child = await work(newCopy(), unshare ?? []);
    const interfaces = readFileSync(`/proc/${child.pid}/net/dev`, 'utf8')
      .split('\n')
      .slice(2)
      .filter((line) => line.trim() !== '');
    expect(interfaces.map((line) => line.trim().split(':')[0])).toEqual(['lo']);
    expect(await child.lock()).toMatchObject({ locked: 'asked' });
  },
);

test.skipIf(!hasProgram('strace'))(
  'the system sees no INET socket being made (skipped without strace)',
  async () => {
    const folder = newCopy();
    const trace = join(folder, 'trace');
    const child = await work(folder, [
      'strace',
      '-f',
      '--seccomp-bpf',
      '-e',
      'trace=socket,connect,bind,listen',
      '-o',
      trace,
    ]);
    await child.lock();
    const calls = readFileSync(trace, 'utf8').split('\n');
    // The look works: the trace tells of the ends of the threads.
    expect(calls.some((line) => line.includes('+++ exited'))).toBe(true);
    expect(calls.filter((line) => /AF_INET|listen\(/.test(line))).toEqual([]);
  },
);

test.skipIf(!hasProgram('strace'))('the same look does see a socket where one is made', () => {
  const program = "require('node:net').createServer().listen(0, '127.0.0.1', function () { this.close() })";
  const trace = join(newCopy(), 'trace');
  execFileSync('strace', ['-f', '-e', 'trace=socket,listen', '-o', trace, process.execPath, '-e', program]);
  expect(readFileSync(trace, 'utf8')).toMatch(/AF_INET/);
});
