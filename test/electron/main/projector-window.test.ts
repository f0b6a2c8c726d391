import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import type { ServiceClient } from '../../../electron/cli/connect-client.ts';
import { knowVault } from '../../support/know-vault.ts';
import { refusalOf } from '../../support/refusal-of.ts';
import { samplePerson } from '../../support/sample-input.ts';
import { copyVault } from '../../support/sample-vault-folder.ts';
import { sampleDossier } from '../../support/share-vault.ts';
import { passphrase } from '../../support/start-service.ts';
import type { FakeWindow } from './fake-electron/fake-window.ts';
import { type ShellTestOptions, type ShellUnderTest, startShellUnderTest } from './start-shell-under-test.ts';

// Several processes start one after another here, and the computer may have more to do.
vi.setConfig({ testTimeout: 60_000 });

const newCopy = copyVault();

type Opened = {
  readonly shell: ShellUnderTest;
  readonly client: ServiceClient;
  readonly unlock: (client: ServiceClient) => Promise<void>;
  readonly dossierId: string;
  readonly code: string;
};

/** The shell with an open vault in which there is a dossier. */
async function openDossier(options: ShellTestOptions = {}): Promise<Opened> {
  const folder = newCopy();
  const vaultId = knowVault(join(folder, 'data'), join(folder, 'kluis.luwte'));
  const shell = await startShellUnderTest({ ...options, folder });
  const client = await (await shell.firstPage()).client;
  const unlock = async (by: ServiceClient) => void (await by.vault.unlock({ vaultId, passphrase }));
  await unlock(client);
  return { shell, client, unlock, ...(await client.dossiers.create(sampleDossier)) };
}

type Wall = { readonly window: FakeWindow; readonly client: ServiceClient };

/** Shows the dossier, and waits for the page of the window that opens. */
async function show({ shell, client, dossierId }: Opened): Promise<Wall> {
  await client.reviews.project({ dossierId });
  const window = shell.projector();
  if (window === null) throw new Error('no projector window');
  const { contents } = window;
  const page = contents.addresses.length > 0 ? contents.page() : await contents.nextPage();
  return { window, client: await page.client };
}

const codeOn = async (wall: Wall) => (await wall.client.reviews.projection()).shown?.code;
const nonceOf = ({ options }: FakeWindow) => options.webPreferences?.additionalArguments?.[0];
const second = { x: 1920, y: 0, width: 2560, height: 1440 };

test('the projector window has its own page, nonce and port, and the hardening of the main one', async () => {
  const opened = await openDossier({ isPackaged: true });
  const { shell, client, dossierId } = opened;
  const before = shell.record.registered.length;
  const wall = await show(opened);
  expect(await codeOn(wall)).toBe(opened.code);
  expect(wall.window.contents.addresses).toEqual(['luwte://app/projector.html']);
  const { additionalArguments: mainNonce, ...hardening } = shell.window().options.webPreferences ?? {};
  expect(wall.window.options).toMatchObject({ title: 'Luwte', show: false, webPreferences: hardening });
  expect(nonceOf(wall.window)).toMatch(/^--luwte-nonce=[\w-]{32}$/);
  expect([nonceOf(wall.window)]).not.toEqual(mainNonce);
  expect([...shell.record.registered.slice(before)].sort()).toEqual([...registered].sort());
  // The main window is kept out of screen sharing; this one is there to be shared.
  expect(shell.record.valuesOf('window.setContentProtection')).toEqual([[true], [false]]);

  for (const asked of [
    wall.client.vault.status(),
    wall.client.dossiers.get({ dossierId }),
    wall.client.reviews.project({ dossierId }),
    wall.client.reviews.projected(),
    wall.client.vault.activity(),
    wall.client.vault.lock(),
  ]) {
    expect(await refusalOf(asked)).toMatchObject({ code: 'NO_SUCH_PROCEDURE' });
  }
  expect((await client.dossiers.get({ dossierId })).person.name).toBe(samplePerson.name);
  const other = await client.dossiers.create(sampleDossier);
  await client.reviews.project({ dossierId: other.dossierId });
  expect(await codeOn(wall)).toBe(other.code);
  expect(shell.windows).toHaveLength(2);

  // No word of anybody went through the main process, which handed both ports on and read neither.
  expect(shell.ports.map(({ isTransferred }) => isTransferred())).toEqual([true, true]);
  expect(JSON.stringify(shell.record.calls)).not.toContain(samplePerson.name);
  expect(JSON.stringify(shell.record.calls)).not.toContain(opened.code);
});

test('it fills another screen where there is one and leaves the keys to the main window; else it is like others', async () => {
  const opened = await openDossier();
  const { shell, client } = opened;
  const { window: only } = await show(opened);
  expect([only.options.x, only.isVisible(), only.part.isFocused()]).toEqual([undefined, true, true]);
  expect(shell.record.valuesOf('window.setFullScreen')).toEqual([]);
  await client.reviews.stopProjecting();
  shell.window().part.focus();
  shell.screens.push(second);
  const { window } = await show(opened);
  expect(window.options).toMatchObject(second);
  expect(shell.record.valuesOf('window.setFullScreen')).toEqual([[true]]);
  expect([window.isVisible(), window.part.isFocused(), shell.window().part.isFocused()]).toEqual([
    true,
    false,
    true,
  ]);
});

/** Ways in which it can end while the vault stays open. */
const ends: readonly (readonly [string, (opened: Opened, wall: Wall) => unknown])[] = [
  ['the main page stops it', ({ client }) => client.reviews.stopProjecting()],
  ['its own page stops it', (_, { client }) => client.reviews.stopProjecting()],
  ['somebody closes it', (_, { window }) => window.destroy()],
  ['its page crashes', (_, { window }) => window.contents.crash()],
  [
    'its page is loaded again',
    (_, { window }) => window.contents.part.loadURL('luwte://app/projector.html').catch(() => undefined),
  ],
];

test('it goes when it is stopped, closed, crashes or loads again; the main page works on, and the next one is new', async () => {
  const opened = await openDossier();
  const { shell, client } = opened;
  const seen = new Set<string>();
  for (const [how, act] of ends) {
    const wall = await show(opened);
    expect(await codeOn(wall), how).toBe(opened.code);
    seen.add(nonceOf(wall.window) ?? '');
    // What its own page asked for may be answered to nobody: the window has gone.
    void Promise.resolve(act(opened, wall)).catch(() => undefined);
    await vi.waitUntil(async () => (await client.reviews.projected()).projected === null);
    await vi.waitUntil(() => shell.projector() === null);
  }
  expect(seen.size).toBe(ends.length);
  expect(shell.forked).toHaveLength(1);
  expect(shell.window().contents.addresses).toHaveLength(1);
});

/** Ways in which the vault is locked from outside; what is given must be gone as soon as they return. */
const locks: readonly (readonly [string, (shell: ShellUnderTest) => unknown])[] = [
  ['the computer sleeps', (shell) => shell.power.emit('suspend')],
  [
    'the service hangs, and the screen is locked',
    (shell) => {
      process.kill(shell.service().child.pid ?? 0, 'SIGSTOP');
      shell.power.emit('lock-screen');
    },
  ],
  [
    'the main page crashes',
    async (shell) => {
      const { contents } = shell.window();
      const told = new Promise((resolve) => contents.part.once('render-process-gone', resolve));
      contents.crash();
      await told;
    },
  ],
];

test('it goes with the vault, before the service has answered, and nothing is shown until somebody chooses to', async () => {
  const opened = await openDossier();
  const { shell, unlock } = opened;
  let client = opened.client;
  for (const [how, act] of locks) {
    const wall = await show({ ...opened, client });
    const fresh = await shell.pageAfter(async () => {
      await act(shell);
      expect(wall.window.isDestroyed(), how).toBe(true);
    });
    client = await fresh.client;
    await unlock(client);
    expect(await client.reviews.projected(), how).toEqual({ projected: null });
    expect(shell.projector(), how).toBeNull();
  }
  const { window } = await show({ ...opened, client });
  await shell.pageAfter(() => client.vault.lock().catch(() => undefined));
  expect(window.isDestroyed()).toBe(true);
});

test('the key for locking locks from that window too, which goes at once; other keys are its page’s', async () => {
  const opened = await openDossier();
  const { shell } = opened;
  const { window } = await show(opened);
  const press = (input: object) => {
    let isTaken = false;
    const event = {
      preventDefault() {
        isTaken = true;
      },
    };
    window.contents.emit('before-input-event', event, {
      type: 'keyDown',
      control: false,
      meta: false,
      ...input,
    });
    return isTaken;
  };
  expect([press({ key: 'l' }), press({ key: 'c', control: true }), window.isDestroyed()]).toEqual([
    false,
    false,
    false,
  ]);
  await shell.pageAfter(() => {
    expect(press({ key: 'L', control: true })).toBe(true);
    expect(window.isDestroyed()).toBe(true);
  });
  expect(shell.record.valuesOf('contents.sendInputEvent')).toHaveLength(2);
});

test('it goes when the service dies, and when Luwte ends', async () => {
  const opened = await openDossier();
  const { shell, unlock } = opened;
  const { window } = await show(opened);
  const fresh = await shell.pageAfter(() => shell.service().child.kill('SIGKILL'));
  expect(window.isDestroyed()).toBe(true);
  const client = await fresh.client;
  await unlock(client);
  const last = await show({ ...opened, client });
  shell.app.emit('before-quit', { preventDefault: () => undefined });
  expect(last.window.isDestroyed()).toBe(true);
  expect(await shell.app.exited).toBe(0);
});

/** What the shell registers with each projector window, each once; nothing of it is for the whole program. */
const registered: readonly string[] = [
  'contents: will-frame-navigate',
  'contents: will-redirect',
  'contents: will-attach-webview',
  'contents: select-bluetooth-device',
  'contents: login',
  'contents: certificate-error',
  'contents: select-client-certificate',
  'contents: setWindowOpenHandler',
  'contents: destroyed',
  'contents: did-navigate',
  'contents: render-process-gone',
  'contents: before-input-event',
  'window: page-title-updated',
  'window: ready-to-show',
  'window: closed',
];
