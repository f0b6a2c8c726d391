import { copyFileSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { newFolder, openService } from '../../../../../support/open-service.ts';
import { refusalOf } from '../../../../../support/refusal-of.ts';
import { passphrase } from '../../../../../support/sample-vault.ts';
import { confirmSheet, makeVault, startService } from '../../../../../support/start-service.ts';
import { addEvidence, fileHashes, folderIds } from '../../../../../support/vault-with-evidence.ts';

vi.setConfig({ testTimeout: 90_000 });

test('a vault whose last actions are gone becomes a new one of what is there; the old one keeps every byte', async () => {
  const home = newFolder();
  const vault = join(home, 'kluis.luwte');
  const old = join(home, 'oud.db');
  mkdirSync(join(home, 'nieuw'));
  const first = startService(home);
  await makeVault(first);
  await confirmSheet(first);
  await addEvidence(first.client, [4000]);
  await first.stop();
  copyFileSync(join(vault, 'vault.db'), old);
  const second = startService(home);
  const { vaults } = await second.client.vault.known();
  const vaultId = vaults[0]?.vaultId ?? '';
  await second.client.vault.unlock({ vaultId, passphrase });
  await addEvidence(second.client, [10]);
  expect(await refusalOf(second.client.vault.copyRescued({ folderId: vaultId, name: 'x' }))).toMatchObject({
    code: 'NOT_IN_RESCUE',
  });
  await second.stop();
  // Somebody put an old file back.
  copyFileSync(old, join(vault, 'vault.db'));
  const before = fileHashes(vault);

  const { client, stop } = openService((deps) => deps, home);
  await client.vault.unlock({ vaultId, passphrase });
  const { mode } = (await client.vault.status()).vault ?? {};
  expect(mode).toMatchObject({ kind: 'rescue', reason: 'history' });
  const missing = mode?.kind === 'rescue' ? mode.missing : null;
  expect(await refusalOf(client.vault.backupNow())).toMatchObject({ code: 'VAULT_READ_ONLY' });
  const idOf = await folderIds(client);
  const copied = await client.vault.copyRescued({ folderId: idOf('nieuw'), name: 'gered' });
  expect(copied).toMatchObject({
    path: join(home, 'nieuw', 'gered.luwte'),
    evidence: { restored: 1, missing: 0, altered: 0 },
  });
  expect(readdirSync(join(home, 'nieuw'))).toEqual(['gered.luwte']);
  const replacedAt = async (from: typeof client) =>
    (await from.vault.known()).vaults.find((one) => one.vaultId === vaultId)?.replacedAt;
  expect(await replacedAt(client)).toBeNull();
  await stop();

  expect(fileHashes(vault)).toEqual(before);
  const fresh = openService((deps) => deps, home);
  await fresh.client.vault.unlock({ vaultId: copied.vaultId, passphrase });
  expect((await fresh.client.vault.status()).vault?.mode).toEqual({ kind: 'open' });
  expect(await replacedAt(fresh.client)).toBeGreaterThan(0);
  expect(await fresh.client.vault.check()).toMatchObject({
    database: 'ok',
    audit: { status: 'ok' },
    evidence: { checked: 1, damaged: [] },
  });
  const { entries } = await fresh.client.vault.auditTrail({
    filter: { actions: ['vault.rescueCopy'], object: '', slotId: null, from: null, until: null },
    before: null,
  });
  expect(entries.map(({ count }) => count)).toEqual([missing]);
});
