import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { importFile } from '../../../../support/import-file.ts';
import { knowVault } from '../../../../support/know-vault.ts';
import { newFolder, openService } from '../../../../support/open-service.ts';
import { copySampleVault } from '../../../../support/sample-vault-folder.ts';
import { sampleDossier } from '../../../../support/share-vault.ts';
import { passphrase } from '../../../../support/start-service.ts';

// Real processes and threads start here, and the computer may have more to do.
vi.setConfig({ testTimeout: 60_000 });

test('locking in the middle of an export leaves nothing of it outside, not even its name', async () => {
  const home = newFolder();
  const vaultId = knowVault(join(home, 'data'), await copySampleVault(home));
  const service = openService((deps) => deps, home);
  const { client } = service;
  await client.vault.unlock({ vaultId, passphrase });
  const { dossierId } = await client.dossiers.create(sampleDossier);
  const bytes = new Uint8Array(48 * 1024 ** 2);
  const { evidenceId } = await importFile(client, { dossierId, fileName: 'opname.bin', bytes });
  const { folderId } = await client.vault.browse({ folderId: null });
  const place = { folderId, fileName: 'opname.bin' };
  const before = readdirSync(home);
  const exporting = client.evidence.exportItem({ evidenceId, ...place }).catch(() => 'refused');
  const written = () => readdirSync(home).filter((name) => !before.includes(name));
  await vi.waitFor(() => expect(written().some((name) => name.endsWith('.partial'))).toBe(true), {
    timeout: 10_000,
    interval: 1,
  });
  await service.stop();
  await exporting;
  expect(written()).toEqual([]);
});
