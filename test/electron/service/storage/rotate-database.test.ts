import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test, vi } from 'vitest';
import { openIndependently } from '../../../support/independent-client.ts';
import { newFolder } from '../../../support/open-service.ts';
import { databasePath, mustConnect } from '../../../support/sample-connection.ts';
import { sampleNote } from '../../../support/sample-input.ts';
import { sampleDossier } from '../../../support/share-vault.ts';
import { keyBytes, nextKeys, pastKey } from '../../../support/vault-keys.ts';
import type { KilledStep } from './rotation-writer.ts';

const program = fileURLToPath(new URL('./rotation-writer.ts', import.meta.url));
const colleague = '0190a0a0-0000-7000-8000-00000000c011';
const register = { sort: 'code', direction: 'ascending', statuses: null, offset: 0, limit: 10 };

/** A closed vault of two members with a dossier. Entries of its trail: 7. */
function closedVault(): string {
  const folder = newFolder();
  const connection = mustConnect(folder, { isNew: true });
  const { dossierId } = connection.write('dossiers.create', sampleDossier) as { readonly dossierId: string };
  connection.write('dossiers.addNote', { dossierId, note: sampleNote, draftKey: null });
  connection.write('vault.addMember', {
    slotId: colleague,
    fields: { name: 'Sam', role: '', disciplines: [], substituteSlotId: null },
  });
  connection.close();
  return folder;
}

const rotation = {
  rotation: { ...keyBytes(nextKeys), generation: 2, pastKey },
  change: { name: 'vault.enterRevocation', input: { revokedSlotId: colleague, secondSlotId: null } },
  now: 0,
};

/** What a vault under the keys of a generation must still hold. */
function mustHold(folder: string, generation: 1 | 2): void {
  const connection = mustConnect(folder, { isNew: false, generation });
  expect(connection.isSound()).toBe(true);
  expect(connection.proveChain()).toMatchObject({ holds: true, entries: generation === 1 ? 6 : 7 });
  expect(connection.read('dossiers.list', register)).toMatchObject({ total: 1 });
  connection.close();
  expect(readdirSync(folder).filter((name) => /next|partial|aside/.test(name))).toEqual([]);
}

test('a rotated vault opens with the new key only, its history is proved over both generations', () => {
  const folder = closedVault();
  const connection = mustConnect(folder, { isNew: false });
  const head = connection.prepareRotation(rotation);
  expect(head).toMatchObject({ sequence: 7, generation: 2 });
  const release = connection.suspend();
  release();
  // The key file of the new generation is in place, and the switch is finished by whoever opens next.
  mustHold(folder, 2);
  const byOldKey = () => openIndependently(databasePath(folder)).prepare('SELECT 1 FROM audit').get();
  expect(byOldKey).toThrow('file is not a database');
  expect(() => mustConnect(folder, { isNew: false })).toThrow('file is not a database');
});

test('entries after a rotation go on in the new generation, and the head is written under its key', () => {
  const folder = closedVault();
  const connection = mustConnect(folder, { isNew: false });
  connection.prepareRotation(rotation);
  connection.suspend()();
  const rotated = mustConnect(folder, { isNew: false, generation: 2 });
  const { dossierId } = rotated.write('dossiers.create', sampleDossier) as { readonly dossierId: string };
  rotated.write('dossiers.addNote', { dossierId, note: sampleNote, draftKey: null });
  expect(rotated.head()).toMatchObject({ sequence: 11, generation: 2 });
  rotated.close();
  const again = mustConnect(folder, { isNew: false, generation: 2 });
  expect(again.proveChain()).toMatchObject({ holds: true, entries: 11 });
  again.close();
});

const beforeTheSwitch: readonly KilledStep[] = [
  'copied',
  'changed',
  'rekeyed',
  'proved',
  'ready',
  'suspended',
];
const afterTheSwitch: readonly KilledStep[] = ['key-file-written', 'adopted'];

test.for(beforeTheSwitch)(
  'killed when %s, the old key opens all of it, and nothing is left over',
  async (step) => {
    const folder = closedVault();
    expect(await rotateUntilKilled(folder, step)).toBe('SIGKILL');
    expect(existsSync(join(folder, 'generation'))).toBe(false);
    mustHold(folder, 1);
  },
);

test.for(afterTheSwitch)('killed when %s, the new key opens all of it', async (step) => {
  const folder = closedVault();
  expect(await rotateUntilKilled(folder, step)).toBe('SIGKILL');
  expect(existsSync(join(folder, 'generation'))).toBe(true);
  mustHold(folder, 2);
});

test('a database that waits but is damaged is not taken, and the old key still opens the present one', async () => {
  const folder = closedVault();
  await rotateUntilKilled(folder, 'key-file-written');
  const next = `${databasePath(folder)}.next`;
  const bytes = readFileSync(next);
  bytes.fill(0, 0, 4096);
  writeFileSync(next, bytes);
  expect(() => mustConnect(folder, { isNew: false, generation: 2 })).toThrow('file is not a database');
  mustHold(folder, 1);
});

test('after a rotation that the disk refuses, the log is folded in time as before', () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
  const folder = closedVault();
  const connection = mustConnect(folder, { isNew: false });
  connection.write('dossiers.create', sampleDossier);
  const log = () => statSync(`${databasePath(folder)}-wal`).size;
  expect(log()).toBeGreaterThan(0);
  // A folder under the name of the copy: it can neither be removed nor written to.
  mkdirSync(join(`${databasePath(folder)}.partial`, 'vol'), { recursive: true });
  expect(() => connection.prepareRotation(rotation)).toThrow();
  vi.advanceTimersByTime(30_000);
  expect(log()).toBe(0);
  expect(connection.read('dossiers.list', register)).toMatchObject({ total: 2 });
  connection.close();
});

async function rotateUntilKilled(folder: string, step: KilledStep): Promise<NodeJS.Signals | null> {
  const child = spawn(process.execPath, [program, folder, step, colleague], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  return new Promise((resolve) => child.once('close', (_, signal) => resolve(signal)));
}
