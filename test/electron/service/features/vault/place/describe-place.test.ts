import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { describePlace } from '../../../../../../electron/service/features/vault/place/describe-place.ts';
import { newFolder, openService } from '../../../../../support/open-service.ts';
import { refusalOf } from '../../../../../support/refusal-of.ts';
import { sampleVault } from '../../../../../support/sample-vault.ts';

test('a real folder is looked at with the folders above it, through links, and where it is not there yet', async () => {
  const folder = newFolder();
  mkdirSync(join(folder, 'werk', 'kluizen'), { recursive: true });
  symlinkSync(join(folder, 'werk'), join(folder, 'koppeling'));
  expect(await describePlace(join(folder, 'koppeling', 'kluizen'))).toEqual({ kind: 'local', name: '' });
  writeFileSync(join(folder, 'werk', '.stfolder'), '');
  const syncthing = { kind: 'synchronised', name: 'Syncthing' };
  expect(await describePlace(join(folder, 'koppeling', 'kluizen'))).toEqual(syncthing);
  expect(await describePlace(join(folder, 'werk', 'nog', 'niet', 'hier.luwte'))).toEqual(syncthing);
  expect(await describePlace(folder)).toEqual({ kind: 'local', name: '' });
});

test('on a network drive no vault is made, and none of the folder is touched', async () => {
  const { client, folder } = openService((deps) => ({
    ...deps,
    describePlace: async () => ({ kind: 'network', name: '' }),
  }));
  const { folderId, entries } = await client.vault.browse({ folderId: null });
  expect(await client.vault.placeOf({ folderId })).toEqual({ kind: 'network', name: '' });
  const making = client.vault.create({ folderId, name: 'kluis', ...sampleVault });
  expect(await refusalOf(making)).toMatchObject({ code: 'PLACE_ON_NETWORK' });
  expect(await refusalOf(client.vault.createDemo({ pack: 'university', language: 'nl' }))).toMatchObject({
    code: 'PLACE_ON_NETWORK',
  });
  expect((await client.vault.browse({ folderId: null })).entries).toEqual(entries);
  expect(folder).not.toBe('');
});

test('a synchronised folder is said before anything is put there, and an unknown one is refused', async () => {
  const { client, folder } = openService();
  mkdirSync(join(folder, 'Nextcloud'));
  const { entries } = await client.vault.browse({ folderId: null });
  const folderId = entries.find(({ name }) => name === 'Nextcloud')?.folderId ?? '';
  expect(await client.vault.placeOf({ folderId })).toEqual({ kind: 'synchronised', name: 'Nextcloud' });
  expect(
    await refusalOf(client.vault.placeOf({ folderId: '0190a0a0-0000-7000-8000-00000000dead' })),
  ).toMatchObject({ code: 'FOLDER_NOT_READABLE' });
});
