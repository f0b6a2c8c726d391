import { join } from 'node:path';
import type { BenchSizes } from './bench-sizes.ts';
import type { Figure } from './figure.ts';
import { inProcess } from './in-process.ts';
import { median, p95 } from './statistics.ts';

/** Of a vault with 200,000 messages. Parts are as the background takes them, so that others come in between. */
const figures = {
  assessment: { name: 'severity and route of a dossier with 10,000 messages', most: { p95: 50 } },
  signals: { name: 'stalking signals over 200,000 messages, in the background', most: { value: 1_000 } },
  longestRead: { name: 'longest single look of that', most: { p95: 100 } },
  longestWrite: { name: 'longest single write of that', most: { p95: 100 } },
  ofDossier: { name: 'stalking signals of a dossier with 10,000 messages', most: { p95: 100 } },
} as const;

/** Figures of triage, on connections to an encrypted database. */
export async function triageFigures(folder: string, sizes: BenchSizes): Promise<Figure[]> {
  const question = { path: join(folder, 'triage.db'), runs: sizes.runs, dossiers: sizes.triageDossiers };
  const samples = await inProcess('triage', question);
  return (Object.keys(figures) as (keyof typeof figures)[]).map((kind) => ({
    ...figures[kind],
    value: median(samples[kind]),
    p95: p95(samples[kind]),
    unit: 'ms',
  }));
}
