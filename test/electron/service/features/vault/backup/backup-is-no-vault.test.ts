import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { refusalOf } from '../../../../../support/refusal-of.ts';
import { passphrase } from '../../../../../support/sample-vault.ts';
import { shareVault } from '../../../../../support/share-vault.ts';
import { startService } from '../../../../../support/start-service.ts';
import { fileHashes, folderIds } from '../../../../../support/vault-with-evidence.ts';

const shared = shareVault();
const stick = () => join(shared().folder, 'stick');
const backup = () => join(stick(), 'kopie.luwte');

beforeAll(async () => {
  mkdirSync(stick());
  const { client } = shared();
  const folderId = (await folderIds(client))('stick');
  await client.vault.backupTo({ folderId, name: 'kopie.luwte' });
});

test('a backup that bears the name of a vault is not opened, and not a byte of it changes', async () => {
  const before = fileHashes(backup());
  const { client, stop } = startService(stick());
  const { entries } = await client.vault.browse({ folderId: null });
  const folderId = entries.find(({ name }) => name === 'kopie.luwte')?.folderId ?? '';
  expect(await refusalOf(client.vault.remember({ folderId }))).toMatchObject({ code: 'VAULT_IS_BACKUP' });
  await stop();
  expect(fileHashes(backup())).toEqual(before);
});

test('what was opened as a vault in spite of its manifest goes on as one', async () => {
  // The head is written at the first opening; no backup has one.
  writeFileSync(join(backup(), 'vault.head'), '');
  const { client, stop } = startService(stick());
  const { entries } = await client.vault.browse({ folderId: null });
  const folderId = entries.find(({ name }) => name === 'kopie.luwte')?.folderId ?? '';
  const { vaultId } = await client.vault.remember({ folderId });
  expect(await client.vault.unlock({ vaultId, passphrase })).toEqual({});
  await stop();
});
