import { join } from 'node:path';
import type { BenchSizes } from './bench-sizes.ts';
import type { Figure } from './figure.ts';
import { benchShape } from './fill-database.ts';
import { inProcess } from './in-process.ts';
import { median, p95 } from './statistics.ts';
import { measureBackup } from './subjects/measure-backup.ts';

/** Figures of backup and restore: a sample vault with much evidence, against a plain copy of the same files. */
export async function backupFigures(
  folder: string,
  sizes: BenchSizes,
  serviceEntry: string,
): Promise<Figure[]> {
  const { vault, passphrase } = await inProcess('vault', {
    demo: { folder: join(folder, 'vaults'), dossiers: sizes.fewDossiers, seed: 2, shape: benchShape },
    dataFolder: join(folder, 'make-data'),
  });
  const { backups, restores, copies, latency, bytes } = await measureBackup({
    serviceEntry,
    folder,
    vault,
    passphrase,
    evidenceBytes: sizes.backupBytes,
    runs: 3,
  });
  const speed = (name: string, samples: readonly number[]): Figure => ({
    name: `${name} ${Math.round(bytes / 1e6)} MB, evidence included`,
    value: bytes / 1e6 / (median(samples) / 1000),
    unit: 'MB/s',
    ratio: median(samples) / median(copies),
    ratioTo: 'copy + SHA-256',
  });
  return [
    speed('backup of', backups),
    speed('restore of', restores),
    {
      name: 'small call while a backup is made or restored',
      value: median(latency),
      unit: 'ms',
      p95: p95(latency),
      most: { value: 100, p95: 100 },
    },
  ];
}
