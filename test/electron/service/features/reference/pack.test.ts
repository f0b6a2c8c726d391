import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { knowVault } from '../../../../support/know-vault.ts';
import { openService, passphrase } from '../../../../support/open-service.ts';
import { refusalOf } from '../../../../support/refusal-of.ts';
import { copyVault } from '../../../../support/sample-vault-folder.ts';
import { resourcesFolder } from '../../../../support/start-service.ts';

const newCopy = copyVault();

test('a pack that could not be read is read again the next time it is asked for', async () => {
  const folder = newCopy();
  const resources = join(folder, 'resources');
  const vaultId = knowVault(join(folder, 'data'), join(folder, 'kluis.luwte'));
  const { client } = openService(
    (deps) => ({ ...deps, folders: { ...deps.folders, resources }, log: () => undefined }),
    folder,
  );
  await client.vault.unlock({ vaultId, passphrase });
  expect(await refusalOf(client.reference.pack())).toMatchObject({ code: 'INTERNAL' });
  cpSync(join(resourcesFolder, 'protocols'), join(resources, 'protocols'), { recursive: true });
  const pack = await client.reference.pack();
  expect(pack.id).toBe((await client.vault.status()).vault?.organisation.kind);
});
