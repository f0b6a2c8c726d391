import { mkdirSync, renameSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { stepAside } from '../../../../electron/service/storage/look-aside.ts';
import { openWithKey } from '../../../../electron/service/storage/open-database.ts';
import { openVaultConnection } from '../../../../electron/service/storage/vault-connection.ts';
import { holdVault } from '../../../../electron/service/storage/vault-hold.ts';
import { newFolder } from '../../../support/open-service.ts';
import { openFiles } from '../../../support/process-tree.ts';
import { databasePath, headPath, mustConnect } from '../../../support/sample-connection.ts';
import { databaseKey, keyBytes, sampleKeys, slotId, vaultId } from '../../../support/vault-keys.ts';

/** A folder that answers nothing but errors, to whoever asks. */
function unreachable(folder: string): void {
  symlinkSync(folder, folder);
}

/** Files in a folder that this process holds open. */
const openIn = (folder: string) => openFiles(process.pid).filter((path) => path.startsWith(folder));

test('a database under second names is closed also where these cannot be taken away', () => {
  const folder = join(newFolder(), 'vault');
  mkdirSync(folder);
  const moved = `${folder}-moved`;
  mustConnect(folder, { isNew: true }).close();
  const aside = stepAside(databasePath(folder));
  const database = openWithKey(aside.path, databaseKey, aside.close);
  renameSync(folder, moved);
  unreachable(folder);
  expect(openIn(moved)).not.toEqual([]);
  expect(() => aside.close(database)).toThrow();
  expect(openIn(moved)).toEqual([]);
});

test('a rescue that cannot even clear its second names away lets go of the vault', () => {
  const folder = newFolder();
  unreachable(join(folder, 'vault'));
  const holdPath = join(folder, 'vault.lock');
  const opening = () =>
    openVaultConnection(
      {
        role: 'keeper',
        mode: 'rescue',
        databasePath: join(folder, 'vault', 'vault.db'),
        headPath: join(folder, 'vault', 'vault.head'),
        holdPath,
        mayMigrate: false,
        vaultId,
        ...keyBytes(sampleKeys),
        generation: 1,
        actor: slotId,
        isNew: false,
        keyFileHead: null,
      },
      {
        findRead: () => undefined,
        findWrite: () => undefined,
        newId: () => '',
        later: new Map(),
      },
    );
  expect(opening).toThrow();
  const release = holdVault(holdPath);
  expect(release).not.toBeNull();
  release?.();
});

test('a writer whose database does not close as it should closes its head file all the same', () => {
  const folder = newFolder();
  const writer = mustConnect(folder, { isNew: true });
  // As long as somebody reads, the database stays in the mode with a log.
  const reader = mustConnect(folder, { isNew: false, role: 'reader' });
  expect(openIn(folder)).toContain(headPath(folder));
  writer.close();
  expect(openIn(folder)).not.toContain(headPath(folder));
  reader.close();
  expect(openIn(folder)).toEqual([]);
});
