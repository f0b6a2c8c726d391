import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { Refusal } from '../../../../electron/service/refusal.ts';
import type { StorageOpen } from '../../../../electron/service/storage/storage.ts';
import { holdVault } from '../../../../electron/service/storage/vault-hold.ts';
import { startThread } from '../../../../electron/service/threads/start-thread.ts';
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
    const fields = { ...samplePerson, remarks: 'lange opmerking '.repeat(500) };
    connection.write('dossiers.create', { ...sampleDossier, person: { fields } });
  }
  connection.close();
  const bytes = readFileSync(databasePath(folder));
  const at = Math.floor((bytes.length / PAGE) * 0.7) * PAGE + 1000;
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  writeFileSync(databasePath(folder), bytes);
  return folder;
}

test('a rescue holds the vault until it is closed, however often it met what is damaged', async () => {
  const folder = damagedVault();
  const holdPath = join(folder, 'vault.lock');
  // The thread itself: what it does not let go of when it closes would otherwise go with its end.
  const thread = startThread(
    new URL('../../../../electron/service/storage/storage-worker.ts', import.meta.url),
  );
  let isClosed = false;
  onTestFinished(async () => {
    // A thread that ends with its database open takes the process with it.
    if (!isClosed) await thread.call('discard', null);
    await thread.end();
  });
  const open: StorageOpen = {
    role: 'keeper',
    mode: 'rescue',
    databasePath: databasePath(folder),
    headPath: headPath(folder),
    holdPath,
    mayMigrate: false,
    vaultId,
    ...keyBytes(sampleKeys),
    generation: 1,
    actor: slotId,
    isNew: false,
    keyFileHead: null,
  };
  expect(await thread.call('open', open)).toMatchObject({ gap: null });
  for (let count = 0; count < 3; count += 1) {
    const sound = await thread.call('isSound', null);
    expect(sound === false || sound instanceof Refusal).toBe(true);
    expect(openSampleConnection(folder, { isNew: false, role: 'keeper', mode: 'rescue' })).toMatchObject({
      code: 'VAULT_IN_USE',
    });
  }
  await thread.call('close', null);
  isClosed = true;
  const release = holdVault(holdPath);
  expect(release).not.toBeNull();
  release?.();
});
