import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { refusalOf } from '../../../../support/refusal-of.ts';
import { shareVault } from '../../../../support/share-vault.ts';

const vault = shareVault();
const settings = () => vault().client.settings;

test('a weaker idle lock asks for a reason, a stronger one does not, and outside its range it cannot be set', async () => {
  const set = (idleMinutes: number, reason: string | null) =>
    settings().changeVault({ settings: { idleMinutes }, reason });
  expect(await refusalOf(set(6, null))).toMatchObject({ code: 'REASON_NEEDED' });
  expect(await refusalOf(set(6, '  '))).toMatchObject({
    code: 'INPUT_REFUSED',
    data: { fields: [{ path: 'reason' }] },
  });
  for (const minutes of [0, 16, -1, 2.5, Number.NaN, Number.POSITIVE_INFINITY]) {
    expect(await refusalOf(set(minutes, 'een reden'))).toMatchObject({ code: 'INPUT_REFUSED' });
  }
  expect(await settings().vault()).toEqual({ idleMinutes: 5 });
  const before = (await vault().client.vault.check()).audit.entries;
  expect(await set(15, 'lange gesprekken')).toEqual({ idleMinutes: 15 });
  expect(await set(1, null)).toEqual({ idleMinutes: 1 });
  expect(await settings().vault()).toEqual({ idleMinutes: 1 });
  expect((await vault().client.vault.check()).audit.entries).toBe(before + 2);
});

test('the choices of this computer live outside the vault, for the owner alone, and a damaged file counts as none', async () => {
  const chosen = { language: 'en', colourScheme: 'dark', singleKeys: false } as const;
  await settings().changeDevice(chosen);
  const path = join(vault().folder, 'data', 'settings.json');
  expect([statSync(path).mode & 0o777, JSON.parse(readFileSync(path, 'utf8'))]).toEqual([0o600, chosen]);
  expect(await settings().device()).toEqual(chosen);
  for (const damaged of [
    '',
    '{',
    '[]',
    '{"language":"xx"}',
    '{"language":"en","colourScheme":"dark","singleKeys":true,"x":1}',
  ]) {
    writeFileSync(path, damaged);
    expect(await settings().device()).toEqual({ language: 'nl', colourScheme: 'auto', singleKeys: true });
  }
});

test('the list of known vaults is a convenience: damaged it is empty, and the vault can be chosen again', async () => {
  const { client, folder } = vault();
  const path = join(folder, 'data', 'known-vaults.json');
  for (const damaged of ['', '{', 'null', '{"vaults":[{"path":"/x"}]}', '{"vaults":{}}']) {
    writeFileSync(path, damaged);
    expect(await client.vault.known()).toEqual({ vaults: [] });
  }
  const home = await client.vault.browse({ folderId: null });
  const entry = home.entries.find(({ kind }) => kind === 'vault');
  const { vaultId } = await client.vault.remember({ folderId: entry?.folderId ?? '' });
  const again = await client.vault.remember({ folderId: entry?.folderId ?? '' });
  expect(again.vaultId).toBe(vaultId);
  expect((await client.vault.known()).vaults).toMatchObject([{ vaultId, name: 'kluis', present: true }]);
  await client.vault.forget({ vaultId });
  expect(await client.vault.known()).toEqual({ vaults: [] });
});
