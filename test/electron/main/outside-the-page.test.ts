/** What the shell says and does beside the page: menu, notifications, what it tells the service of the system. */
import { join } from 'node:path';
import type { MenuItemConstructorOptions } from 'electron';
import { expect, test, vi } from 'vitest';
import { knowVault } from '../../support/know-vault.ts';
import { copyVault } from '../../support/sample-vault-folder.ts';
import { passphrase } from '../../support/start-service.ts';
import type { FakePage } from './fake-electron/fake-page.ts';
import { type ShellTestOptions, type ShellUnderTest, startShellUnderTest } from './start-shell-under-test.ts';

// Processes start one after another here, and the computer may have more to do.
vi.setConfig({ testTimeout: 60_000 });

const newCopy = copyVault();

/** The shell with a real vault that is open. */
async function startOpen(options: ShellTestOptions = {}): Promise<{ shell: ShellUnderTest; page: FakePage }> {
  const folder = newCopy();
  const vaultId = knowVault(join(folder, 'data'), join(folder, 'kluis.luwte'));
  const shell = await startShellUnderTest({ folder, ...options });
  const page = await shell.firstPage();
  await (await page.client).vault.unlock({ vaultId, passphrase });
  return { shell, page };
}

const vaultOf = async (page: FakePage) => (await (await page.client).vault.status()).vault;

/** The menu that stands now. */
function menuOf({ record }: ShellUnderTest): readonly MenuItemConstructorOptions[] {
  const templates = record.valuesOf('Menu.buildFromTemplate') as [MenuItemConstructorOptions[]][];
  return templates.at(-1)?.[0] ?? [];
}

function pressLock(shell: ShellUnderTest): void {
  const items = menuOf(shell)[0]?.submenu as MenuItemConstructorOptions[];
  const lock = items.find(({ label }) => label === 'Vergrendel' || label === 'Lock');
  lock?.click?.(undefined as never, undefined, undefined as never);
}

test('Lock in the menu presses the page’s own key in the window that has the focus, so that the page stores first', async () => {
  const { shell, page } = await startOpen();
  shell.window().blur();
  const fresh = shell.pageAfter(() => pressLock(shell));
  expect(shell.record.valuesOf('contents.sendInputEvent')).toEqual([
    [{ type: 'keyDown', keyCode: 'L', modifiers: ['control'] }],
    [{ type: 'keyUp', keyCode: 'L', modifiers: ['control'] }],
  ]);
  // Until the page says so nothing is locked: what was typed can still be stored.
  expect(await vaultOf(page)).not.toBeNull();
  const before = shell.service();
  await (await page.client).vault.lock().catch(() => undefined);
  expect(await vaultOf(await fresh)).toBeNull();
  await before.ended;

  // The patience of that press ends later, and is not for the service that came after it.
  await new Promise((resolve) => setTimeout(resolve, 2_100));
  expect(shell.forked).toHaveLength(2);
});

test('a page that does not lock within two seconds is locked all the same', async () => {
  const { shell } = await startOpen();
  const asked = performance.now();
  const fresh = await shell.pageAfter(() => pressLock(shell));
  expect(performance.now() - asked).toBeGreaterThanOrEqual(1_990);
  expect(await vaultOf(fresh)).toBeNull();
});

test('where no page has its port there is nothing to store, and Lock locks at once', async () => {
  const shell = await startShellUnderTest();
  await shell.firstPage();
  const { contents } = shell.window();
  await (await contents.page().client).vault.status();
  contents.emit('did-navigate', {}, 'luwte://app/', 200, 'OK');
  await shell.pageAfter(() => pressLock(shell));
  expect(shell.record.valuesOf('contents.sendInputEvent')).toEqual([]);
});

test('menu and questions follow the language that is chosen on the page, also after locking', async () => {
  const { shell, page } = await startOpen({ languages: ['en-GB'] });
  expect(menuOf(shell)[0]?.label).toBe('File');
  const { settings } = await page.client;
  // What was chosen before is Dutch; the page asks for it at each start.
  const device = await settings.device();
  await vi.waitUntil(() => menuOf(shell)[0]?.label === 'Bestand');
  await settings.changeDevice({ ...device, language: 'en' });
  await vi.waitUntil(() => menuOf(shell)[0]?.label === 'File');
  const made = shell.record.valuesOf('Menu.setApplicationMenu').length;
  await settings.changeDevice({ ...device, language: 'en', colourScheme: 'dark' });
  await settings.device();

  await shell.pageAfter(() => shell.power.emit('suspend'));
  expect(menuOf(shell)[0]?.label).toBe('File');
  expect(shell.record.valuesOf('Menu.setApplicationMenu')).toHaveLength(made);
  shell.window().contents.openWindow({ url: 'https://example.org/', disposition: 'foreground-tab' });
  const [, question] = shell.record.valuesOf('dialog.showMessageBox')[0] ?? [];
  expect(question).toMatchObject({ buttons: ['Cancel', 'Open'] });
});

test('a file’s place is chosen in the system’s dialog, and one that it asked about is replaced', async () => {
  const { shell, page } = await startOpen();
  const { vault } = await page.client;
  const { folderId, path } = await vault.browse({ folderId: null });
  const filter = { actions: [], slotId: null, object: '', from: null, until: null };
  const first = await vault.exportAudit({ filter, folderId, fileName: 'trail.csv' });
  shell.folders.push(first.path, null);
  const { chosen } = await vault.chooseSavePlace({ folderId, fileName: 'x.csv' });
  expect(chosen).toEqual({ folderId, fileName: 'trail.csv' });
  expect(await vault.chooseSavePlace({ folderId, fileName: 'x.csv' })).toEqual({ chosen: null });
  const [, options] = shell.record.valuesOf('dialog.showSaveDialog')[0] ?? [];
  expect(options).toMatchObject({ defaultPath: join(path, 'x.csv') });
  const again = await vault.exportAudit({ filter, folderId, fileName: 'trail.csv' });
  expect(again.path).toBe(first.path);
});

test('a desktop that does not tell of a locked screen makes every service that follows lock sooner', async () => {
  const { shell, page } = await startOpen({ deps: { run: () => Promise.reject(new Error('no bus')) } });
  const isUntold = async (of: FakePage) => (await (await of.client).vault.status()).screenLockUntold;
  await vi.waitUntil(() => isUntold(page));
  const fresh = await shell.pageAfter(() => shell.power.emit('suspend'));
  expect(await isUntold(fresh)).toBe(true);
});

test('a system whose idle state is unknown counts as one that does not tell; others tell', async () => {
  const { shell, page } = await startOpen();
  const { vault } = await page.client;
  expect(await vault.status()).toMatchObject({ screenLockUntold: false, screenSeen: true });
  shell.power.idleState = 'unknown';
  await vi.waitUntil(async () => (await vault.status()).screenLockUntold, { timeout: 10_000 });
  expect(shell.forked).toHaveLength(1);
});

test.each([
  ['linux', true],
  ['win32', false],
  ['darwin', true],
] as const)(
  'on %s the main window asks to be left out of pictures of the screen; seen all the same: %s',
  async (platform, screenSeen) => {
    const shell = await startShellUnderTest({ deps: { platform } });
    const page = await shell.firstPage();
    expect(shell.record.valuesOf('window.setContentProtection')).toEqual([[true]]);
    expect(await (await page.client).vault.status()).toMatchObject({ screenSeen });
  },
);
