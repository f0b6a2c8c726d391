import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readPackFiles } from '../../../electron/service/features/reference/read-own-pack.ts';
import { type BenchConnection, openBenchDatabase } from '../bench-connection.ts';
import { fillDatabase } from '../fill-database.ts';
import { fillMessages, markAllStale } from '../fill-messages.ts';
import { timeSamples } from '../time-samples.ts';

const resources = fileURLToPath(new URL('../../../resources', import.meta.url));

/** Milliseconds per run. */
export type TriageSamples = {
  /** All that the rules say of the dossier with the most messages. */
  readonly assessment: readonly number[];
  /** All signals of the vault, from the first part to the last: reading on one connection, keeping on another. */
  readonly signals: readonly number[];
  /** The longest single look of each run, during which a reader answers nobody else. */
  readonly longestRead: readonly number[];
  /** The longest single write of each run. */
  readonly longestWrite: readonly number[];
  /** The signals of one dossier, as its page asks for them. */
  readonly ofDossier: readonly number[];
};

/** Makes a vault of two hundred thousand messages and weighs whether they add up, as the background does. */
export async function measureTriage({
  path,
  runs,
  dossiers,
}: {
  readonly path: string;
  readonly runs: number;
  readonly dossiers: number;
}): Promise<TriageSamples> {
  const database = { path, encrypted: true };
  await fillDatabase(database, { dossiers });
  const writer = openBenchDatabase(database, 'writer');
  const pack = await readPackFiles(join(resources, 'protocols', 'university'));
  writer.write('reference.keepProgramPack', { pack });
  const dossierId = fillMessages(database);
  const reader = openBenchDatabase(database, 'reader');
  const rounds = Array.from({ length: Math.min(5, runs) }, () => {
    markAllStale(database);
    return weighAll(reader, writer);
  });
  if (rounds.some(({ signals }) => signals === 0)) throw new Error('no sender was a signal');
  const assessment = timeSamples(runs, () => reader.read('triage.assessment', { dossierId }));
  const ofDossier = timeSamples(runs, () => reader.read('triage.signals', { dossierId }));
  reader.close();
  writer.close();
  return {
    assessment,
    signals: rounds.map(({ whole }) => whole),
    longestRead: rounds.map(({ read }) => read),
    longestWrite: rounds.map(({ write }) => write),
    ofDossier,
  };
}

type Part = { readonly stale: readonly unknown[]; readonly signals: readonly unknown[] };

/** What the background does after opening, part by part. */
function weighAll(reader: BenchConnection, writer: BenchConnection) {
  const longest = { read: 0, write: 0 };
  const timed = <Answer>(kind: keyof typeof longest, work: () => Answer): Answer => {
    const started = performance.now();
    const answer = work();
    longest[kind] = Math.max(longest[kind], performance.now() - started);
    return answer;
  };
  const started = performance.now();
  for (let signals = 0; ; ) {
    const part = timed('read', () => reader.read('triage.weighStale', null)) as Part;
    if (part.stale.length === 0) return { ...longest, whole: performance.now() - started, signals };
    signals += part.signals.length;
    timed('write', () => writer.write('triage.keepSignals', part));
  }
}
