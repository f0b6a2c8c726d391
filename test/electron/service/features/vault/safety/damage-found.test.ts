import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import type { Host } from '../../../../../../electron/host.ts';
import { CHECK_AFTER } from '../../../../../../electron/service/features/vault/safety/deep-checks.ts';
import { knowVault } from '../../../../../support/know-vault.ts';
import { openService } from '../../../../../support/open-service.ts';
import { refusalOf } from '../../../../../support/refusal-of.ts';
import { samplePerson } from '../../../../../support/sample-input.ts';
import { passphrase } from '../../../../../support/sample-vault.ts';
import { copyVault } from '../../../../../support/sample-vault-folder.ts';
import { sampleDossier } from '../../../../../support/share-vault.ts';

vi.setConfig({ testTimeout: 60_000 });
afterEach(() => void vi.useRealTimers());

const newCopy = copyVault();
const PAGE = 4096;

/** A closed vault with some dossiers of several pages. */
async function fillCopy() {
  const folder = newCopy();
  const vaultFolder = join(folder, 'kluis.luwte');
  const vaultId = knowVault(join(folder, 'data'), vaultFolder);
  const whole = openService((deps) => deps, folder);
  await whole.client.vault.unlock({ vaultId, passphrase });
  for (let count = 0; count < 12; count += 1) {
    const fields = { ...samplePerson, remarks: 'lange opmerking '.repeat(500) };
    await whole.client.dossiers.create({ ...sampleDossier, person: { fields } });
  }
  await whole.stop();
  return { folder, vaultFolder, vaultId };
}

test('a byte that turned over in the middle of a closed vault is found after unlocking; from then on it is only read', async () => {
  const { folder, vaultFolder, vaultId } = await fillCopy();
  const path = join(vaultFolder, 'vault.db');
  const bytes = readFileSync(path);
  const at = Math.floor((bytes.length / PAGE) * 0.7) * PAGE + 1000;
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  writeFileSync(path, bytes);

  const logged: string[] = [];
  const log = (event: string) => void logged.push(event);
  const notices: string[] = [];
  const notify: Host['notify'] = async ({ kind }) => {
    // What is due today is told, too.
    if (kind !== 'tasks-due') notices.push(kind);
    return { ok: true, value: {} };
  };
  const { client } = openService((deps) => ({ ...deps, log, host: { ...deps.host, notify } }), folder);
  await client.vault.unlock({ vaultId, passphrase });
  const mode = async () => (await client.vault.status()).vault?.mode;
  await vi.waitUntil(async () => (await mode())?.kind !== 'open', { timeout: 20_000, interval: 100 });
  expect(await mode()).toEqual({
    kind: 'rescue',
    reason: 'damage',
    missing: null,
    lastAt: expect.any(Number),
  });
  expect(logged).toContain('database-damaged');
  expect((await client.vault.facts()).quickCheck).toBe('damaged');
  expect(await refusalOf(client.dossiers.create(sampleDossier))).toMatchObject({ code: 'VAULT_READ_ONLY' });

  // The host is told that a person is needed, and nothing of what for.
  expect(notices).toEqual(['check-failed']);

  // Reading all of it works without writing: the outcome is known, the trail stays as it was.
  const before = await client.vault.facts();
  const check = await client.vault.checkNow();
  expect(check).toMatchObject({ database: true });
  expect(await client.vault.facts()).toMatchObject({ sequence: before.sequence, deepCheck: check });
  // Who asked for it sees the outcome.
  expect(notices).toHaveLength(1);
});

test('a week after the last check the whole vault is read some minutes after opening, by itself', async () => {
  const { folder, vaultId } = await fillCopy();
  const open = async (now: number) => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const started = openService((deps) => ({ ...deps, clock: { ...deps.clock, now: () => now } }), folder);
    await started.client.vault.unlock({ vaultId, passphrase });
    // What is to be done after opening reads the database first.
    await started.client.vault.facts();
    vi.advanceTimersByTime(CHECK_AFTER + 1000);
    vi.useRealTimers();
    return started;
  };
  const first = Date.now();
  const { client, stop } = await open(first);
  await vi.waitUntil(async () => (await client.vault.facts()).deepCheck !== null, { timeout: 20_000 });
  expect((await client.vault.facts()).deepCheck).toMatchObject({ at: first, problems: 0 });
  await stop();

  const DAY = 24 * 60 * 60 * 1000;
  const soon = await open(first + 6 * DAY);
  expect(await soon.client.vault.checkProgress()).toEqual({ running: null });
  expect((await soon.client.vault.facts()).deepCheck).toMatchObject({ at: first });
  await soon.stop();

  const late = await open(first + 8 * DAY);
  await vi.waitUntil(async () => (await late.client.vault.facts()).deepCheck?.at !== first, {
    timeout: 20_000,
  });
  expect((await late.client.vault.facts()).deepCheck).toMatchObject({ at: first + 8 * DAY, problems: 0 });
});
