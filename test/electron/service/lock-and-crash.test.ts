import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ORPCError } from '@orpc/client';
import { expect, test, vi } from 'vitest';
import { knowVault } from '../../support/know-vault.ts';
import { refusalOf } from '../../support/refusal-of.ts';
import { sampleNote } from '../../support/sample-input.ts';
import { copyVault } from '../../support/sample-vault-folder.ts';
import { type ServiceChild, startServiceChild } from '../../support/service-child.ts';
import { sampleDossier } from '../../support/share-vault.ts';
import { passphrase } from '../../support/start-service.ts';

// Several processes start one after another here, and the computer may have more to do.
vi.setConfig({ testTimeout: 60_000 });

const newCopy = copyVault();

type Running = { readonly child: ServiceChild; readonly vaultId: string };

async function open(folder: string): Promise<Running> {
  const dataFolder = join(folder, 'data');
  const vaultId = knowVault(dataFolder, join(folder, 'kluis.luwte'));
  const child = startServiceChild(dataFolder);
  await child.client.vault.unlock({ vaultId, passphrase });
  return { child, vaultId };
}

test('a second process is told that the vault is in use, and opens it when the first was killed', async () => {
  const folder = newCopy();
  const first = await open(folder);
  const second = startServiceChild(join(folder, 'data'));
  const attempt = () => second.client.vault.unlock({ vaultId: first.vaultId, passphrase });
  expect(await refusalOf(attempt())).toMatchObject({ code: 'VAULT_IN_USE' });
  first.child.kill('SIGKILL');
  await first.child.ended;
  await attempt();
  expect(await second.client.vault.status()).toMatchObject({ vault: { recoveryConfirmed: true } });
  await second.lock();
});

test('every call made while locking is answered, refused as closing, or over with the process', async () => {
  const folder = newCopy();
  const { child } = await open(folder);
  const { dossierId } = await child.client.dossiers.create(sampleDossier);
  const outcomes: string[] = [];
  const calls: Promise<unknown>[] = [];
  for (let count = 0; count < 300; count += 1) {
    const call = child.client.dossiers.addNote({ dossierId, note: sampleNote, draftKey: null });
    const outcome = Promise.race([call.then(() => 'answered'), child.ended.then(() => 'closed')]);
    calls.push(
      outcome.then(
        (said) => outcomes.push(said),
        (error: unknown) => outcomes.push(error instanceof ORPCError ? String(error.code) : 'closed'),
      ),
    );
    if (count === 150) void child.client.vault.lock().catch(() => undefined);
    if (count % 50 === 0) await new Promise((resolve) => setTimeout(resolve, 1));
  }
  expect(await child.ended).toMatchObject({ locked: 'asked' });
  await Promise.all(calls);
  expect(outcomes).toHaveLength(300);
  expect(
    outcomes.filter((said) => !['answered', 'CLOSING', 'VAULT_CLOSED', 'closed'].includes(said)),
  ).toEqual([]);
  const answered = outcomes.filter((said) => said === 'answered').length;
  const again = await open(folder);
  const { entries } = await again.child.client.dossiers.timeline({
    dossierId,
    kinds: ['contact'],
    before: null,
    limit: 200,
  });
  expect(entries.length).toBeGreaterThanOrEqual(Math.min(200, answered));
  await again.child.lock();
});

test('when its host is gone the service locks by itself, with calls under way, and leaves a clean vault', async () => {
  const folder = newCopy();
  const { child } = await open(folder);
  const { dossierId } = await child.client.dossiers.create(sampleDossier);
  for (let count = 0; count < 100; count += 1) {
    void child.client.dossiers
      .addNote({ dossierId, note: sampleNote, draftKey: null })
      .catch(() => undefined);
  }
  child.child.disconnect();
  expect(await child.ended).toEqual({ locked: null, code: null, signal: 'SIGKILL' });
  // A clean close leaves no write-ahead log behind.
  expect(() => readFileSync(join(folder, 'kluis.luwte', 'vault.db-wal'))).toThrow('ENOENT');
  expect(child.output()).toBe('');
});
