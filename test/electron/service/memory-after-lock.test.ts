import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test, vi } from 'vitest';
import {
  deriveKeys,
  openSlotWithPassphrase,
  readKeyFile,
  revealSecret,
} from '../../../electron/service/crypto/index.ts';
import { knowVault } from '../../support/know-vault.ts';
import { passphrase } from '../../support/sample-vault.ts';
import { copyVault } from '../../support/sample-vault-folder.ts';
import { searchMemory } from '../../support/search-memory.ts';

// Three processes start here, and the computer may have more to do.
vi.setConfig({ testTimeout: 60_000 });

const newCopy = copyVault();
const parentProgram = fileURLToPath(new URL('./memory-parent.ts', import.meta.url));

/** The key of the database, derived here again from the key file. */
async function databaseKeyOf(vaultFolder: string): Promise<Buffer> {
  const reading = await readKeyFile(vaultFolder);
  if (!reading.ok) throw new Error('no key file');
  const { keyFile } = reading;
  const slotId = keyFile.slots.find(({ kind }) => kind === 'member')?.id ?? '';
  const slot = await openSlotWithPassphrase(keyFile, slotId, passphrase);
  if (!slot.ok) throw new Error('the slot does not open');
  return Buffer.from(
    revealSecret(deriveKeys(slot.vaultKey, keyFile.vaultId, keyFile.generation).databaseKey),
  );
}

function ordersTo(program: ChildProcess): (order: object) => void {
  return (order) => void program.stdin?.write(`${JSON.stringify(order)}\n`);
}

test.skipIf(process.platform !== 'linux')(
  'after locking the service is gone, and the process that started it holds no text, no passphrase and no key (Linux)',
  async () => {
    const folder = newCopy();
    const vaultId = knowVault(join(folder, 'data'), join(folder, 'kluis.luwte'));
    const marker = `merkwaardig ${randomBytes(12).toString('hex')}`;
    const key = await databaseKeyOf(join(folder, 'kluis.luwte'));
    const needles = {
      'text as UTF-8': Buffer.from(marker, 'utf8'),
      'text as UTF-16': Buffer.from(marker, 'utf16le'),
      'passphrase as UTF-8': Buffer.from(passphrase, 'utf8'),
      'passphrase as UTF-16': Buffer.from(passphrase, 'utf16le'),
      'key of the database': key,
      'key in hexadecimal': Buffer.from(key.toString('hex')),
    };

    const parent = spawn(process.execPath, [parentProgram, join(folder, 'data')], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    onTestFinished(() => void parent.kill('SIGKILL'));
    const lines = createInterface({ input: parent.stdout })[Symbol.asyncIterator]();
    const next = async () => JSON.parse((await lines.next()).value ?? '{}');
    const order = ordersTo(parent);

    const { parent: parentPid, service } = await next();
    onTestFinished(() => {
      if (isAlive(service)) process.kill(service, 'SIGKILL');
    });
    order({ vaultId, passphrase, marker });
    expect(await next()).toEqual({ word: 'written' });
    // The look works: while the vault is open, the service holds them.
    expect(searchMemory(service, needles)).toEqual(
      expect.arrayContaining(['key of the database', 'text as UTF-8']),
    );
    order({});
    expect(await next()).toEqual({ ended: { code: null, signal: 'SIGKILL' } });
    expect(isAlive(service)).toBe(false);
    expect(isAlive(parentPid)).toBe(true);
    expect(searchMemory(parentPid, needles)).toEqual([]);
  },
);

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
