import { join } from 'node:path';
import type * as Electron from 'electron';
import { expect, test, vi } from 'vitest';
import { knowVault } from '../../support/know-vault.ts';
import { copyVault } from '../../support/sample-vault-folder.ts';
import { passphrase } from '../../support/start-service.ts';
import type { FakePage } from './fake-electron/fake-page.ts';
import { createEvent } from './fake-electron/record.ts';
import { type ShellUnderTest, startShellUnderTest } from './start-shell-under-test.ts';

// Several processes start one after another here, and the computer may have more to do.
vi.setConfig({ testTimeout: 60_000 });

const newCopy = copyVault();

type Opened = {
  readonly shell: ShellUnderTest;
  readonly vaultId: string;
  readonly unlock: (page: FakePage) => Promise<void>;
};

/** The shell with a real vault that it knows, not opened yet. */
async function start(): Promise<Opened> {
  const folder = newCopy();
  const vaultId = knowVault(join(folder, 'data'), join(folder, 'kluis.luwte'));
  const shell = await startShellUnderTest({ folder });
  return {
    shell,
    vaultId,
    unlock: async (page) => void (await (await page.client).vault.unlock({ vaultId, passphrase })),
  };
}

const vaultOf = async (page: FakePage) => (await (await page.client).vault.status()).vault;

/** As the page does it: the answer may be lost with the service. */
const lockByPage = async (page: FakePage) => (await page.client).vault.lock().catch(() => undefined);

test('a vault is opened through the page’s own port, locked by the page, and opened again in a fresh page', async () => {
  const { shell, unlock, vaultId } = await start();
  const first = await shell.firstPage();
  await unlock(first);
  expect(await vaultOf(first)).toMatchObject({ recoveryConfirmed: true });
  const before = shell.service();

  const fresh = await shell.pageAfter(() => lockByPage(first));
  await before.ended;
  expect(shell.service()).not.toBe(before);
  expect(await vaultOf(fresh)).toBeNull();
  expect(shell.window().contents.addresses).toEqual(['luwte://app/', 'luwte://app/']);
  // And nothing of the first can be gone back to.
  expect(shell.window().contents.history).toEqual(['luwte://app/']);
  // The page that showed the vault ended with its whole process.
  expect(shell.record.valuesOf('contents.forcefullyCrashRenderer')).toHaveLength(1);
  await unlock(fresh);
  expect(await vaultOf(fresh)).not.toBeNull();

  // Ports left the main process by a transfer, which never listened on them: it saw nothing of what was said.
  expect(shell.ports.map(({ isTransferred }) => isTransferred())).toEqual([true, true]);
  expect(JSON.stringify(shell.record.calls)).not.toContain(passphrase);
  expect(JSON.stringify(shell.record.calls)).not.toContain(vaultId);
});

test('when the computer sleeps, its screen is locked or its user is switched, the service ends for a new one', async () => {
  const { shell, unlock } = await start();
  await unlock(await shell.firstPage());
  for (const event of ['suspend', 'lock-screen', 'user-did-resign-active']) {
    const before = shell.service();
    const fresh = await shell.pageAfter(() => shell.power.emit(event));
    await before.ended;
    expect(await vaultOf(fresh)).toBeNull();
  }
  expect(shell.forked).toHaveLength(4);
});

test('a screen that Linux says is locked locks once, not each time it is looked at', async () => {
  const { shell } = await start();
  await shell.firstPage();
  await shell.pageAfter(() => {
    shell.power.idleState = 'locked';
  });
  await vi.waitUntil(() => shell.record.valuesOf('powerMonitor.getSystemIdleState').length >= 3, 10_000);
  expect(shell.forked).toHaveLength(2);
});

test('the menu locks, and a page that is loaded again keeps its service', async () => {
  const { shell, unlock } = await start();
  await unlock(await shell.firstPage());
  const { contents } = shell.window();
  const reloaded = await shell.pageAfter(() => contents.part.loadURL('luwte://app/#/vault'));
  expect(await vaultOf(reloaded)).not.toBeNull();
  expect(shell.forked).toHaveLength(1);
  const [[first]] = shell.record.valuesOf('Menu.buildFromTemplate') as [
    [Electron.MenuItemConstructorOptions[]],
  ];
  const items = first[0]?.submenu as Electron.MenuItemConstructorOptions[];
  const lock = items.find(({ label }) => label === 'Vergrendel');
  const fresh = await shell.pageAfter(() => lock?.click?.(undefined as never, undefined, undefined as never));
  expect(await vaultOf(fresh)).toBeNull();
});

test('a folder is chosen in the system’s dialog, and no list of recent documents sees it', async () => {
  const { shell } = await start();
  const { vault } = await (await shell.firstPage()).client;
  const { folderId, hasDialog, path } = await vault.browse({ folderId: null });
  expect(hasDialog).toBe(true);
  const kluis = join(path, 'kluis.luwte');
  shell.folders.push(kluis, null);
  const chosen = await vault.chooseFolder({ folderId });
  expect(chosen.chosen?.kind).toBe('vault');
  expect(await vault.chooseFolder({ folderId })).toEqual({ chosen: null });
  expect(shell.record.valuesOf('dialog.showOpenDialog').map(([, options]) => options)).toEqual(
    Array.from({ length: 2 }, () => ({
      title: 'Luwte',
      properties: ['openDirectory', 'createDirectory', 'dontAddToRecent'],
      defaultPath: path,
    })),
  );
  const { vaultId } = await vault.remember({ folderId: chosen.chosen?.folderId ?? '' });
  expect(vaultId).not.toBe('');
});

test('a second start shows the window, and is asked before it opens another vault', async () => {
  const { shell, unlock } = await start();
  const page = await shell.firstPage();
  await unlock(page);
  const other = join(newCopy(), 'kluis.luwte');
  const again = (given: unknown) => shell.app.emit('second-instance', {}, ['luwte'], '/', given);

  shell.window().minimise();
  again({ vaultPath: null });
  expect(shell.window().isVisible()).toBe(true);
  shell.answers.push(0);
  again({ vaultPath: other });
  await vi.waitUntil(() => shell.record.valuesOf('dialog.showMessageBox').length === 1);
  expect(await vaultOf(page)).not.toBeNull();
  shell.answers.push(1);
  const fresh = await shell.pageAfter(() => again({ vaultPath: other }));
  expect(shell.service().words).toContain(other);
  const { vault, vaultToOpen } = await (await fresh.client).vault.status();
  expect(vault).toBeNull();
  expect(vaultToOpen).not.toBeNull();
});

test('a page that crashes locks the vault, and the next one says that Luwte stopped', async () => {
  const { shell } = await start();
  await (await shell.firstPage()).client;
  const { contents } = shell.window();
  const fresh = await shell.pageAfter(() => contents.crash());
  expect(contents.addresses.at(-1)).toBe('luwte://app/#/start?reason=service-stopped');
  expect(await vaultOf(fresh)).toBeNull();
});

test('a service that is killed is replaced, and the page says so; killed again and again, Luwte ends', async () => {
  const { shell } = await start();
  await shell.firstPage();
  const kill = () => shell.service().child.kill('SIGKILL');
  await shell.pageAfter(kill);
  expect(shell.window().contents.addresses.at(-1)).toBe('luwte://app/#/start?reason=service-stopped');
  await shell.pageAfter(kill);
  expect(shell.forked).toHaveLength(3);
  kill();
  expect(await shell.app.exited).toBe(1);
  expect(shell.record.valuesOf('dialog.showErrorBox')).toHaveLength(1);
  expect(shell.forked).toHaveLength(3);
});

test('a service that hangs is ended within its heartbeats, and another takes its place', async () => {
  const shell = await startShellUnderTest({ deps: { heartbeatEvery: 300 } });
  const page = await shell.firstPage();
  await vaultOf(page);
  const hung = shell.service();
  // Until it has answered once it is thought to be starting.
  await new Promise((resolve) => hung.child.once('message', resolve));
  await shell.pageAfter(() => process.kill(hung.child.pid ?? 0, 'SIGSTOP'));
  await hung.ended;
  expect(hung.child.signalCode).toBe('SIGKILL');
});

test('a service that hangs while it is to lock is killed after two seconds', async () => {
  const { shell } = await start();
  await (await shell.firstPage()).client;
  const hung = shell.service();
  process.kill(hung.child.pid ?? 0, 'SIGSTOP');
  const asked = performance.now();
  await shell.pageAfter(() => shell.power.emit('suspend'));
  expect(hung.child.signalCode).toBe('SIGKILL');
  expect(performance.now() - asked).toBeGreaterThanOrEqual(1_990);
  expect(shell.window().contents.addresses.at(-1)).toBe('luwte://app/');
});

test.each([
  ['quitting', true, (shell: ShellUnderTest, event: unknown) => shell.app.emit('before-quit', event)],
  [
    'closing the window',
    false,
    (shell: ShellUnderTest, event: unknown) => shell.window().emit('close', event),
  ],
  ['shutting down', false, (shell: ShellUnderTest, event: unknown) => shell.power.emit('shutdown', event)],
] as const)('%s locks first, and ends once when the service has ended', async (_what, isOpen, act) => {
  const { shell, unlock } = await start();
  const page = await shell.firstPage();
  if (isOpen) await unlock(page);
  shell.clipboard.copy('of somebody else');
  const event = createEvent();
  act(shell, event);
  act(shell, event);
  expect(event.wasPrevented()).toBe(true);
  await shell.service().ended;
  expect(await shell.app.exited).toBe(0);
  expect(shell.record.valuesOf('app.exit')).toHaveLength(1);
  expect(shell.forked).toHaveLength(1);
  expect(shell.window().contents.addresses).toHaveLength(1);
  expect(shell.clipboard.content()).toEqual({ 'text/plain': 'of somebody else' });
});
