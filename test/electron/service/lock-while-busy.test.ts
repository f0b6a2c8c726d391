import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { CHUNK_BYTES } from '../../../shared/features/evidence/model.ts';
import { knowVault } from '../../support/know-vault.ts';
import { sampleNote } from '../../support/sample-input.ts';
import { copyVault } from '../../support/sample-vault-folder.ts';
import { type ServiceChild, startServiceChild } from '../../support/service-child.ts';
import { sampleDossier } from '../../support/share-vault.ts';
import { passphrase } from '../../support/start-service.ts';

// Several processes start one after another here. Far less than the minutes that the busy thread would go on for.
vi.setConfig({ testTimeout: 60_000 });

const newCopy = copyVault();
const longCheck = fileURLToPath(new URL('./long-check.ts', import.meta.url));

type Opened = { readonly child: ServiceChild; readonly dossierId: string };

async function open(folder: string, before: readonly string[] = []): Promise<ServiceChild> {
  const vaultId = knowVault(join(folder, 'data'), join(folder, 'kluis.luwte'));
  const child = startServiceChild(join(folder, 'data'), before);
  onTestFinished(() => child.kill('SIGKILL'));
  await child.client.vault.unlock({ vaultId, passphrase });
  return child;
}

/**
 * A vault with an acknowledged note, whose reader is in the middle of a call that takes minutes.
 * @param before what is to be under way by then
 */
async function openBusy(
  folder: string,
  before: (opened: Opened) => Promise<void> = async () => undefined,
): Promise<Opened> {
  const child = await open(folder, ['env', `NODE_OPTIONS=--import=${longCheck}`]);
  const { dossierId } = await child.client.dossiers.create(sampleDossier);
  await child.client.dossiers.addNote({ dossierId, note: sampleNote, draftKey: null });
  await before({ child, dossierId });
  void child.client.vault.check().catch(() => undefined);
  await expect.poll(child.output, { timeout: 20_000 }).toContain('checking');
  return { child, dossierId };
}

const begin = ({ child, dossierId }: Opened) =>
  child.client.evidence.beginImport({
    dossierId,
    incidentId: null,
    fileName: 'opname.bin',
    size: 1000 * CHUNK_BYTES,
    capturedAt: null,
    sourceUrl: '',
  });

/** Keeps an import going until the process has ended. */
async function keepImporting(opened: Opened): Promise<void> {
  const { importId } = await begin(opened);
  const send = async (): Promise<void> => {
    for (let sequence = 0; ; sequence += 1) {
      const bytes = new Uint8Array(CHUNK_BYTES);
      await opened.child.client.evidence.importChunk({ importId, sequence, bytes });
    }
  };
  void send().catch(() => undefined);
}

describe('a service whose reader is in the middle of a call that takes minutes', () => {
  test.each<[string, (child: ServiceChild) => unknown, 'asked' | null]>([
    ['the page asks', (child) => void child.client.vault.lock().catch(() => undefined), 'asked'],
    ['it is told to end (SIGTERM)', (child) => child.kill('SIGTERM'), 'asked'],
    ['its host is gone', (child) => child.child.disconnect(), null],
  ])('ends for certain when %s; what was acknowledged is there again', async (_name, ask, locked) => {
    const folder = newCopy();
    const { child, dossierId } = await openBusy(folder);
    ask(child);
    expect(await child.ended).toEqual({ locked, code: null, signal: 'SIGKILL' });
    expect(() => process.kill(child.pid, 0)).toThrow('ESRCH');
    const again = await open(folder);
    const { entries } = await again.client.dossiers.timeline({
      dossierId,
      kinds: ['contact'],
      before: null,
      limit: 9,
    });
    expect(entries).toHaveLength(1);
    await again.lock();
  });
});

test('an import under way is broken off by locking, and leaves a vault that opens and is whole', async () => {
  const folder = newCopy();
  const child = await open(folder);
  const { dossierId } = await child.client.dossiers.create(sampleDossier);
  await keepImporting({ child, dossierId });
  expect(await child.lock()).toEqual({ locked: 'asked', code: null, signal: 'SIGKILL' });
  const again = await open(folder);
  expect(await again.client.vault.check()).toMatchObject({ database: 'ok', evidence: { damaged: [] } });
  expect((await again.client.evidence.list({ dossierId })).items).toEqual([]);
  await again.lock();
});

test('an import under way and a busy reader together do not keep the vault open', async () => {
  const folder = newCopy();
  const opened = await openBusy(folder, keepImporting);
  expect(await opened.child.lock()).toEqual({ locked: 'asked', code: null, signal: 'SIGKILL' });
  const again = await open(folder);
  expect((await again.client.evidence.list({ dossierId: opened.dossierId })).items).toEqual([]);
  await again.lock();
});
