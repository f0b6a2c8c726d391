import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { openIndependently } from '../../../../support/independent-client.ts';
import { knowVault } from '../../../../support/know-vault.ts';
import { openService } from '../../../../support/open-service.ts';
import { passphrase } from '../../../../support/sample-vault.ts';
import { copyVault } from '../../../../support/sample-vault-folder.ts';
import { vaultDatabaseKey } from '../../../../support/vault-database-key.ts';
import { addEvidence } from '../../../../support/vault-with-evidence.ts';

vi.setConfig({ testTimeout: 60_000 });

const newCopy = copyVault();

test('evidence whose key is gone, or does not open, is named by the check as unreadable; the rest is not', async () => {
  const folder = newCopy();
  const vaultFolder = join(folder, 'kluis.luwte');
  const vaultId = knowVault(join(folder, 'data'), vaultFolder);
  const { client, stop } = openService((deps) => deps, folder);
  await client.vault.unlock({ vaultId, passphrase });
  const whole = await addEvidence(client, [100]);
  const keyGone = await addEvidence(client, [200, 300]);
  const keyAltered = await addEvidence(client, [400]);
  const idsOf = async (dossierId: string) =>
    (await client.evidence.list({ dossierId })).items.map(({ evidenceId }) => evidenceId);
  const hurt = [...(await idsOf(keyGone)), ...(await idsOf(keyAltered))];
  await stop();

  const key = await vaultDatabaseKey(vaultFolder, passphrase);
  const database = openIndependently(join(vaultFolder, 'vault.db'), key);
  database.prepare('DELETE FROM dossier_keys WHERE dossier_id = ?').run(keyGone);
  database
    .prepare('UPDATE dossier_keys SET wrapped = randomblob(length(wrapped)) WHERE dossier_id = ?')
    .run(keyAltered);
  expect(database.prepare('SELECT count(*) AS keys FROM dossier_keys').get()).toEqual({ keys: 2 });
  database.close();

  const again = openService((deps) => deps, folder);
  await again.client.vault.unlock({ vaultId, passphrase });
  const { database: pages, evidence } = await again.client.vault.check();
  expect({ pages, checked: evidence.checked }).toEqual({ pages: 'ok', checked: 4 });
  const byId = (one: { evidenceId: string }, other: { evidenceId: string }) =>
    one.evidenceId.localeCompare(other.evidenceId);
  expect(evidence.damaged.toSorted(byId)).toEqual(
    hurt.map((evidenceId) => ({ evidenceId, problem: 'unreadable' })).toSorted(byId),
  );
  expect(await again.client.vault.checkNow()).toMatchObject({ problems: 3, evidence: 3 });
  expect((await again.client.evidence.list({ dossierId: whole })).items).toHaveLength(1);
});
