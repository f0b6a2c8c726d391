import { registerSortSchema } from '../../../shared/features/dossiers/model.ts';
import { type BenchConnection, type BenchDatabase, openBenchDatabase } from '../bench-connection.ts';
import { rareWords } from '../fill-database.ts';

/** Milliseconds per run, by what was read. */
export type ReadSamples = {
  /** First page of the register, by `<sort> <direction>`. */
  readonly register: Readonly<Record<string, readonly number[]>>;
  readonly search: Readonly<Record<keyof typeof searches, readonly number[]>>;
  /** The dossier with the most incidents: itself and the first page of each of its lists. */
  readonly dossier: readonly number[];
};

/** Texts as somebody types them, in the Dutch of the sample sentences; by turns, so that none is always at hand. */
const searches = {
  common: ['het ', 'de ', 'een ', 'van ', 'met '],
  rare: rareWords.map((word) => `${word} `),
  prefix: ['bericht', 'gespr', 'af', 'over', 'tel'],
  phrase: ['"eigen tempo"', '"vaste aanspreekpunt"', '"contactnummer voor het geval"', '"rustig gebeld"'],
};
const kinds = ['common', 'rare', 'prefix', 'phrase'] as const;
const directions = ['ascending', 'descending'] as const;
const page = { offset: 0, limit: 50 };

/** Reads lists, searches and opens a dossier by turns, by the handlers of the service, on a reader's connection. */
export function measureReads({
  database,
  largestDossierId,
  runs,
}: {
  readonly database: BenchDatabase;
  readonly largestDossierId: string;
  readonly runs: number;
}): ReadSamples {
  const connection = openBenchDatabase(database, 'reader');
  const orders = registerSortSchema.options.flatMap((sort) =>
    directions.map((direction) => ({ sort, direction, name: `${sort} ${direction}`, taken: [] as number[] })),
  );
  const found = {
    common: [] as number[],
    rare: [] as number[],
    prefix: [] as number[],
    phrase: [] as number[],
  };
  const dossier: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    for (const { sort, direction, taken } of orders) {
      taken.push(timed(() => connection.read('dossiers.list', { ...page, sort, direction, statuses: null })));
    }
    for (const kind of kinds) {
      const text = searches[kind][run % searches[kind].length];
      found[kind].push(timed(() => connection.read('dossiers.search', { ...page, text })));
    }
    dossier.push(timed(() => openDossier(connection, largestDossierId)));
  }
  connection.close();
  return {
    register: Object.fromEntries(orders.map(({ name, taken }) => [name, taken])),
    search: found,
    dossier,
  };
}

function timed(work: () => unknown): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}

function openDossier({ read }: BenchConnection, dossierId: string): void {
  read('dossiers.get', { dossierId });
  read('dossiers.timeline', { dossierId, kinds: null, before: null, limit: 50 });
  read('dossiers.incidents', { dossierId, ...page });
  read('evidence.list', { dossierId });
}
