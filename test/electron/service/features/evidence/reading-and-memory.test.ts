import { expect, test, vi } from 'vitest';
import { importFile } from '../../../../support/import-file.ts';
import { refusalOf } from '../../../../support/refusal-of.ts';
import { pictureOf, toPng } from '../../../../support/sample-pictures.ts';
import { sampleDossier, shareVault } from '../../../../support/share-vault.ts';

vi.setConfig({ testTimeout: 60_000 });

const reading = new URL('./growing-reader.ts', import.meta.url);
const vault = shareVault((deps) => ({ ...deps, threads: { ...deps.threads, reading } }));

test('a reading that a copy took the memory of waits for the copy, and is tried again', async () => {
  const { client } = vault();
  const { dossierId } = await client.dossiers.create(sampleDossier);
  const bytes = toPng(pictureOf(['eerste']));
  const before = process.memoryUsage.rss();
  const { evidenceId } = await importFile(client, { dossierId, fileName: 'eerste.png', bytes });
  const reading = async () => (await client.evidence.get({ evidenceId })).item.reading;
  // Nearly all that the page takes: only a little of it can count as the copy's. The process may give back memory meanwhile.
  let least = before;
  await vi.waitUntil(
    () => {
      const now = process.memoryUsage.rss();
      least = Math.min(least, now);
      return now - least > 400 * 1024 ** 2;
    },
    { timeout: 30_000 },
  );

  const copy = refusalOf(client.evidence.deriveCopy({ evidenceId, fileName: 'k.png' }));
  await vi.waitFor(async () => expect((await client.evidence.readingProgress({})).pages).toBeNull(), 30_000);
  // Longer than the row looks whether it may go on.
  await new Promise((resolve) => setTimeout(resolve, 600));
  expect(await reading()).toBe('waiting');
  await client.evidence.cancelCopy({ evidenceId });
  expect(await copy).toMatchObject({ code: 'COPY_CANCELLED' });
  await vi.waitFor(async () => expect(await reading()).toBe('done'), 30_000);
});
