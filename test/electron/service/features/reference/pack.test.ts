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

test('a pack that could not be read is read again the next time it is asked for', async () => {
  const folder = newCopy();
  const resources = join(folder, 'resources');
  const vaultId = knowVault(join(folder, 'data'), join(folder, 'kluis.luwte'));
  const { client } = openService(
    (deps) => ({
      ...deps,
      folders: { ...deps.folders, resources, builtPacks: resources },
      log: () => undefined,
    }),
    folder,
  );
  await client.vault.unlock({ vaultId, passphrase });
  expect(await refusalOf(client.reference.pack())).toMatchObject({ code: 'INTERNAL' });
  cpSync(join(resourcesFolder, 'protocols'), join(resources, 'protocols'), { recursive: true });
  const pack = await client.reference.pack();
  expect(pack.id).toBe((await client.vault.status()).vault?.organisation.kind);
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
