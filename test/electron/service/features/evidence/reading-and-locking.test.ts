import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ORPCError } from '@orpc/client';
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

test('locking while a copy is made ends it within two seconds, and nothing of the copy is there afterwards', async () => {
  const home = newFolder();
  const folder = await copySampleVault(home);
  const vaultId = knowVault(join(home, 'data'), folder);
  const first = openService((deps) => deps, home);
  await first.client.vault.unlock({ vaultId, passphrase });
  const { dossierId } = await first.client.dossiers.create(sampleDossier);
  const pages = Array.from({ length: 40 }, () => pictureOf(['Met een waterhoen']));
  const fields = { dossierId, fileName: 'lang.pdf', bytes: scannedPdf(pages) };
  const { evidenceId } = await importFile(first.client, fields);
  const files = readdirSync(join(folder, 'evidence'));
  const copy = () =>
    first.client.evidence.deriveCopy({ evidenceId, fileName: 'kopie.pdf' }).then(
      () => 'made',
      (error: unknown) => (error instanceof ORPCError && error.code === 'COPY_RUNNING' ? 'refused' : 'ended'),
    );
  // Once the thread of one has begun, the other is refused.
  const both = [copy(), copy()];
  expect(await Promise.race(both)).toBe('refused');
  const asked = performance.now();
  await first.stop();
  expect(performance.now() - asked).toBeLessThan(2_000);
  expect((await Promise.all(both)).toSorted()).toEqual(['ended', 'refused']);

  const again = openService((deps) => deps, home);
  await again.client.vault.unlock({ vaultId, passphrase });
  const { items } = await again.client.evidence.list({ dossierId });
  expect(items.map(({ fileName }) => fileName)).toEqual(['lang.pdf']);
  expect(readdirSync(join(folder, 'evidence'))).toEqual(files);
  await again.stop();
});
