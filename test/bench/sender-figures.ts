import { join } from 'node:path';
import type { BenchSizes } from './bench-sizes.ts';
import type { Figure } from './figure.ts';
import { inProcess } from './in-process.ts';
import { median, p95 } from './statistics.ts';

const names = {
  list: 'senders of a dossier with 10,000 messages by 2,000 senders, first page',
  everywhere: 'senders of all dossiers, first page',
  found: 'senders of all dossiers, by a part of an account',
  page: 'sender view of a dossier with 10,000 messages, 5,000 of them by one sender',
  messages: 'a page of that sender’s messages',
};

/** Figures of who keeps coming back, on a reader's connection to an encrypted database. */
export async function senderFigures(folder: string, sizes: BenchSizes): Promise<Figure[]> {
  const samples = await inProcess('senders', { path: join(folder, 'senders.db'), runs: sizes.runs });
  return (Object.keys(names) as (keyof typeof names)[]).map((kind) => ({
    name: names[kind],
    value: median(samples[kind]),
    p95: p95(samples[kind]),
    unit: 'ms',
    most: { p95: 100 },
  }));
}
