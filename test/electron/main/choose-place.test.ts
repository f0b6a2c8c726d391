import type { BrowserWindow, Dialog } from 'electron';
import { expect, test } from 'vitest';
import { createChoosePlace } from '../../../electron/main/choose-place.ts';
import { createFakeElectron } from './fake-electron/fake-electron.ts';
import { honest } from './fake-electron/honest.ts';

const window = honest<BrowserWindow>('BrowserWindow', {});
const unavailable = { ok: false, code: 'unavailable' };

test('there is one dialog at a time, of whichever kind, and none without a window', async () => {
  const fake = createFakeElectron();
  fake.folders.push('/papers/a');
  const choose = createChoosePlace(fake.parts.dialog, () => window);
  const answers = await Promise.all([
    choose.chooseFolder({ path: '/papers' }),
    choose.chooseFolder({ path: '/papers' }),
    choose.chooseSavePlace({ folder: '/papers', name: 'a.pdf' }),
  ]);
  expect(answers).toEqual([{ ok: true, value: { path: '/papers/a' } }, unavailable, unavailable]);
  expect(await choose.chooseFolder({ path: null })).toEqual({ ok: true, value: { path: null } });
  const orphan = createChoosePlace(fake.parts.dialog, () => null);
  expect(await orphan.chooseFolder({ path: null })).toEqual(unavailable);
  expect(await orphan.chooseSavePlace({ folder: null, name: 'a.pdf' })).toEqual(unavailable);
});

test('a dialog that fails is over, and the next one opens', async () => {
  let fails = true;
  const dialog = honest<Dialog>('dialog', {
    showOpenDialog: (async () => {
      if (fails) throw new Error('no dialog');
      return { canceled: false, filePaths: ['/papers/a'] };
    }) as Dialog['showOpenDialog'],
  });
  const { chooseFolder } = createChoosePlace(dialog, () => window);
  await expect(chooseFolder({ path: null })).rejects.toThrow('no dialog');
  fails = false;
  expect(await chooseFolder({ path: null })).toEqual({ ok: true, value: { path: '/papers/a' } });
});

test('where a file goes is asked with its name in that folder, and what is there is not replaced unasked', async () => {
  const fake = createFakeElectron();
  fake.folders.push('/papers/c.pdf', null);
  const { chooseSavePlace } = createChoosePlace(fake.parts.dialog, () => window);
  const asked = { folder: '/papers', name: 'a.pdf' };
  expect(await chooseSavePlace(asked)).toEqual({ ok: true, value: { path: '/papers/c.pdf' } });
  expect(await chooseSavePlace({ ...asked, folder: null })).toEqual({ ok: true, value: { path: null } });
  const properties = ['createDirectory', 'showOverwriteConfirmation', 'dontAddToRecent'];
  expect(fake.record.valuesOf('dialog.showSaveDialog')).toEqual([
    [window, { title: 'Luwte', properties, defaultPath: '/papers/a.pdf' }],
    [window, { title: 'Luwte', properties, defaultPath: 'a.pdf' }],
  ]);
});

test.each([
  [true, '/papers/a.pdf'],
  [true, ''],
  [false, ''],
])('an answer that says cancelled %s and %j is nothing chosen', async (canceled, filePath) => {
  const dialog = honest<Dialog>('dialog', {
    showSaveDialog: (async () => ({ canceled, filePath })) as Dialog['showSaveDialog'],
  });
  const { chooseSavePlace } = createChoosePlace(dialog, () => window);
  const nothing = { ok: true, value: { path: null } };
  expect(await chooseSavePlace({ folder: '/papers', name: 'a.pdf' })).toEqual(nothing);
});
