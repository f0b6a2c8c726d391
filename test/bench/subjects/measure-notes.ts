import { type BenchDatabase, openBenchDatabase } from '../bench-connection.ts';
import { benchNote } from '../bench-note.ts';
import { timeSamples } from '../time-samples.ts';

/** Milliseconds of saving one note each: a transaction with its words, its audit entry and its sync to disk. */
export function measureNotes({
  database,
  dossierId,
  runs,
}: {
  readonly database: BenchDatabase;
  readonly dossierId: string;
  readonly runs: number;
}): number[] {
  const connection = openBenchDatabase(database, 'writer');
  const samples = timeSamples(runs, (index) =>
    connection.write('dossiers.addNote', { dossierId, note: benchNote(index), draftKey: null }),
  );
  connection.close();
  return samples;
}
