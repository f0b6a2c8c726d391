import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readOwnPack } from '../../../../../electron/service/features/reference/read-own-pack.ts';
import { knowVault } from '../../../../support/know-vault.ts';
import { newFolder, openService, passphrase } from '../../../../support/open-service.ts';
import { refusalOf } from '../../../../support/refusal-of.ts';
import { copyVault } from '../../../../support/sample-vault-folder.ts';
import { shippedPack } from '../../../../support/shipped-pack.ts';
import { resourcesFolder } from '../../../../support/start-service.ts';

const newCopy = copyVault();

test('a vault opens without its program’s pack, and keeps that once it is there', async () => {
  const folder = newCopy();
  const resources = join(folder, 'resources');
  const { client, stop } = openWith(folder, resources);
  await client.vault.unlock({
    vaultId: knowVault(join(folder, 'data'), join(folder, 'kluis.luwte')),
    passphrase,
  });
  // The pack that this vault keeps is there whatever happens to the program's own.
  const kept = await client.reference.pack();
  expect(kept.packId).not.toBeNull();
  expect(await refusalOf(client.reference.packs())).toMatchObject({ code: 'INTERNAL' });
  cpSync(join(resourcesFolder, 'protocols'), join(resources, 'protocols'), { recursive: true });
  expect(await client.reference.packs()).toMatchObject({ chosenId: kept.packId, offeredId: null });
  await stop();
});

test('a pack that a build put together is taken as it is, and refused where it is not whole', async () => {
  const builtPacks = newFolder();
  const folders = { resources: join(builtPacks, 'nothing'), builtPacks };
  const pack = await shippedPack('party');
  const changed = { ...pack, version: '2031.1' };
  writeFileSync(join(builtPacks, 'party.json'), JSON.stringify(changed));
  expect(await readOwnPack(folders, 'party')).toEqual(changed);
  writeFileSync(join(builtPacks, 'party.json'), JSON.stringify({ ...pack, sections: {} }));
  await expect(readOwnPack(folders, 'party')).rejects.toThrow();
});

function openWith(folder: string, resources: string) {
  return openService(
    (deps) => ({
      ...deps,
      folders: { ...deps.folders, resources, builtPacks: resources },
      log: () => undefined,
    }),
    folder,
  );
}
