import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createOpenVault, newFolder, openService, passphrase } from '../../../../support/open-service.ts';
import { refusalOf } from '../../../../support/refusal-of.ts';
import { shareVault } from '../../../../support/share-vault.ts';

const vault = shareVault();
const settings = () => vault().client.settings;

const defaults = {
  idleMinutes: 5,
  clipboardSeconds: 20,
  kdfMemoryMiB: 256,
  reasons: { idleMinutes: null, clipboardSeconds: null, kdfMemoryMiB: null },
};
const cases = [
  { name: 'idleMinutes', standard: 5, weaker: [6, 15], fine: [1, 5], outside: [0, 16, -1, 2.5] },
  { name: 'clipboardSeconds', standard: 20, weaker: [21, 30], fine: [10, 20], outside: [9, 31, 10.5] },
  { name: 'kdfMemoryMiB', standard: 256, weaker: [64, 255], fine: [257, 1024, 256], outside: [63, 1025, 0] },
] as const;

test.each(cases)(
  '$name: weaker asks for a reason, stronger does not, and outside its range it cannot be set',
  async ({ name, standard, weaker, fine, outside }) => {
    const set = (value: number, reason: string | null) =>
      settings().changeVault({ settings: { [name]: value }, reason });
    for (const value of weaker) {
      expect(await refusalOf(set(value, null))).toMatchObject({ code: 'REASON_NEEDED' });
      expect(await refusalOf(set(value, '  '))).toMatchObject({
        code: 'INPUT_REFUSED',
        data: { fields: [{ path: 'reason' }] },
      });
    }
    for (const value of [...outside, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(await refusalOf(set(value, 'een reden'))).toMatchObject({ code: 'INPUT_REFUSED' });
    }
    expect(await settings().vault()).toEqual(defaults);
    const before = (await vault().client.vault.check()).audit.entries;
    for (const value of weaker) {
      const explained = { ...defaults, [name]: value, reasons: { ...defaults.reasons, [name]: 'een reden' } };
      expect(await set(value, 'een reden')).toEqual(explained);
      expect(await settings().vault()).toEqual(explained);
    }
    // What needs no reason keeps none.
    for (const value of fine) {
      expect(await set(value, 'niet nodig')).toEqual({ ...defaults, [name]: value });
    }
    expect(await set(standard, null)).toEqual(defaults);
    expect((await vault().client.vault.check()).audit.entries).toBe(before + weaker.length + fine.length + 1);
  },
);

test('one save of several settings is all or nothing, and enters each of them', async () => {
  const named = { idleMinutes: 3, clipboardSeconds: 30 };
  const before = (await vault().client.vault.check()).audit.entries;
  const change = (reason: string | null) => settings().changeVault({ settings: named, reason });
  expect(await refusalOf(change(null))).toMatchObject({ code: 'REASON_NEEDED' });
  expect(await settings().vault()).toEqual(defaults);
  expect((await vault().client.vault.check()).audit.entries).toBe(before);
  const reasons = { ...defaults.reasons, clipboardSeconds: 'trage vingers' };
  expect(await change('trage vingers')).toEqual({ ...defaults, ...named, reasons });
  expect((await vault().client.vault.check()).audit.entries).toBe(before + 2);
  await settings().changeVault({ settings: { idleMinutes: 5, clipboardSeconds: 20 }, reason: null });
  for (const nothing of [{}, { other: 5 } as object]) {
    const attempt = settings().changeVault({ settings: nothing, reason: null });
    expect(await refusalOf(attempt)).toMatchObject({ code: 'INPUT_REFUSED' });
  }
});

test('a copied text goes to the host as its digest, with the seconds that hold now, vault or no vault', async () => {
  const asked: unknown[] = [];
  const started = openService((deps) => ({
    ...deps,
    host: {
      ...deps.host,
      async clearClipboard(input) {
        asked.push(input);
        return { ok: true, value: {} };
      },
    },
  }));
  const { client } = started;
  const sha256 = 'ab'.repeat(32);
  await client.settings.copied({ sha256 });
  await createOpenVault(started);
  await client.settings.changeVault({ settings: { clipboardSeconds: 10 }, reason: null });
  await client.settings.copied({ sha256 });
  expect(asked).toEqual([
    { sha256, seconds: 20 },
    { sha256, seconds: 10 },
  ]);
  for (const text of ['de tekst zelf', sha256.toUpperCase(), `${sha256}0`, '']) {
    expect(await refusalOf(client.settings.copied({ sha256: text }))).toMatchObject({
      code: 'INPUT_REFUSED',
    });
  }
  expect(asked).toHaveLength(2);
});

test('the chosen seconds hold again once the vault is opened by a fresh service', async () => {
  const folder = newFolder();
  const first = openService((deps) => deps, folder);
  await createOpenVault(first);
  await first.client.settings.changeVault({ settings: { clipboardSeconds: 12 }, reason: null });
  await first.stop();
  const asked: unknown[] = [];
  const again = openService(
    (deps) => ({
      ...deps,
      host: {
        ...deps.host,
        async clearClipboard({ seconds }) {
          asked.push(seconds);
          return { ok: false, code: 'unavailable' };
        },
      },
    }),
    folder,
  );
  const [known] = (await again.client.vault.known()).vaults;
  await again.client.vault.unlock({ vaultId: known?.vaultId ?? '', passphrase });
  await expect
    .poll(async () => {
      await again.client.settings.copied({ sha256: 'ab'.repeat(32) });
      return asked.at(-1);
    })
    .toBe(12);
});

test('the choices of this computer live outside the vault, for the owner alone, and a damaged file counts as none', async () => {
  const chosen = { language: 'en', colourScheme: 'dark', singleKeys: false, dayNotice: false } as const;
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
    expect(await settings().device()).toEqual({
      language: 'nl',
      colourScheme: 'auto',
      singleKeys: true,
      dayNotice: true,
    });
  }
  // A file of before a choice existed keeps what it says.
  writeFileSync(path, '{"language":"en","colourScheme":"dark","singleKeys":false}');
  expect(await settings().device()).toEqual({ ...chosen, dayNotice: true });
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
