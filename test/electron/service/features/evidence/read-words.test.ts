import { beforeAll, expect, test, vi } from 'vitest';
import { importFile } from '../../../../support/import-file.ts';
import {
  dutchLines,
  patchesOf,
  pictureOf,
  scannedPdf,
  toJpeg,
  toPng,
} from '../../../../support/sample-pictures.ts';
import { sampleDossier, shareVault } from '../../../../support/share-vault.ts';

// Real threads start here, and the computer may have more to do.
vi.setConfig({ testTimeout: 60_000 });

const vault = shareVault();
let dossierId = '';
beforeAll(async () => {
  ({ dossierId } = await vault().client.dossiers.create(sampleDossier));
});

const take = (fileName: string, bytes: Uint8Array<ArrayBuffer>) =>
  importFile(vault().client, { dossierId, fileName, bytes });
const readingOf = async (evidenceId: string) =>
  (await vault().client.evidence.get({ evidenceId })).item.reading;
const found = async (text: string) =>
  (await vault().client.dossiers.search({ text, offset: 0, limit: 9 })).hits.map(({ objectId }) => objectId);

test('words on a screenshot and on a scanned page are found in Dutch and English, though nobody opened them', async () => {
  const picture = await take('schermafdruk.png', toPng(pictureOf(dutchLines)));
  const scan = await take(
    'scan.pdf',
    scannedPdf([
      pictureOf(['Bladzijde met kneuterige zinnen']),
      pictureOf(['Tweede bladzijde met geïnde gelden']),
    ]),
  );
  expect([picture.reading, scan.reading]).toEqual(['waiting', 'waiting']);
  await vi.waitFor(async () => expect(await readingOf(scan.evidenceId)).toBe('done'), 30_000);
  const looked = ['beëdigde', 'beedigde', 'coëfficiënten', 'yourself', 'geïnde', 'kneuterige'];
  expect(
    Object.fromEntries(await Promise.all(looked.map(async (word) => [word, await found(word)]))),
  ).toEqual({
    beëdigde: [picture.evidenceId],
    beedigde: [picture.evidenceId],
    coëfficiënten: [picture.evidenceId],
    yourself: [picture.evidenceId],
    geïnde: [scan.evidenceId],
    kneuterige: [scan.evidenceId],
  });
  const { custody } = await vault().client.evidence.get({ evidenceId: picture.evidenceId });
  expect(custody.map(({ kind }) => kind)).toEqual(['imported', 'read']);
  expect(await vault().client.evidence.readingProgress()).toEqual({ done: 0, total: 0, pages: null });
});

test('words that were read stay found after an item was put aside and brought back', async () => {
  const { evidenceId } = await take('tweede.png', toPng(pictureOf(['Opvallende goudvink in de heg'])));
  await vi.waitFor(async () => expect(await readingOf(evidenceId)).toBe('done'), 30_000);
  await vault().client.evidence.remove({ evidenceId });
  expect(await found('goudvink')).toEqual([]);
  await vault().client.evidence.restore({ evidenceId });
  expect(await found('goudvink')).toEqual([evidenceId]);
});

test('a torn picture, one that asks for all memory and a torn PDF end as not read, and the row goes on', async () => {
  const whole = toPng(pictureOf(dutchLines));
  const monstrous = whole.slice();
  new DataView(monstrous.buffer).setUint32(16, 65_000);
  new DataView(monstrous.buffer).setUint32(20, 65_000);
  const torn = await take('gescheurd.png', whole.slice(0, 60));
  const bomb = await take('bom.png', monstrous);
  const pdf = await take('stuk.pdf', scannedPdf([pictureOf(dutchLines)]).slice(0, 400));
  const behind = await take('daarna.jpg', toJpeg(pictureOf(['Achteraan stond een houtsnip'])));
  await vi.waitFor(async () => expect(await readingOf(behind.evidenceId)).toBe('done'), 30_000);
  const ended = [torn, bomb, pdf].map(({ evidenceId }) => readingOf(evidenceId));
  expect(await Promise.all(ended)).toEqual(['failed', 'failed', 'failed']);
  expect(await found('houtsnip')).toEqual([behind.evidenceId]);
});

test('what is cancelled is not read until it is asked for again, one by one or all of a dossier', async () => {
  const { client } = vault();
  const { dossierId: other } = await client.dossiers.create(sampleDossier);
  const pages = Array.from({ length: 30 }, (_, page) => pictureOf([`Pagina ${page} over de roerdomp`]));
  const fields = { dossierId: other, fileName: 'lang.pdf', bytes: scannedPdf(pages) };
  const { evidenceId } = await importFile(client, fields);
  await vi.waitFor(
    async () => expect((await client.evidence.readingProgress()).pages).not.toBeNull(),
    30_000,
  );
  await client.evidence.cancelReading();
  expect(await readingOf(evidenceId)).toBe('cancelled');
  expect(await found('roerdomp')).toEqual([]);
  expect(await client.evidence.readDossier({ dossierId: other })).toEqual({ count: 1 });
  await vi.waitFor(async () => expect(await readingOf(evidenceId)).toBe('done'), 45_000);
  expect(await found('roerdomp')).toEqual([evidenceId]);
});

test('the same bytes and a picture that looks alike are named at import, and refused by nobody', async () => {
  const first = await take('vlakken.png', toPng(patchesOf(5)));
  const same = await take('nog eens.png', toPng(patchesOf(5)));
  const smaller = await take('kleiner.jpg', toJpeg(patchesOf(5, { width: 320, height: 240 }), 60));
  const other = await take('anders.png', toPng(patchesOf(6)));
  expect(first.alike).toEqual([]);
  expect(same.alike).toEqual([{ evidenceId: first.evidenceId, fileName: 'vlakken.png', exact: true }]);
  expect(smaller.alike.map(({ fileName, exact }) => [fileName, exact])).toEqual([
    ['vlakken.png', false],
    ['nog eens.png', false],
  ]);
  expect(other.alike).toEqual([]);
});
