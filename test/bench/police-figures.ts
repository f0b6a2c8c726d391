import { join } from 'node:path';
import type { BenchSizes } from './bench-sizes.ts';
import type { Figure } from './figure.ts';
import { benchShape } from './fill-database.ts';
import { inProcess } from './in-process.ts';
import { median, p95 } from './statistics.ts';

/** Figures of a package for the police with many exhibits: looked through, written sealed, opened by nobody. */
export async function policeFigures(
  folder: string,
  { fewDossiers, policeExhibits, policeBytes }: BenchSizes,
  serviceEntry: string,
): Promise<Figure[]> {
  const { vault, passphrase } = await inProcess('vault', {
    demo: { folder: join(folder, 'vaults'), dossiers: fewDossiers, seed: 3, shape: benchShape },
    dataFolder: join(folder, 'make-data'),
  });
  const found = await inProcess('policePackage', {
    serviceEntry,
    folder,
    vault,
    passphrase,
    exhibits: policeExhibits,
    bytes: policeBytes,
  });
  const what = `a police package of ${policeExhibits} exhibits, ${Math.round(policeBytes / 1e6)} MB`;
  const busy = { value: 100, p95: 100 };
  return [
    { name: `look through the files of ${what}`, value: found.scan.seconds, unit: 's' },
    {
      name: 'looking through, extra memory',
      value: found.scan.extraMemory,
      unit: 'MB',
      most: { value: 315 },
    },
    { name: `write ${what}, sealed`, value: found.sealed.seconds, unit: 's' },
    { name: 'writing it, extra memory', value: found.sealed.extraMemory, unit: 'MB', most: { value: 315 } },
    {
      name: 'small call while it is written',
      value: median(found.sealed.latency),
      p95: p95(found.sealed.latency),
      unit: 'ms',
      most: busy,
    },
  ];
}
