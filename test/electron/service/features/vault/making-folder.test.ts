import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { refusalOf } from '../../../../support/refusal-of.ts';
import { startService } from '../../../../support/start-service.ts';
import { makeFolder, removeFolder } from '../../../../support/test-folder.ts';

test('a folder is made in one of the picker and can be entered; what cannot be made is named and nothing is', async () => {
  const home = makeFolder();
  onTestFinished(() => removeFolder(home));
  mkdirSync(join(home, 'er al'));
  const { client, stop } = startService(home);
  onTestFinished(stop);
  const before = readdirSync(home);
  const { folderId } = await client.vault.browse({ folderId: null });
  const refused = async (name: string) => (await refusalOf(client.vault.makeFolder({ folderId, name }))).code;
  expect(await refused('er al')).toBe('NAME_TAKEN');
  for (const name of ['../buiten', 'a/b', '.', 'con', 'net een.luwte'])
    expect(await refused(name), name).toBe('NAME_REFUSED');
  const stranger = await refusalOf(
    client.vault.makeFolder({ folderId: '01a1fbed-4a34-76e1-8aa7-971b6a9e2ab5', name: 'x' }),
  );
  expect(stranger.code).toBe('FOLDER_NOT_READABLE');
  expect(readdirSync(home)).toEqual(before);

  const made = await client.vault.makeFolder({ folderId, name: 'Onze kluizen' });
  const entered = await client.vault.browse({ folderId: made.folderId });
  expect(entered).toMatchObject({ path: join(home, 'Onze kluizen'), parentId: folderId, entries: [] });
  rmSync(join(home, 'Onze kluizen'), { recursive: true });
  const gone = await refusalOf(client.vault.makeFolder({ folderId: made.folderId, name: 'x' }));
  expect(gone.code).toBe('FOLDER_NOT_READABLE');
});
