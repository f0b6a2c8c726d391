import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { Refusal } from '../../../../electron/service/refusal.ts';
import type { StorageOpen } from '../../../../electron/service/storage/storage.ts';
import { holdVault } from '../../../../electron/service/storage/vault-hold.ts';
import { startThread, type Thread } from '../../../../electron/service/threads/start-thread.ts';
import { newFolder } from '../../../support/open-service.ts';
import {
  databasePath,
  headPath,
  mustConnect,
  openSampleConnection,
} from '../../../support/sample-connection.ts';
import { samplePerson } from '../../../support/sample-input.ts';
import { sampleDossier } from '../../../support/share-vault.ts';
import { keyBytes, sampleKeys, slotId, vaultId } from '../../../support/vault-keys.ts';

vi.setConfig({ testTimeout: 60_000 });

const PAGE = 4096;

/** A closed vault with pages in the middle that cannot be decrypted. */
function damagedVault(): string {
  const folder = newFolder();
  const connection = mustConnect(folder, { isNew: true });
  for (let count = 0; count < 12; count += 1) {
    const fields = { ...samplePerson, remarks: 'lange opmerking '.repeat(5000) };
    connection.write('dossiers.create', { ...sampleDossier, person: { fields } });
  }
  connection.close();
  const bytes = readFileSync(databasePath(folder));
  const at = Math.floor((bytes.length / PAGE) * 0.7) * PAGE + 1000;
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  writeFileSync(databasePath(folder), bytes);
  return folder;
}

/** A storage thread by itself: what it does not let go of when it closes would otherwise go with its end. */
function storageThread(): Thread {
  const thread = startThread(
    new URL('../../../../electron/service/storage/storage-worker.ts', import.meta.url),
  );
  onTestFinished(async () => {
    // A thread is not ended during a call of the database's library.
    await thread.call('discard', null);
    await thread.end();
  });
  return thread;
}

const toRescue = (folder: string): StorageOpen => ({
  role: 'keeper',
  mode: 'rescue',
  databasePath: databasePath(folder),
  headPath: headPath(folder),
  holdPath: join(folder, 'vault.lock'),
  mayMigrate: false,
  vaultId,
  ...keyBytes(sampleKeys),
  generation: 1,
  actor: slotId,
  isNew: false,
  keyFileHead: null,
});

function isHeld(folder: string): boolean {
  const release = holdVault(join(folder, 'vault.lock'));
  release?.();
  return release === null;
}

test('a rescue holds the vault until it is closed, however often it met what is damaged', async () => {
  const folder = damagedVault();
  const thread = storageThread();
  expect(await thread.call('open', toRescue(folder))).toMatchObject({ gap: null });
  for (let count = 0; count < 3; count += 1) {
    const sound = await thread.call('isSound', null);
    expect(sound === false || sound instanceof Refusal).toBe(true);
    expect(openSampleConnection(folder, { isNew: false, role: 'keeper', mode: 'rescue' })).toMatchObject({
      code: 'VAULT_IN_USE',
    });
  }
  await thread.call('close', null);
  expect(isHeld(folder)).toBe(false);
});

test('a rescue whose database is gone when it met what is damaged lets go of the vault when it closes', async () => {
  const folder = damagedVault();
  const thread = storageThread();
  await thread.call('open', toRescue(folder));
  rmSync(databasePath(folder));
  expect(await thread.call('isSound', null)).toBeInstanceOf(Refusal);
  expect(isHeld(folder)).toBe(true);
  expect(await thread.call('close', null)).toEqual({ head: null });
  expect(isHeld(folder)).toBe(false);
});
