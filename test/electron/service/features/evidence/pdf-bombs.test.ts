import { beforeAll, expect, test, vi } from 'vitest';
import { importFile } from '../../../../support/import-file.ts';
import { makePdfBomb } from '../../../../support/pdf-bomb.ts';
import { refusalOf } from '../../../../support/refusal-of.ts';
import { pictureOf, scannedPdf } from '../../../../support/sample-pictures.ts';
import { sampleDossier, shareVault } from '../../../../support/share-vault.ts';

vi.setConfig({ testTimeout: 90_000 });

const vault = shareVault();
let dossierId = '';
beforeAll(async () => {
  ({ dossierId } = await vault().client.dossiers.create(sampleDossier));
});
const take = (fileName: string, bytes: Uint8Array<ArrayBuffer>) =>
  importFile(vault().client, { dossierId, fileName, bytes });
const readingOf = async (evidenceId: string) =>
  (await vault().client.evidence.get({ evidenceId })).item.reading;

const GIB = 1024 ** 3;

/** By how many bytes the process grew at most while something went on. */
async function growthDuring(work: () => Promise<void>): Promise<number> {
  const before = process.memoryUsage.rss();
  let most = before;
  const looking = setInterval(() => {
    most = Math.max(most, process.memoryUsage.rss());
  }, 10);
  await work();
  clearInterval(looking);
  return most - before;
}

test.each(['page', 'picture'] as const)(
  'a PDF of nine megabytes whose %s unpacks to two gigabytes is kept, not read, and takes the vault no more than bounded memory',
  async (place) => {
    const bomb = await makePdfBomb(place, 2 * GIB);
    expect(bomb.length).toBeLessThan(20 * 1024 ** 2);
    let evidenceId = '';
    const growth = await growthDuring(async () => {
      ({ evidenceId } = await take(`${place}.pdf`, bomb));
      await vi.waitFor(async () => expect(await readingOf(evidenceId)).not.toBe('waiting'), {
        timeout: 80_000,
        interval: 50,
      });
      if (place === 'picture') {
        const copying = vault().client.evidence.deriveCopy({ evidenceId, fileName: 'kopie.pdf' });
        expect((await refusalOf(copying)).code).toBe('COPY_IMPOSSIBLE');
      }
    });
    expect(await readingOf(evidenceId)).toBe('failed');
    // Without a bound it grew by 4.6 GiB. Buffers double, so one step past the bound takes up to as much again.
    expect(growth).toBeLessThan(3 * GIB);
    // What came behind it is read, and the whole file can still be had.
    const behind = await take('daarna.pdf', scannedPdf([pictureOf(['Achteraan stond een houtsnip'])]));
    await vi.waitFor(async () => expect(await readingOf(behind.evidenceId)).toBe('done'), 30_000);
  },
);
