import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { importFile } from '../../../../../support/import-file.ts';
import { createOpenVault, newFolder, openService, passphrase } from '../../../../../support/open-service.ts';
import { confirmSheet } from '../../../../../support/start-service.ts';
import { addEvidence } from '../../../../../support/vault-with-evidence.ts';
import { addPerson } from '../members/sample-members.ts';

vi.setConfig({ testTimeout: 60_000 });

test('evidence that is imported under new keys while a check runs is not taken for unreadable', async () => {
  const folder = newFolder();
  const gate = join(folder, 'gate');
  const files = new URL('../../evidence/gated-file-thread.ts', import.meta.url);
  const started = openService((deps) => ({ ...deps, threads: { ...deps.threads, files } }), folder);
  await createOpenVault(started);
  const { client } = started;
  const dossierId = await addEvidence(client, [1000]);
  const slotId = await addPerson(started);

  writeFileSync(gate, '');
  const checking = client.vault.check();
  await vi.waitUntil(() => existsSync(join(folder, 'reached')), { timeout: 20_000 });
  await client.vault.revokeMember({ slotId, passphrase, secondProofId: null });
  await confirmSheet(started);
  await importFile(client, { dossierId, fileName: 'later.bin', bytes: new Uint8Array(2000).fill(5) });
  rmSync(gate);
  expect((await checking).evidence).toEqual({ checked: 2, damaged: [], orphans: 0 });
  expect((await client.vault.facts()).generation).toBe(2);
});
