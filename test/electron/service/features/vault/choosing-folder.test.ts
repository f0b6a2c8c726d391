import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Host } from '../../../../../electron/host.ts';
import { refusalOf } from '../../../../support/refusal-of.ts';
import { startService } from '../../../../support/start-service.ts';
import { makeFolder, removeFolder } from '../../../../support/test-folder.ts';

async function withHost(chooseFolder: Host['chooseFolder']) {
  const folder = makeFolder();
  const service = startService(folder, (deps) => ({ ...deps, host: { ...deps.host, chooseFolder } }));
  const end = async () => {
    await service.stop();
    removeFolder(folder);
  };
  return { folder, vault: service.client.vault, end };
}

test('a host without a dialog says so in the list of a folder, and asking all the same chooses nothing', async () => {
  const { vault, end } = await withHost(async () => ({ ok: false, code: 'unavailable' }));
  const { folderId, hasDialog } = await vault.browse({ folderId: null });
  expect(hasDialog).toBe(false);
  expect(await vault.chooseFolder({ folderId })).toEqual({ chosen: null });
  await end();
});

test('what was chosen has an id from then on; an id that nobody gave out is refused', async () => {
  const asked: (string | null)[] = [];
  const { folder, vault, end } = await withHost(async ({ path }) => {
    asked.push(path);
    return { ok: true, value: { path: join(path ?? '/', '..') } };
  });
  const { folderId } = await vault.browse({ folderId: null });
  const { chosen } = await vault.chooseFolder({ folderId });
  expect(chosen?.kind).toBe('folder');
  expect((await vault.browse({ folderId: chosen?.folderId ?? null })).path).toBe(join(folder, '..'));
  const unknown = vault.chooseFolder({ folderId: '01a1fbed-4a34-76e1-8aa7-971b6a9e2ab5' });
  expect(await refusalOf(unknown)).toMatchObject({ code: 'FOLDER_NOT_READABLE' });
  expect(asked).toEqual([folder]);
  await end();
});
