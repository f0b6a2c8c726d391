import { randomBytes } from 'node:crypto';
import { open, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { ServiceClient } from '../../../electron/cli/connect-client.ts';
import { benchNote } from '../bench-note.ts';
import { connectServiceProcess } from '../connect-service-process.ts';
import { importFile } from '../import-file.ts';
import { inProcess } from '../in-process.ts';
import { peakDuring, processMemory } from '../process-memory.ts';
import { sampleLatency } from '../sample-latency.ts';
import { measureIncidentImport } from './measure-incident-import.ts';

/** Left alone for so long before memory is read, in milliseconds. */
const REST = 5_000;

export type ServiceOptions = {
  /** Path of the built service. */
  readonly serviceEntry: string;
  readonly folder: string;
  readonly vault: string;
  readonly passphrase: string;
  readonly notes: number;
  /** Bytes of the file that is imported again and again, and of the one that is imported once. */
  readonly importBytes: number;
  readonly largeBytes: number;
};

/** What the service as a process of its own takes: time of calls, memory, answers while it is busy. */
export async function measureService(options: ServiceOptions) {
  const { serviceEntry, folder, vault, passphrase } = options;
  const { client, pid, stop } = connectServiceProcess(serviceEntry, join(folder, 'service-data'), vault);
  try {
    const { vaultToOpen } = await client.vault.status();
    await client.vault.unlock({ vaultId: vaultToOpen ?? '', passphrase });
    await setTimeout(REST);
    const atRest = processMemory(pid).resident;
    const { rows } = await client.dossiers.list(firstPage);
    const dossierId = rows[0]?.dossierId ?? '';
    const small = () => client.dossiers.list({ ...firstPage, limit: 1 });

    const notes = await timeCalls(options.notes, (index) =>
      client.dossiers.addNote({ dossierId, note: benchNote(index), draftKey: null }),
    );
    const register = await timeCalls(options.notes, () => client.dossiers.list(firstPage));
    const imports = await measureImports(client, dossierId, options);
    const large = await measureLargeImport(client, pid, dossierId, options);
    const incidents = await measureIncidentImport(client, dossierId);
    const checking = await sampleLatency(client.vault.check(), small);
    await setTimeout(REST);
    return {
      notes,
      register,
      imports,
      large,
      incidents,
      checking,
      memory: { atRest, afterUse: processMemory(pid).resident, peak: processMemory(pid).peak },
    };
  } finally {
    await stop();
  }
}

const firstPage = {
  offset: 0,
  limit: 50,
  sort: 'activity',
  direction: 'descending',
  statuses: null,
} as const;

async function measureImports(
  client: ServiceClient,
  dossierId: string,
  { folder, importBytes }: ServiceOptions,
) {
  const path = join(folder, 'import.bin');
  await writeFile(path, randomBytes(importBytes));
  const imports: number[] = [];
  const copies: number[] = [];
  for (let run = 0; run < 5; run += 1) {
    const started = performance.now();
    await importFile(client, dossierId, path);
    imports.push(performance.now() - started);
    copies.push(await inProcess('copy', { from: path, to: join(folder, 'copy.bin') }));
  }
  const latency = await sampleLatency(importFile(client, dossierId, path), () =>
    client.dossiers.list({ ...firstPage, limit: 1 }),
  );
  return { imports, copies, latency };
}

async function measureLargeImport(
  client: ServiceClient,
  pid: number,
  dossierId: string,
  { folder, largeBytes }: ServiceOptions,
) {
  const path = join(folder, 'large.bin');
  await using file = await open(path, 'w');
  await file.truncate(largeBytes);
  const before = processMemory(pid).resident;
  const started = performance.now();
  const job = importFile(client, dossierId, path);
  const [latency, peak] = await Promise.all([
    sampleLatency(job, () => client.dossiers.list({ ...firstPage, limit: 1 })),
    peakDuring(pid, job),
  ]);
  return { seconds: (performance.now() - started) / 1000, extraMemory: peak - before, latency };
}

async function timeCalls(count: number, call: (index: number) => Promise<unknown>): Promise<number[]> {
  const samples: number[] = [];
  for (let index = 0; index < count; index += 1) {
    const started = performance.now();
    await call(index);
    samples.push(performance.now() - started);
  }
  return samples;
}
