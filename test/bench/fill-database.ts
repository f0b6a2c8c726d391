import { fileURLToPath } from 'node:url';
import { composeDossier } from '../../electron/service/features/vault/demo/demo-dossier.ts';
import { readDemoTexts } from '../../electron/service/features/vault/demo/demo-texts.ts';
import { createRandomSource } from '../../electron/service/features/vault/demo/random-source.ts';
import { type BenchDatabase, openBenchDatabase } from './bench-connection.ts';

/** 17 notes, 2 incidents and the report: 20 timeline entries per dossier on average. */
export const benchShape = { notes: 17, incidents: 2 };
/** Words that one note each in the whole database holds. */
export const rareWords = ['kwartelkoning', 'roerdomp', 'draaihals', 'witgat', 'zeggekorfslak'];
const BATCH = 100;
const resources = fileURLToPath(new URL('../../resources', import.meta.url));

export type FillOptions = { readonly dossiers: number; readonly largestIncidents?: number };
export type Filled = {
  readonly rows: number;
  /** Of writing alone, without making the texts up. */
  readonly milliseconds: number;
  readonly largestDossierId: string;
};

/** Fills a new database with the demo generator's dossiers, by the handlers of the service. */
export async function fillDatabase(database: BenchDatabase, options: FillOptions): Promise<Filled> {
  const texts = await readDemoTexts(resources, 'nl');
  const random = createRandomSource(1);
  const until = Date.UTC(2026, 9, 1);
  const compose = (incidents = benchShape.incidents) =>
    composeDossier(random, texts, { pack: 'university', until, shape: { ...benchShape, incidents } });
  const connection = openBenchDatabase(database, 'writer');
  connection.write('vault.found', {
    organisation: {
      name: 'Universiteit Zonneveld',
      kind: 'university',
      language: 'nl',
      timeZone: 'Europe/Amsterdam',
      caseTag: 'UZ',
      logo: null,
    },
    member: { name: 'Aaltje Akkerveld', role: '', slotId: '01900000-0000-7000-8000-000000000001' },
  });
  let milliseconds = 0;
  let rows = 0;
  const write = (batch: readonly ReturnType<typeof compose>[]): string => {
    const started = performance.now();
    const filled = connection.write('vault.fillDemo', { seed: 1 + rows, dossiers: batch }) as {
      readonly dossierId: string;
    }[];
    milliseconds += performance.now() - started;
    // Person, dossier and report; a note or incident each has its line in the timeline and its words.
    for (const { notes, incidents } of batch) rows += 3 + notes.length + incidents.length;
    return filled[0]?.dossierId ?? '';
  };
  for (let done = 0; done < options.dossiers; done += BATCH) {
    write(Array.from({ length: Math.min(BATCH, options.dossiers - done) }, () => compose()));
  }
  const largest = compose();
  const incidents = Array.from(
    { length: options.largestIncidents ?? 0 },
    () => compose(1).incidents[0] ?? largest.incidents[0],
  ).filter((incident) => incident !== undefined);
  const rare = rareWords.map((word) => ({
    kind: 'note' as const,
    happenedAt: until,
    text: `Onderweg een ${word} gezien.`,
  }));
  const largestDossierId = write([{ ...largest, incidents, notes: [...largest.notes, ...rare] }]);
  const started = performance.now();
  connection.close();
  return { rows, milliseconds: milliseconds + performance.now() - started, largestDossierId };
}
