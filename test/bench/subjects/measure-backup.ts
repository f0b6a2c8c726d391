import { randomBytes } from 'node:crypto';
import { readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ServiceClient } from '../../../electron/cli/connect-client.ts';
import { connectServiceProcess } from '../connect-service-process.ts';
import { importFile } from '../import-file.ts';
import { sampleLatency } from '../sample-latency.ts';
import { copyAndHash } from './copy-and-hash.ts';

export type BackupOptions = {
  /** Path of the built service. */
  readonly serviceEntry: string;
  readonly folder: string;
  readonly vault: string;
  readonly passphrase: string;
  /** Bytes of evidence, in files of ten megabytes. */
  readonly evidenceBytes: number;
  readonly runs: number;
};

const FILE_BYTES = 10e6;

/** Milliseconds of a backup by hand, its restore and a plain copy of the same files, each after the other. */
export async function measureBackup(options: BackupOptions) {
  const { serviceEntry, folder, vault, passphrase, runs } = options;
  const shown = (path: string, others: readonly string[]) => ({
    path,
    parent: null,
    entries: others.map((name) => ({ name, path: join(path, name), kind: 'folder' as const })),
  });
  const { client, stop } = connectServiceProcess(
    serviceEntry,
    join(folder, 'backup-data'),
    vault,
    async () => ({ ok: true, value: shown(folder, ['kopie']) }),
  );
  try {
    const { vaultToOpen } = await client.vault.status();
    await client.vault.unlock({ vaultId: vaultToOpen ?? '', passphrase });
    await addEvidence(client, options);
    const { folderId, entries } = await client.vault.browse({ folderId: null });
    const source = { kind: 'outside' as const, folderId: entries[0]?.folderId ?? '' };
    const small = () => client.dossiers.list(firstRow);
    const backups: number[] = [];
    const restores: number[] = [];
    const copies: number[] = [];
    const latency: number[] = [];
    let bytes = 0;
    for (let run = 0; run < runs; run += 1) {
      await rm(join(folder, 'kopie'), { recursive: true, force: true });
      await rm(join(folder, 'terug.luwte'), { recursive: true, force: true });
      latency.push(
        ...(await timeWith(small, backups, () => client.vault.backupTo({ folderId, name: 'kopie' }))),
        ...(await timeWith(small, restores, () =>
          client.vault.restore({
            source,
            folderId,
            name: 'terug',
            proof: { kind: 'passphrase', passphrase },
            replaces: null,
          }),
        )),
      );
      const copied = await copyPlainly(join(folder, 'kopie'), join(folder, 'plain.bin'));
      copies.push(copied.milliseconds);
      bytes = copied.bytes;
    }
    return { backups, restores, copies, latency, bytes };
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

async function timeWith(
  small: () => Promise<unknown>,
  samples: number[],
  job: () => Promise<unknown>,
): Promise<number[]> {
  const started = performance.now();
  const running = job().then(() => void samples.push(performance.now() - started));
  return sampleLatency(running, small);
}

async function addEvidence(client: ServiceClient, { folder, evidenceBytes }: BackupOptions): Promise<void> {
  const { rows } = await client.dossiers.list(firstRow);
  const path = join(folder, 'bewijs.bin');
  for (let done = 0; done < evidenceBytes; done += FILE_BYTES) {
    await writeFile(path, randomBytes(Math.min(FILE_BYTES, evidenceBytes - done)));
    await importFile(client, rows[0]?.dossierId ?? '', path);
  }
}

/** Every file of a folder copied with its SHA-256 and a sync: what the same bytes cost without a backup. */
async function copyPlainly(from: string, to: string): Promise<{ milliseconds: number; bytes: number }> {
  let milliseconds = 0;
  let bytes = 0;
  for (const entry of await readdir(from, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    milliseconds += await copyAndHash({ from: path, to });
    bytes += (await stat(path)).size;
    await rm(to);
  }
  return { milliseconds, bytes };
}
