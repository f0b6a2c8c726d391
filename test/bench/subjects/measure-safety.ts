import { randomBytes } from 'node:crypto';
import { cp, rm, stat, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { ServiceClient } from '../../../electron/cli/connect-client.ts';
import { connectServiceProcess } from '../connect-service-process.ts';
import { importFile } from '../import-file.ts';
import { sampleLatency } from '../sample-latency.ts';

export type SafetyOptions = {
  /** Path of the built service. */
  readonly serviceEntry: string;
  readonly folder: string;
  readonly vault: string;
  readonly passphrase: string;
  /** How often each is done. */
  readonly runs: number;
};

const colleague = 'een andere lange zin voor de collega';
/** Milliseconds after opening before a lock is asked for: an import is well under way then. */
const UNDER_WAY = 700;

/** What people with a slot, deep checks and locking take, on copies of one vault; all in milliseconds. */
export async function measureSafety(options: SafetyOptions) {
  const { vault, runs } = options;
  const samples = {
    unlock: [] as number[],
    addMember: [] as number[],
    revoke: [] as number[],
    deepCheck: [] as number[],
    lock: [] as number[],
    lockImporting: [] as number[],
    duringAdding: [] as number[],
    duringRevoking: [] as number[],
    duringCheck: [] as number[],
  };
  for (let run = 0; run < runs; run += 1) {
    await onCopy(options, async ({ client, passphrase, lock }) => {
      samples.unlock.push(await unlock(client, passphrase));
      const small = () => client.dossiers.list(smallest);
      const adding = timed(samples.addMember, () => addMember(client, passphrase));
      samples.duringAdding.push(...(await sampleLatency(adding, small)));
      const slotId = await adding;
      const revoking = timed(samples.revoke, () =>
        client.vault.revokeMember({ slotId, passphrase, secondProofId: null }),
      );
      samples.duringRevoking.push(...(await sampleLatency(revoking, small)));
      const checking = timed(samples.deepCheck, () => client.vault.check());
      samples.duringCheck.push(...(await sampleLatency(checking, small)));
      samples.lock.push(await lock());
    });
    await onCopy(options, async ({ client, passphrase, lock, folder }) => {
      await unlock(client, passphrase);
      const { rows } = await client.dossiers.list(smallest);
      const path = join(folder, 'import.bin');
      await writeFile(path, randomBytes(100e6));
      // Broken off by the lock, so it rejects.
      importFile(client, rows[0]?.dossierId ?? '', path).catch(() => undefined);
      await setTimeout(UNDER_WAY);
      samples.lockImporting.push(await lock());
    });
  }
  return { ...samples, databaseBytes: (await stat(join(vault, 'vault.db'))).size };
}

type Copy = {
  readonly client: ServiceClient;
  readonly passphrase: string;
  readonly folder: string;
  /** Milliseconds until the process is gone. */
  readonly lock: () => Promise<number>;
};

async function onCopy(
  { serviceEntry, folder, vault, passphrase }: SafetyOptions,
  work: (copy: Copy) => Promise<void>,
): Promise<void> {
  const place = join(folder, 'copy');
  const path = join(place, basename(vault));
  await cp(vault, path, { recursive: true });
  const { client, stop } = connectServiceProcess(serviceEntry, join(place, 'data'), path);
  const lock = async () => {
    const started = performance.now();
    await stop();
    return performance.now() - started;
  };
  await work({ client, passphrase, folder: place, lock });
  await rm(place, { recursive: true });
}

async function unlock(client: ServiceClient, passphrase: string): Promise<number> {
  const { vaultToOpen } = await client.vault.status();
  const started = performance.now();
  await client.vault.unlock({ vaultId: vaultToOpen ?? '', passphrase });
  return performance.now() - started;
}

async function addMember(client: ServiceClient, passphrase: string): Promise<string> {
  const fields = { name: 'Collega', role: '', disciplines: [], substituteSlotId: null };
  const { invitationId } = await client.vault.beginMember({ fields, passphrase });
  const { slotId } = await client.vault.finishMember({ invitationId, passphrase: colleague });
  return slotId;
}

async function timed<Value>(samples: number[], work: () => Promise<Value>): Promise<Value> {
  const started = performance.now();
  const value = await work();
  samples.push(performance.now() - started);
  return value;
}

const smallest = {
  offset: 0,
  limit: 1,
  sort: 'activity',
  direction: 'descending',
  statuses: null,
} as const;
