import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { BenchSizes } from './bench-sizes.ts';
import type { Figure } from './figure.ts';
import { benchShape } from './fill-database.ts';
import { inProcess } from './in-process.ts';
import { median, p95 } from './statistics.ts';
import { measureService } from './subjects/measure-service.ts';

/** Figures of the whole service: a sample vault made from source, then opened by the built service's process. */
export async function serviceFigures(
  folder: string,
  sizes: BenchSizes,
  serviceEntry: string,
): Promise<Figure[]> {
  const made = await inProcess('vault', {
    demo: { folder: join(folder, 'vaults'), dossiers: sizes.dossiers, seed: 1, shape: benchShape },
    dataFolder: join(folder, 'make-data'),
  });
  const { vault, passphrase } = made;
  const unlocks = await inProcess('unlock', {
    vault,
    passphrase,
    serviceEntry: pathToFileURL(serviceEntry).href,
    runs: 7,
  });
  const { notes, importBytes, largeBytes } = sizes;
  const service = await measureService({
    serviceEntry,
    folder,
    vault,
    passphrase,
    notes,
    importBytes,
    largeBytes,
  });
  const { imports, large, memory, incidents } = service;
  const importTime = median(imports.imports);
  const megabytes = (bytes: number) => `${Math.round(bytes / 1e6)} MB`;
  const busy = { value: 100, p95: 100 };
  return [
    timed('unlock without key derivation, to the first page of the register', unlocks),
    timed('save a note, whole service', service.notes),
    timed('first page of the register, whole service', service.register),
    { name: `make a sample vault of ${sizes.dossiers} dossiers`, value: made.milliseconds / 1000, unit: 's' },
    {
      name: `import ${megabytes(importBytes)} of evidence`,
      value: importBytes / 1e6 / (importTime / 1000),
      unit: 'MB/s',
      ratio: importTime / median(imports.copies),
      ratioTo: 'copy + SHA-256',
    },
    {
      name: `import ${megabytes(largeBytes)}, sparse`,
      value: large.seconds,
      unit: 's',
    },
    {
      name: `import ${megabytes(largeBytes)}, extra memory`,
      value: large.extraMemory,
      unit: 'MB',
      most: { value: 315 },
    },
    {
      name: `bring in ${incidents.rows} incidents, from the first byte on`,
      value: incidents.seconds,
      unit: 's',
      most: { value: 10 },
    },
    {
      name: 'bring in incidents',
      value: incidents.rows / incidents.seconds,
      unit: 'rows/s',
    },
    { ...timed('small call while incidents are brought in', incidents.latency), most: busy },
    timed('groups of a dossier of that many incidents', incidents.groups),
    { name: 'undo that import', value: incidents.undoSeconds, unit: 's' },
    { ...timed('small call while it is undone', incidents.undoing), most: busy },
    { ...timed('small call while a large file is imported', large.latency), most: busy },
    { ...timed('small call while evidence is imported', imports.latency), most: busy },
    { ...timed('small call while the whole vault is checked', service.checking), most: busy },
    { ...timed('small call while a sample vault is filled', made.latency), most: busy },
    { name: 'memory of the service at rest', value: memory.atRest, unit: 'MB', most: { value: 200 } },
    { name: 'memory of the service after all this', value: memory.afterUse, unit: 'MB' },
    { name: 'memory of the service, peak', value: memory.peak, unit: 'MB' },
  ];
}

function timed(name: string, samples: readonly number[]): Figure {
  return { name, value: median(samples), unit: 'ms', p95: p95(samples) };
}
