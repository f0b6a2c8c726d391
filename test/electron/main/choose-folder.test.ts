import type { BrowserWindow, Dialog } from 'electron';
import { expect, test } from 'vitest';
import { createChooseFolder } from '../../../electron/main/choose-folder.ts';
import { createFakeElectron } from './fake-electron/fake-electron.ts';
import { honest } from './fake-electron/honest.ts';

const window = honest<BrowserWindow>('BrowserWindow', {});

test('there is one dialog at a time, and none without a window', async () => {
  const fake = createFakeElectron();
  fake.folders.push('/home/a');
  const choose = createChooseFolder(fake.parts.dialog, () => window);
  const [one, other] = await Promise.all([choose({ path: '/home' }), choose({ path: '/home' })]);
  expect([one, other]).toEqual([
    { ok: true, value: { path: '/home/a' } },
    { ok: false, code: 'unavailable' },
  ]);
  expect(await choose({ path: null })).toEqual({ ok: true, value: { path: null } });
  const orphan = createChooseFolder(fake.parts.dialog, () => null);
  expect(await orphan({ path: null })).toEqual({ ok: false, code: 'unavailable' });
});

test('a dialog that fails is over, and the next one opens', async () => {
  let fails = true;
  const dialog = honest<Dialog>('dialog', {
    showOpenDialog: (async () => {
      if (fails) throw new Error('no dialog');
      return { canceled: false, filePaths: ['/home/a'] };
    }) as Dialog['showOpenDialog'],
  });
  const choose = createChooseFolder(dialog, () => window);
  await expect(choose({ path: null })).rejects.toThrow('no dialog');
  fails = false;
  expect(await choose({ path: null })).toEqual({ ok: true, value: { path: '/home/a' } });
});
