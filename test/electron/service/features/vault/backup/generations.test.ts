import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test, vi } from 'vitest';
import { refusalOf } from '../../../../../support/refusal-of.ts';
import { passphrase } from '../../../../../support/sample-vault.ts';
import { shareVault } from '../../../../../support/share-vault.ts';
import { confirmSheet } from '../../../../../support/start-service.ts';
import { addEvidence, folderIds } from '../../../../../support/vault-with-evidence.ts';
import { addPerson, samsPassphrase } from '../members/sample-members.ts';

vi.setConfig({ testTimeout: 90_000 });

let later = 0;
const shared = shareVault((deps) => ({
  ...deps,
  clock: { ...deps.clock, now: () => deps.clock.now() + later },
}));
const place = (...names: string[]) => join(shared().folder, ...names);
let before = '';
let after = '';

beforeAll(async () => {
  const { client } = shared();
  for (const name of ['stick', 'nieuw']) mkdirSync(place(name));
  const samsSlot = await addPerson(shared());
  await addEvidence(client, [5000]);
  before = (await client.vault.backupNow()).backupId;
  await client.vault.backupTo({ folderId: (await folderIds(client))('stick'), name: 'van toen' });
  // The next day: of one day only the newest stays.
  later = 23.9 * 60 * 60 * 1000;
  await client.vault.revokeMember({ slotId: samsSlot, passphrase, secondProofId: null });
  await confirmSheet(shared());
  await addEvidence(client, [700]);
  after = (await client.vault.backupNow()).backupId;
}, 90_000);

test('backups of before a revocation are still proved by who stayed', async () => {
  const { client } = shared();
  const { automatic } = await client.vault.backups({ vaultId: null });
  expect(automatic.map(({ backupId, generation }) => ({ backupId, generation }))).toEqual([
    { backupId: after, generation: 2 },
    { backupId: before, generation: 1 },
  ]);
  for (const [backupId, restored] of [
    [after, 2],
    [before, 1],
  ] as const) {
    expect(await client.vault.proveRestore({ backupId })).toMatchObject({
      evidence: { restored, missing: 0, altered: 0 },
    });
  }
  expect((await client.vault.check()).backups).toEqual({ checked: 2, damaged: [], unreadable: [] });
});

test('a restore says that the revoked could open it, and they can; the newer one they cannot', async () => {
  const { client, vaultFolder } = shared();
  const idOf = await folderIds(client);
  const { entries } = await client.vault.browse({ folderId: idOf('stick') });
  const { vaults } = await client.vault.known();
  const known = vaults.find(({ path }) => path === vaultFolder)?.vaultId ?? '';
  const restore = (
    name: string,
    spoken: string,
    source: Parameters<typeof client.vault.restore>[0]['source'],
  ) =>
    client.vault.restore({
      source,
      folderId: idOf('nieuw'),
      name,
      proof: { kind: 'passphrase', passphrase: spoken },
      replaces: null,
    });
  const outside = { kind: 'outside', folderId: entries[0]?.folderId ?? '' } as const;
  expect(await restore('oud', samsPassphrase, outside)).toMatchObject({
    generationBehind: true,
    evidence: { restored: 1, missing: 0, altered: 0 },
  });
  const newest = { kind: 'automatic', vaultId: known, backupId: after } as const;
  expect(await refusalOf(restore('nieuw', samsPassphrase, newest))).toMatchObject({
    code: 'WRONG_PASSPHRASE',
  });
  expect(await restore('nieuw', passphrase, newest)).toMatchObject({
    generationBehind: false,
    evidence: { restored: 2, missing: 0, altered: 0 },
  });
  expect(readdirSync(place('nieuw')).toSorted()).toEqual(['nieuw.luwte', 'oud.luwte']);
});
