import type { Figure } from './figure.ts';
import { median, p95 } from './statistics.ts';
import { measurePacks } from './subjects/measure-packs.ts';

const RUNS = 15;

/** Figures of protocol packs: as a build puts them together, from their files, and out of a ZIP. */
export async function packFigures(builtPacks: string): Promise<Figure[]> {
  const found = await measurePacks(builtPacks, RUNS);
  return [
    // On the thread that answers the page: less than what others may wait.
    { ...timed('read the pack of the build', found.built), most: { p95: 100 } },
    timed('read a pack from its files of YAML', found.files),
    timed('write a pack as a ZIP', found.written),
    timed('read a pack out of a ZIP', found.zip),
  ];
}

function timed(name: string, samples: readonly number[]): Figure {
  return { name, value: median(samples), p95: p95(samples), unit: 'ms' };
}
