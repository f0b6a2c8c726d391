import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readPackFiles } from '../../../electron/service/features/reference/read-own-pack.ts';
import { composeDossier } from '../../../electron/service/features/vault/demo/demo-dossier.ts';
import { readDemoTexts } from '../../../electron/service/features/vault/demo/demo-texts.ts';
import { createRandomSource } from '../../../electron/service/features/vault/demo/random-source.ts';
import type { SenderRow } from '../../../shared/features/people/sender-model.ts';
import { type BenchConnection, openBenchDatabase } from '../bench-connection.ts';
import { fillDatabase } from '../fill-database.ts';
import { timeSamples } from '../time-samples.ts';

const MESSAGES = 10_000;
const SENDERS = 2_000;
const HOUR = 3_600_000;
const resources = fileURLToPath(new URL('../../../resources', import.meta.url));

/** Milliseconds per run, by what was read. */
export type SenderSamples = Readonly<
  Record<'list' | 'everywhere' | 'found' | 'page' | 'messages', readonly number[]>
>;

/** Makes a dossier of ten thousand messages, every second one by the same sender, and looks at who wrote them. */
export async function measureSenders({
  path,
  runs,
}: {
  readonly path: string;
  readonly runs: number;
}): Promise<SenderSamples> {
  const database = { path, encrypted: true };
  await fillDatabase(database, { dossiers: 100 });
  const writer = openBenchDatabase(database, 'writer');
  const pack = await readPackFiles(join(resources, 'protocols', 'university'));
  writer.write('reference.keepProgramPack', { pack });
  const dossierId = await addMessages(writer);
  writer.close();

  const { read, close } = openBenchDatabase(database, 'reader');
  const list = { dossierId, text: '', offset: 0, limit: 200 };
  const { senders, total } = read('people.senders', list) as {
    readonly senders: readonly SenderRow[];
    readonly total: number;
  };
  const [busiest] = senders;
  if (busiest === undefined || total < SENDERS || busiest.messages < MESSAGES / 2)
    throw new Error('the senders are not those that were made');
  const { senderId } = busiest;
  const samples: SenderSamples = {
    list: timeSamples(runs, () => read('people.senders', list)),
    everywhere: timeSamples(runs, () => read('people.senders', { ...list, dossierId: null })),
    found: timeSamples(runs, () => read('people.senders', { ...list, dossierId: null, text: 'meting_1' })),
    page: timeSamples(runs, () => read('people.sender', { senderId, dossierId })),
    messages: timeSamples(runs, () =>
      read('people.senderMessages', { senderId, dossierId, offset: 1_000, limit: 25 }),
    ),
  };
  close();
  return samples;
}

/** A dossier of its own with all messages, in one transaction. */
async function addMessages({ write }: BenchConnection): Promise<string> {
  const start = Date.UTC(2025, 0, 1);
  const texts = await readDemoTexts(resources, 'nl');
  const shape = { notes: 1, incidents: 0 };
  const dossier = composeDossier(createRandomSource(2), texts, { pack: 'university', until: start, shape });
  const incidents = Array.from({ length: MESSAGES }, (_, count) => ({
    occurredAt: start + (count * HOUR) / 2,
    precision: 'minute',
    platform: 'x',
    forms: count % 5 === 0 ? ['insult', 'threat'] : ['insult'],
    message: 'Wat een verhaal weer, ga toch weg. '.repeat(6),
    url: '',
    sender: `@meting_${count % 2 === 0 ? 0 : count % (2 * SENDERS)}`,
    remarks: '',
    offences: [],
    reach: null,
    observedBy: '',
    knownAt: null,
  }));
  const [filled] = write('vault.fillDemo', { seed: 1_000_003, dossiers: [{ ...dossier, incidents }] }) as {
    readonly dossierId: string;
  }[];
  return filled?.dossierId ?? '';
}
