import { type BenchDatabase, openBenchDatabase } from '../bench-connection.ts';

/** Milliseconds from nothing to the first page of the register: one connection, in a process that has just begun. */
export function measureOpen({ database }: { readonly database: BenchDatabase }): number {
  const started = performance.now();
  const connection = openBenchDatabase(database, 'reader');
  const query = { offset: 0, limit: 50, sort: 'activity', direction: 'descending', statuses: null };
  connection.read('dossiers.list', query);
  const taken = performance.now() - started;
  connection.close();
  return taken;
}
