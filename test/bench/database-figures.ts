import { join } from 'node:path';
import type { BenchSizes } from './bench-sizes.ts';
import type { Figure } from './figure.ts';
import { inProcess } from './in-process.ts';
import { median, p95 } from './statistics.ts';
import type { ReadSamples } from './subjects/measure-reads.ts';

type Pair = { readonly encrypted: number[]; readonly plain: number[] };

/** Figures of the handlers on one connection: encrypted and not, each time in a process of its own. */
export async function databaseFigures(folder: string, sizes: BenchSizes): Promise<Figure[]> {
  const many = await fillBoth(join(folder, 'many'), sizes.dossiers, sizes.incidents);
  const few = { path: join(folder, 'few-encrypted.db'), encrypted: true };
  const fewFilled = await inProcess('fill', { database: few, options: { dossiers: sizes.fewDossiers } });
  const reads = { encrypted: [] as ReadSamples[], plain: [] as ReadSamples[] };
  const fewReads: ReadSamples[] = [];
  const opening: Pair = { encrypted: [], plain: [] };
  const notes: Pair = { encrypted: [], plain: [] };
  const inserts: Pair = { encrypted: [], plain: [] };
  let insertedRows = 0;
  for (let round = 0; round < sizes.rounds; round += 1) {
    for (const kind of ['encrypted', 'plain'] as const) {
      const database = many[kind];
      const dossierId = many.largestDossierId;
      reads[kind].push(await inProcess('reads', { database, largestDossierId: dossierId, runs: sizes.runs }));
      for (let run = 0; run < 2; run += 1) opening[kind].push(await inProcess('open', { database }));
      notes[kind].push(...(await inProcess('notes', { database, dossierId, runs: sizes.notes })));
      const fresh = { path: join(folder, `insert-${kind}-${round}.db`), encrypted: kind === 'encrypted' };
      const filled = await inProcess('fill', { database: fresh, options: { dossiers: sizes.insert } });
      inserts[kind].push(filled.milliseconds);
      insertedRows = filled.rows;
    }
    const { largestDossierId } = fewFilled;
    fewReads.push(await inProcess('reads', { database: few, largestDossierId, runs: sizes.runs }));
  }
  const insert = compare('bulk insert', inserts);
  return [
    compare('open one connection, to the first page of the register', opening),
    registerFigure(reads),
    ...(['common', 'rare', 'prefix', 'phrase'] as const).map((kind) => ({
      ...compare(
        `search, ${searchNames[kind]}`,
        pairOf(reads, (samples) => samples.search[kind]),
      ),
      most: { p95: 50, ratio: 1.5 },
    })),
    tenTimes(reads.encrypted, fewReads, sizes),
    compare(
      `open a dossier of ${sizes.incidents} incidents`,
      pairOf(reads, (samples) => samples.dossier),
    ),
    compare('save a note, one connection', notes),
    {
      ...insert,
      name: `${insert.name} (${insertedRows} rows, with timeline and search)`,
      most: { ratio: 1.5 },
    },
    {
      name: 'bulk insert, speed',
      value: (insertedRows / insert.value) * 1000,
      unit: 'rows/s',
    },
  ];
}

const searchNames = {
  common: 'a common word',
  rare: 'a rare word',
  prefix: 'a beginning of a word',
  phrase: 'a phrase',
};

async function fillBoth(path: string, dossiers: number, largestIncidents: number) {
  const encrypted = { path: `${path}-encrypted.db`, encrypted: true };
  const plain = { path: `${path}-plain.db`, encrypted: false };
  const options = { dossiers, largestIncidents };
  const { largestDossierId } = await inProcess('fill', { database: encrypted, options });
  await inProcess('fill', { database: plain, options });
  return { encrypted, plain, largestDossierId };
}

function pairOf(
  reads: { readonly encrypted: readonly ReadSamples[]; readonly plain: readonly ReadSamples[] },
  choose: (samples: ReadSamples) => readonly number[],
): Pair {
  return { encrypted: reads.encrypted.flatMap(choose), plain: reads.plain.flatMap(choose) };
}

function compare(name: string, { encrypted, plain }: Pair): Figure {
  const value = median(encrypted);
  return { name, value, unit: 'ms', p95: p95(encrypted), ratio: value / median(plain) };
}

/** The order that takes longest stands for all of them; the ratio too is the worst. */
function registerFigure(reads: {
  readonly encrypted: readonly ReadSamples[];
  readonly plain: readonly ReadSamples[];
}): Figure {
  const orders = Object.keys(reads.encrypted[0]?.register ?? {});
  const figures = orders.map((order) =>
    compare(
      order,
      pairOf(reads, ({ register }) => register[order] ?? []),
    ),
  );
  const worst = (of: (figure: Figure) => number) => Math.max(...figures.map(of));
  return {
    name: `first page of the register, worst of ${orders.length} orders`,
    value: worst(({ value }) => value),
    unit: 'ms',
    p95: worst((figure) => figure.p95 ?? 0),
    ratio: worst((figure) => figure.ratio ?? 0),
    most: { p95: 50, ratio: 1.5 },
  };
}

function tenTimes(many: readonly ReadSamples[], few: readonly ReadSamples[], sizes: BenchSizes): Figure {
  const rare = (reads: readonly ReadSamples[]) => median(reads.flatMap(({ search }) => search.rare));
  return {
    name: `selective search in ${sizes.dossiers} dossiers`,
    value: rare(many),
    unit: 'ms',
    ratio: rare(many) / rare(few),
    ratioTo: `${sizes.fewDossiers} dossiers`,
    most: { ratio: 1.5 },
  };
}
