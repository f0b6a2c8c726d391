import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Host } from '../../../../../electron/host.ts';
import { refusalOf } from '../../../../support/refusal-of.ts';
import { makeVault, startService } from '../../../../support/start-service.ts';
import { makeFolder, removeFolder } from '../../../../support/test-folder.ts';

async function withHost(host: Partial<Host>) {
  const folder = makeFolder();
  const service = startService(folder, (deps) => ({ ...deps, host: { ...deps.host, ...host } }));
  const end = async () => {
    await service.stop();
    removeFolder(folder);
  };
  return { folder, service, vault: service.client.vault, end };
}

test('a host without a dialog says so in the list of a folder, and asking all the same chooses nothing', async () => {
  const { vault, end } = await withHost({});
  const { folderId, hasDialog } = await vault.browse({ folderId: null });
  expect(hasDialog).toBe(false);
  expect(await vault.chooseFolder({ folderId })).toEqual({ chosen: null });
  expect(await vault.chooseSavePlace({ folderId, fileName: 'a.pdf' })).toEqual({ chosen: null });
  await end();
});

test('what was chosen has an id from then on; an id that nobody gave out is refused', async () => {
  const asked: (string | null)[] = [];
  const { folder, vault, end } = await withHost({
    async chooseFolder({ path }) {
      asked.push(path);
      return { ok: true, value: { path: join(path ?? '/', '..') } };
    },
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

describe('the place of a file that is saved', () => {
  /** A vault with its recovery sheet, and a dialog in which the person chooses this path. */
  async function withSheet(choose: (folder: string) => string) {
    const asked: unknown[] = [];
    const started = await withHost({
      async chooseSavePlace(input) {
        asked.push(input);
        const path = choose(input.folder ?? '/');
        mkdirSync(dirname(path), { recursive: true });
        return { ok: true, value: { path } };
      },
    });
    await makeVault(started.service);
    const { folderId } = await started.vault.browse({ folderId: null });
    return { ...started, asked, folderId };
  }
  const refusal = async (call: Promise<unknown>) => (await refusalOf(call))?.code;

  test('is taken from the dialog, and what is there is replaced where the person agreed to that', async () => {
    const { vault, folder, folderId, asked, end } = await withSheet((home) => join(home, 'papers', 'b.pdf'));
    const path = join(folder, 'papers', 'b.pdf');
    const first = (await vault.chooseSavePlace({ folderId, fileName: 'a.pdf' })).chosen;
    expect([asked, first?.fileName]).toEqual([[{ folder, name: 'a.pdf' }], 'b.pdf']);
    const place = { folderId: first?.folderId ?? '', fileName: 'b.pdf' };
    // Nothing was there to ask about; what has come to be there since stays.
    writeFileSync(path, 'of somebody else');
    expect(await refusal(vault.saveRecoverySheet(place))).toBe('NAME_TAKEN');
    expect(readFileSync(path, 'utf8')).toBe('of somebody else');
    await vault.chooseSavePlace({ folderId, fileName: 'a.pdf' });
    expect(await vault.saveRecoverySheet(place)).toEqual({ path });
    expect(readFileSync(path, 'latin1')).toMatch(/^%PDF/);
    // Agreed to once; the next time somebody has to be asked again.
    expect(await refusal(vault.saveRecoverySheet(place))).toBe('NAME_TAKEN');
    await end();
  });

  test('is never in a vault, whichever way it is chosen', async () => {
    const { vault, folder, folderId, end } = await withSheet((home) =>
      join(home, 'kluis.luwte', 'evidence', 'a.pdf'),
    );
    const refused = 'FOLDER_NOT_WRITABLE';
    expect(await refusal(vault.chooseSavePlace({ folderId, fileName: 'a.pdf' }))).toBe(refused);
    const { entries } = await vault.browse({ folderId });
    const within = entries.find(({ name }) => name === 'kluis.luwte');
    const saving = vault.saveRecoverySheet({ folderId: within?.folderId ?? '', fileName: 'a.pdf' });
    expect(await refusal(saving)).toBe(refused);
    expect(existsSync(join(folder, 'kluis.luwte', 'a.pdf'))).toBe(false);
    await end();
  });

  test('is not asked for with a name that is none, nor in a folder that nobody gave out', async () => {
    const asked: unknown[] = [];
    const { vault, end } = await withHost({
      async chooseSavePlace(input) {
        asked.push(input);
        return { ok: true, value: { path: null } };
      },
    });
    const { folderId } = await vault.browse({ folderId: null });
    const names = [
      '../a.pdf',
      'a/b.pdf',
      'a\\b.pdf',
      '..',
      'CON',
      'a\u202efdp.exe',
      'a:b',
      '   ',
      'a'.repeat(500),
    ];
    for (const fileName of names) {
      const code = await refusal(vault.chooseSavePlace({ folderId, fileName }));
      expect(code, fileName).toMatch(/^(NAME|INPUT)_REFUSED$/);
    }
    const unknown = { folderId: '01a1fbed-4a34-76e1-8aa7-971b6a9e2ab5', fileName: 'a.pdf' };
    expect(await refusal(vault.chooseSavePlace(unknown))).toBe('FOLDER_NOT_READABLE');
    expect(asked).toEqual([]);
    await end();
  });
});
