import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { CHUNK_BYTES } from '../../../../../shared/features/evidence/model.ts';
import { knowVault } from '../../../../support/know-vault.ts';
import { passphrase } from '../../../../support/sample-vault.ts';
import { copyVault } from '../../../../support/sample-vault-folder.ts';
import { type ServiceChild, startServiceChild } from '../../../../support/service-child.ts';
import { sampleDossier } from '../../../../support/share-vault.ts';

// Real processes and threads start here, and the computer may have more to do.
vi.setConfig({ testTimeout: 60_000 });

const newCopy = copyVault();
const MiB = 1024 ** 2;
const isLinux = process.platform === 'linux';

async function openWithDossier(
  folder: string,
): Promise<{ readonly child: ServiceChild; readonly dossierId: string }> {
  const vaultId = knowVault(join(folder, 'data'), join(folder, 'kluis.luwte'));
  const child = startServiceChild(join(folder, 'data'));
  await child.client.vault.unlock({ vaultId, passphrase });
  const { dossierId } = await child.client.dossiers.create(sampleDossier);
  return { child, dossierId };
}

/** Resident memory of a process in bytes (Linux). */
function memoryOf(pid: number): number {
  const kib = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Number(kib) * 1024;
}

const begin = ({ client }: ServiceChild, dossierId: string, size: number) =>
  client.evidence.beginImport({
    dossierId,
    incidentId: null,
    fileName: 'opname.bin',
    size,
    capturedAt: null,
    sourceUrl: '',
  });

test.skipIf(!isLinux)(
  'a file of 256 MiB streams through in less than 300 MiB of extra memory while small calls are answered',
  async () => {
    const { child, dossierId } = await openWithDossier(newCopy());
    const { client } = child;
    const pieces = 256;
    const atRest = memoryOf(child.pid);
    let peak = 0;
    let answered = 0;
    const { importId } = await begin(child, dossierId, pieces * CHUNK_BYTES);
    // Two pieces are under way at a time, as from the page.
    let next = 0;
    const sender = async () => {
      while (next < pieces) {
        const sequence = next++;
        await client.evidence.importChunk({ importId, sequence, bytes: new Uint8Array(CHUNK_BYTES) });
        peak = Math.max(peak, memoryOf(child.pid));
        if (sequence % 32 === 0) {
          await client.dossiers.list({
            sort: 'code',
            direction: 'ascending',
            statuses: null,
            offset: 0,
            limit: 1,
          });
          answered += 1;
        }
      }
    };
    await Promise.all([sender(), sender()]);
    const item = await client.evidence.finishImport({ importId });
    peak = Math.max(peak, memoryOf(child.pid));
    expect(item.size).toBe(pieces * CHUNK_BYTES);
    // SHA-256 of 256 MiB of zeros.
    expect(item.sha256).toBe('a6d72ac7690f53be6ae46ba88506bd97302a093f7108472bd9efc3cefda06484');
    expect(answered).toBe(8);
    expect((peak - atRest) / MiB).toBeLessThan(300);
    await child.lock();
  },
  60_000,
);

test('locking in the middle of an import leaves neither a part of the file nor a row', async () => {
  const folder = newCopy();
  const { child, dossierId } = await openWithDossier(folder);
  const evidence = join(folder, 'kluis.luwte', 'evidence');
  const { importId } = await begin(child, dossierId, 10 * CHUNK_BYTES);
  await child.client.evidence.importChunk({ importId, sequence: 0, bytes: new Uint8Array(CHUNK_BYTES) });
  expect(readdirSync(evidence)).toEqual([expect.stringMatching(/^[0-9a-f]{32}\.age\.partial$/)]);
  const rest = child.client.evidence
    .importChunk({ importId, sequence: 1, bytes: new Uint8Array(CHUNK_BYTES) })
    .catch(() => undefined);
  expect(await child.lock()).toMatchObject({ locked: 'asked' });
  await Promise.race([rest, child.ended]);
  expect(readdirSync(evidence)).toEqual([]);
});
