import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { importFile } from '../../../../support/import-file.ts';
import { knowVault } from '../../../../support/know-vault.ts';
import { newFolder } from '../../../../support/open-service.ts';
import { copySampleVault } from '../../../../support/sample-vault-folder.ts';
import { type ServiceChild, startServiceChild } from '../../../../support/service-child.ts';
import { sampleDossier } from '../../../../support/share-vault.ts';
import { passphrase } from '../../../../support/start-service.ts';

// Real processes and threads start here, and the computer may have more to do.
vi.setConfig({ testTimeout: 120_000 });

/** The service as a process, in a host that knows one folder. */
function startIn(home: string): ServiceChild {
  const service = startServiceChild(join(home, 'data'));
  service.child.on('message', (asked: { readonly to?: string; readonly id?: number }) => {
    if (asked.to !== 'host' || asked.id === undefined) return;
    const value = { path: home, parent: null, entries: [] };
    service.send({ from: 'host', id: asked.id, ok: true, value });
  });
  return service;
}

test('what a killed export left outside is gone once the vault is open again, and nothing else is', async () => {
  const home = newFolder();
  const vaultId = knowVault(join(home, 'data'), await copySampleVault(home));
  const first = startIn(home);
  await first.client.vault.unlock({ vaultId, passphrase });
  const { dossierId } = await first.client.dossiers.create(sampleDossier);
  const bytes = new Uint8Array(64 * 1024 ** 2);
  const { evidenceId } = await importFile(first.client, { dossierId, fileName: 'opname.bin', bytes });
  const { folderId } = await first.client.vault.browse({ folderId: null });
  void first.client.evidence
    .exportItem({ evidenceId, folderId, fileName: 'opname.bin' })
    .catch(() => 'ended');
  const left = () => readdirSync(home).filter((name) => name.endsWith('.partial'));
  await vi.waitFor(() => expect(left()).toHaveLength(1), { timeout: 20_000, interval: 1 });
  first.kill('SIGKILL');
  await first.ended;
  expect(left()).toHaveLength(1);

  // As ours are called, but nobody remembers making it.
  const foreign = join(home, '.luwte-0198c2a0-0000-7000-8000-000000000000.partial');
  writeFileSync(foreign, 'van iemand anders');
  const second = startIn(home);
  await second.client.vault.unlock({ vaultId, passphrase });
  await vi.waitFor(() => expect(left()).toEqual([foreign.slice(home.length + 1)]), { timeout: 20_000 });
  const { item } = await second.client.evidence.get({ evidenceId });
  expect(item.size).toBe(bytes.byteLength);
  const done = await second.client.evidence.exportItem({
    evidenceId,
    folderId: (await second.client.vault.browse({ folderId: null })).folderId,
    fileName: 'opname.bin',
  });
  expect([existsSync(done.path), left().length]).toEqual([true, 1]);
  await second.lock();
});
