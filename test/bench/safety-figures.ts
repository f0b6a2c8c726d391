import { join } from 'node:path';
import { defaultKdf, measureKdf } from '../../electron/service/crypto/index.ts';
import type { BenchSizes } from './bench-sizes.ts';
import type { Figure } from './figure.ts';
import { benchShape } from './fill-database.ts';
import { inProcess } from './in-process.ts';
import { median, p95 } from './statistics.ts';
import { measureSafety } from './subjects/measure-safety.ts';

/** Figures of people with a slot, deep checks and locking, on a large vault in the built service's process. */
export async function safetyFigures(
  folder: string,
  sizes: BenchSizes,
  serviceEntry: string,
): Promise<Figure[]> {
  const { vault, passphrase } = await inProcess('vault', {
    demo: { folder: join(folder, 'vaults'), dossiers: sizes.dossiers, seed: 2, shape: benchShape },
    dataFolder: join(folder, 'make-data'),
  });
  const derivations: number[] = [];
  for (let run = 0; run < sizes.safetyRuns; run += 1) {
    derivations.push(await measureKdf(defaultKdf, () => performance.now()));
  }
  const found = await measureSafety({ serviceEntry, folder, vault, passphrase, runs: sizes.safetyRuns });
  const size = `${Math.round(found.databaseBytes / 1e6)} MB`;
  const lock = { p95: 2_000 };
  const busy = { p95: 100 };
  return [
    timed('derive a key: 256 MiB, t 3, p 4', derivations),
    timed('unlock, with a key derivation of 64 MiB, t 3', found.unlock),
    timed('add a person, key derivation included', found.addMember),
    timed(`revoke a person, database of ${size}`, found.revoke),
    timed(`check everything, database of ${size}`, found.deepCheck),
    { ...timed(`lock, database of ${size}`, found.lock), most: lock },
    { ...timed(`lock during an import, database of ${size}`, found.lockImporting), most: lock },
    { ...timed('small call while a person is added', found.duringAdding), most: busy },
    { ...timed('small call while a person is revoked', found.duringRevoking), most: busy },
    { ...timed('small call while everything is checked', found.duringCheck), most: busy },
  ];
}

function timed(name: string, samples: readonly number[]): Figure {
  return { name, value: median(samples), unit: 'ms', p95: p95(samples) };
}
