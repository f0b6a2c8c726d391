import { randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { ServiceClient } from '../../../electron/cli/connect-client.ts';
import { connectServiceProcess } from '../connect-service-process.ts';
import { importFile } from '../import-file.ts';
import { peakDuring, processMemory } from '../process-memory.ts';
import { sampleLatency } from '../sample-latency.ts';

export type PolicePackageOptions = {
  /** Path of the built service. */
  readonly serviceEntry: string;
  readonly folder: string;
  readonly vault: string;
  readonly passphrase: string;
  readonly exhibits: number;
  /** Of all exhibits together. */
  readonly bytes: number;
};

/** Left alone for so long before memory is read, in milliseconds. */
const REST = 5_000;

/** What a package of many exhibits takes of the service as a process of its own: seconds, memory, answers meanwhile. */
export async function measurePolicePackage(options: PolicePackageOptions) {
  const { serviceEntry, folder, vault, passphrase } = options;
  const { client, pid, stop } = connectServiceProcess(
    serviceEntry,
    join(folder, 'police-data'),
    vault,
    async () => ({ ok: true, value: { path: folder, parent: null, entries: [] } }),
  );
  try {
    const { vaultToOpen } = await client.vault.status();
    await client.vault.unlock({ vaultId: vaultToOpen ?? '', passphrase });
    const reportId = await makeReport(client, options);
    const { folderId } = await client.vault.browse({ folderId: null });
    const small = () => client.dossiers.list(firstRow);
    const measured = async (job: () => Promise<unknown>) => {
      await setTimeout(REST);
      const before = processMemory(pid).resident;
      const started = performance.now();
      const running = job();
      const [latency, peak] = await Promise.all([sampleLatency(running, small), peakDuring(pid, running)]);
      return { seconds: (performance.now() - started) / 1000, extraMemory: peak - before, latency };
    };
    const scan = await measured(() => client.triage.scanPoliceFiles({ reportId }));
    const sealed = await measured(async () => {
      await answerAll(client, reportId);
      await client.triage.exportPolicePackage({
        reportId,
        folderId,
        fileName: 'pakket.zip.age',
        way: { kind: 'sealed', passphrase: 'zeven blauwe fietsen dansen langzaam' },
      });
    });
    return { scan, sealed };
  } finally {
    await stop();
  }
}

const firstRow = {
  offset: 0,
  limit: 1,
  sort: 'activity',
  direction: 'descending',
  statuses: null,
} as const;

async function makeReport(
  client: ServiceClient,
  { folder, exhibits, bytes }: PolicePackageOptions,
): Promise<string> {
  const { rows } = await client.dossiers.list(firstRow);
  const dossierId = rows[0]?.dossierId ?? '';
  const path = join(folder, 'bewijs.bin');
  for (let index = 0; index < exhibits; index += 1) {
    await writeFile(path, randomBytes(Math.floor(bytes / exhibits)));
    await importFile(client, dossierId, path);
  }
  await client.settings.changeLetterhead({ address: 'Postbus 1\n1000 AA Voorbeeldstad', contact: '' });
  await client.triage.chooseFiler({
    dossierId,
    choice: { filer: 'person', wish: 'person', kind: 'wish-of-person', words: 'Voor deze meting.' },
  });
  const { reportId } = await client.triage.startPoliceReport({ dossierId, offences: [] });
  const choices = await client.triage.policeChoices({ dossierId });
  await client.triage.choosePoliceContents({
    reportId,
    incidentIds: choices.facts.map(({ incidentId }) => incidentId),
    evidenceIds: choices.exhibits.map(({ evidenceId }) => evidenceId).slice(-exhibits),
  });
  return reportId;
}

/** Of files of noise nobody can tell what is in them: somebody looks at each. */
async function answerAll(client: ServiceClient, reportId: string): Promise<void> {
  const { findings } = await client.triage.policeFindings({ reportId });
  const open = findings.filter(({ answer }) => answer === null);
  const answers = [
    { kind: 'looked' },
    { kind: 'replace' },
    { kind: 'accept', reason: 'Voor deze meting.' },
  ] as const;
  const byAnswer = Map.groupBy(open, ({ choices }) => answers.find(({ kind }) => choices.includes(kind)));
  for (const [answer, alike] of byAnswer) {
    if (answer === undefined) continue;
    await client.triage.answerFinding({ reportId, keys: alike.map(({ key }) => key), answer });
  }
}
