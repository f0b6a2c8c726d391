import { expect, test, vi } from 'vitest';
import { importFile } from '../../../../support/import-file.ts';
import { pictureOf, toPng } from '../../../../support/sample-pictures.ts';
import { sampleDossier, shareVault } from '../../../../support/share-vault.ts';

vi.setConfig({ testTimeout: 60_000 });

const reading = new URL('./ending-reader.ts', import.meta.url);
const vault = shareVault((deps) => ({ ...deps, threads: { ...deps.threads, reading } }));

test('a file at which the reading thread ends counts as not read, and the next one is read by a new thread', async () => {
  const { client } = vault();
  const { dossierId } = await client.dossiers.create(sampleDossier);
  const take = (fileName: string) =>
    importFile(client, { dossierId, fileName, bytes: toPng(pictureOf([fileName])) });
  const first = await take('eerste.png');
  const second = await take('tweede.png');
  const readingOf = async (evidenceId: string) => (await client.evidence.get({ evidenceId })).item.reading;
  await vi.waitFor(async () => expect(await readingOf(second.evidenceId)).toBe('done'), 30_000);
  expect(await readingOf(first.evidenceId)).toBe('failed');
  const { hits } = await client.dossiers.search({ text: 'steenuil', offset: 0, limit: 9 });
  expect(hits.map(({ objectId }) => objectId)).toEqual([second.evidenceId]);
  // Asked for once more it is read, since the thread no longer ends.
  await client.evidence.readAgain({ evidenceId: first.evidenceId });
  await vi.waitFor(async () => expect(await readingOf(first.evidenceId)).toBe('done'), 30_000);
});

test('what comes in while the last file’s thread is being ended is read too', async () => {
  const { client } = vault();
  const { dossierId } = await client.dossiers.create(sampleDossier);
  const bytes = toPng(pictureOf(['steenuil']));
  const { evidenceId } = await importFile(client, { dossierId, fileName: 'derde.png', bytes });
  const isRead = async () => (await client.evidence.get({ evidenceId })).item.reading === 'done';
  for (let round = 0; round < 8; round += 1) {
    await vi.waitFor(async () => expect(await isRead()).toBe(true), { timeout: 10_000, interval: 1 });
    await client.evidence.readAgain({ evidenceId });
  }
  await vi.waitFor(async () => expect(await isRead()).toBe(true), 10_000);
});
