import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { importFile } from '../../../../support/import-file.ts';
import { knowVault } from '../../../../support/know-vault.ts';
import { newFolder, openService } from '../../../../support/open-service.ts';
import { pictureOf, scannedPdf } from '../../../../support/sample-pictures.ts';
import { copySampleVault } from '../../../../support/sample-vault-folder.ts';
import { sampleDossier } from '../../../../support/share-vault.ts';
import { passphrase } from '../../../../support/start-service.ts';

// Real processes and threads start here, and the computer may have more to do.
vi.setConfig({ testTimeout: 60_000 });

test('locking in the middle of a page ends the reading within two seconds, and it goes on after the next opening', async () => {
  const home = newFolder();
  const folder = await copySampleVault(home);
  const vaultId = knowVault(join(home, 'data'), folder);
  const first = openService((deps) => deps, home);
  await first.client.vault.unlock({ vaultId, passphrase });
  const { dossierId } = await first.client.dossiers.create(sampleDossier);
  const pages = Array.from({ length: 8 }, (_, page) => pictureOf([`Pagina ${page} met een waterhoen`]));
  const { evidenceId } = await importFile(first.client, {
    dossierId,
    fileName: 'lang.pdf',
    bytes: scannedPdf(pages),
  });
  await vi.waitFor(
    async () => expect((await first.client.evidence.readingProgress()).pages?.done).toBeGreaterThan(0),
    { timeout: 30_000, interval: 20 },
  );
  const asked = performance.now();
  await first.stop();
  expect(performance.now() - asked).toBeLessThan(2_000);

  const second = openService((deps) => deps, home);
  await second.client.vault.unlock({ vaultId, passphrase });
  expect((await second.client.evidence.get({ evidenceId })).item.reading).toBe('waiting');
  await vi.waitFor(
    async () => expect((await second.client.evidence.get({ evidenceId })).item.reading).toBe('done'),
    { timeout: 45_000, interval: 100 },
  );
  const { hits } = await second.client.dossiers.search({ text: 'waterhoen', offset: 0, limit: 9 });
  expect(hits.map(({ objectId }) => objectId)).toEqual([evidenceId]);
  await second.stop();
});
