import { join } from 'node:path';
import { readOwnPack, readPackFiles } from '../../../electron/service/features/reference/read-own-pack.ts';
import { readPack } from '../../../electron/service/features/reference/read-pack.ts';
import { readPackZip } from '../../../electron/service/features/reference/read-pack-zip.ts';
import { writePackZip } from '../../../electron/service/features/reference/write-pack-zip.ts';
import { repositoryFolder } from '../../support/run-program.ts';

export type PackSamples = Readonly<Record<'built' | 'files' | 'written' | 'zip', readonly number[]>>;

/**
 * Milliseconds that a pack takes, in each of its forms. The first run of each is left out: it compiles what reads it.
 * @param builtPacks where the build put its packs
 */
export async function measurePacks(builtPacks: string, runs: number): Promise<PackSamples> {
  const resources = join(repositoryFolder, 'resources');
  const folder = join(resources, 'protocols', 'university');
  const pack = await readPackFiles(folder);
  const bytes = writePackZip(pack);
  return {
    built: await samplesOf(runs, () => readOwnPack({ resources, builtPacks }, 'university')),
    files: await samplesOf(runs, () => readPackFiles(folder)),
    written: await samplesOf(runs, async () => writePackZip(pack)),
    zip: await samplesOf(runs, async () => {
      const found = await readPackZip(bytes);
      if (!found.ok || !readPack(found.texts).ok) throw new Error('the pack was not read');
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
