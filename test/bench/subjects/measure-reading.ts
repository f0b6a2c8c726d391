import { createPictureReader } from '../../../electron/service/features/evidence/reading/picture-reader.ts';
import { openPicture, openScan } from '../../../electron/service/features/evidence/reading/read-pages.ts';
import { dutchLines, pictureOf, scannedPdf, toPng } from '../../support/sample-pictures.ts';

export type ReadingSamples = Readonly<Record<'screenshot' | 'scan', readonly number[]>>;

/** Milliseconds that reading the words of a page takes; the first of each, which loads what reads, is left out. */
export async function measureReading(runs: number): Promise<ReadingSamples> {
  const reader = await createPictureReader();
  const lines = Array.from({ length: 24 }, (_, index) => dutchLines[index % dutchLines.length] ?? '');
  const screenshot = toPng(pictureOf(lines, { width: 1080, height: 1920 }));
  const scan = scannedPdf([pictureOf(lines, { width: 1654, height: 2339 })]);
  return {
    screenshot: await samplesOf(runs, async () => {
      const picture = reader.greys(screenshot);
      const page = picture === null ? null : await openPicture(picture).page(0);
      if (page?.picture) await reader.words(page.picture);
    }),
    scan: await samplesOf(runs, async () => {
      const pages = await openScan(scan.slice(), { textToo: false });
      const page = await pages?.page(0);
      if (page?.picture) await reader.words(page.picture);
      await pages?.close();
    }),
  };
}

async function samplesOf(runs: number, run: () => Promise<unknown>): Promise<readonly number[]> {
  const samples: number[] = [];
  for (let at = 0; at <= runs; at += 1) {
    const started = performance.now();
    await run();
    samples.push(performance.now() - started);
  }
  return samples.slice(1);
}
