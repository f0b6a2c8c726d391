import type * as Electron from 'electron';
import { describe, expect, test, vi } from 'vitest';
import type { FakeContents } from './fake-electron/fake-contents.ts';
import { createEvent } from './fake-electron/record.ts';
import { strangeAddresses } from './policy/addresses.ts';
import { type ShellUnderTest, startShellUnderTest } from './start-shell-under-test.ts';

async function start(options: Parameters<typeof startShellUnderTest>[0] = {}): Promise<ShellUnderTest> {
  const shell = await startShellUnderTest(options);
  await (await shell.firstPage()).client;
  return shell;
}

const huge = 'a'.repeat(5_000_000);

describe('sessions', () => {
  test.each(['luwte', 'default'])('of the name %s reach no address but the app’s own', async (name) => {
    const session = (await start({ isPackaged: true })).sessions.get(name);
    if (session === undefined) throw new Error('no such session');
    for (const address of [...strangeAddresses, huge]) {
      const { cancel } = await new Promise<Electron.CallbackResponse>((resolve) => {
        session.handler('onBeforeRequest')({ url: address, method: 'GET' }, resolve);
      });
      expect(cancel, address.slice(0, 100)).toBe(true);
    }
    expect(await session.request('luwte://app/', 'POST')).toBe('cancelled');
    const answer = await session.request('luwte://app/index.html');
    // The session that nobody uses has no scheme at all.
    expect(typeof answer === 'string' ? answer : answer.status).toBe(name === 'luwte' ? 200 : 'unanswered');
  });

  test('give no permission to whoever asks, and copying to the page alone', async () => {
    const shell = await start();
    const { contents } = shell.window();
    const session = shell.sessions.get('luwte');
    const strange = shell.strangeContents().part;
    const page = 'luwte://app/';
    const copy = 'clipboard-sanitized-write';
    const ask = (who: unknown, permission: unknown, details: object) => {
      const request = vi.fn();
      session?.handler('setPermissionRequestHandler')(who, permission, request, details);
      const check = session?.handler('setPermissionCheckHandler')(who, permission, 'luwte://app', details);
      return [request.mock.calls, check];
    };
    const no = [[[false]], false];
    const own = { requestingUrl: page, isMainFrame: true };
    expect(ask(contents.part, copy, own)).toEqual([[[true]], true]);
    expect(ask(null, copy, own)).toEqual(no);
    expect(ask(strange, copy, own)).toEqual(no);
    expect(ask(contents.part, copy, {})).toEqual(no);
    expect(ask(contents.part, copy, { ...own, isMainFrame: false })).toEqual(no);
    expect(ask(contents.part, copy, { ...own, requestingUrl: huge })).toEqual(no);
    expect(ask(contents.part, huge, own)).toEqual(no);
    expect(ask(contents.part, { toString: () => copy }, own)).toEqual(no);
    expect(ask(contents.part, 'media', own)).toEqual(no);
    contents.destroy();
    expect(ask(contents.part, copy, own)).toEqual(no);
  });

  test('know no device, no certificate, no file, no screen and no download', async () => {
    const shell = await start();
    for (const name of ['luwte', 'default']) {
      const session = shell.sessions.get(name);
      if (session === undefined) throw new Error('no such session');
      expect(
        session.handler('setDevicePermissionHandler')({ deviceType: 'hid', origin: 'luwte://app' }),
      ).toBe(false);
      const classes = ['audio', 'hid', 'mass-storage', 'smart-card', 'video', 'wireless'];
      expect(session.handler('setUSBProtectedClassesHandler')({ protectedClasses: classes })).toEqual(
        classes,
      );
      const told = vi.fn();
      session.handler('setBluetoothPairingHandler')({ deviceId: huge, pairingKind: 'confirm' }, told);
      session.handler('setDisplayMediaRequestHandler')({ videoRequested: true }, told);
      session.handler('setCertificateVerifyProc')({ hostname: 'example.org', errorCode: 0 }, told);
      const events = ['select-hid-device', 'select-serial-port', 'select-usb-device', 'will-download'].map(
        (what) => {
          const event = createEvent();
          session.emit(what, event, { deviceList: [{ deviceId: '1' }] }, told);
          return event.wasPrevented();
        },
      );
      session.emit('file-system-access-restricted', createEvent(), { path: '/etc' }, told);
      expect(told.mock.calls).toEqual([
        [{ confirmed: false }],
        [null],
        [-2],
        [null],
        [null],
        [null],
        ['deny'],
      ]);
      expect(events).toEqual([true, true, true, true]);
    }
  });
});

describe('contents', () => {
  let made: { readonly shell: ShellUnderTest; readonly all: readonly FakeContents[] };
  const fresh = async () => {
    const shell = await start();
    made = { shell, all: [shell.window().contents, shell.strangeContents()] };
  };

  test('ours and others go nowhere, follow no redirect and embed nothing', async () => {
    await fresh();
    for (const contents of made.all) {
      for (const url of [...strangeAddresses, huge]) {
        const event = { ...createEvent(), url, isMainFrame: true };
        contents.emit('will-frame-navigate', event);
        expect(event.wasPrevented(), url.slice(0, 100)).toBe(true);
      }
      const inFrame = { ...createEvent(), url: 'luwte://app/', isMainFrame: false };
      contents.emit('will-frame-navigate', inFrame);
      const redirect = { ...createEvent(), url: 'luwte://app/', isMainFrame: true };
      contents.emit('will-redirect', redirect);
      const view = createEvent();
      contents.emit('will-attach-webview', view, {}, {});
      expect([inFrame.wasPrevented(), redirect.wasPrevented(), view.wasPrevented()]).toEqual([
        true,
        true,
        true,
      ]);
    }
    const home = { ...createEvent(), url: 'luwte://app/#/vault', isMainFrame: true };
    made.all[0]?.emit('will-frame-navigate', home);
    expect(home.wasPrevented()).toBe(false);
    made.all[1]?.emit('will-frame-navigate', home);
    expect(home.wasPrevented()).toBe(true);
  });

  test('trust no certificate, know no password, choose no device', async () => {
    await fresh();
    for (const contents of made.all) {
      const told = vi.fn();
      const events = [createEvent(), createEvent(), createEvent(), createEvent()];
      const [device, login, certificate, client] = events;
      contents.emit('select-bluetooth-device', device, [{ deviceId: '1' }], told);
      contents.emit('login', login, {}, {}, told);
      contents.emit('certificate-error', certificate, 'https://a/', 'ERR', {}, told);
      contents.emit('select-client-certificate', client, 'https://a/', [{}], told);
      expect(told.mock.calls).toEqual([[''], [false], [undefined]]);
      expect(events.map((event) => event.wasPrevented())).toEqual([true, true, true, true]);
    }
    expect(made.shell.record.valuesOf('contents.setWebRTCIPHandlingPolicy')).toEqual([
      ['disable_non_proxied_udp'],
      ['disable_non_proxied_udp'],
    ]);
  });

  test('open no window; a link that is clicked is shown in full, and opened when the person says so', async () => {
    await fresh();
    const { shell, all } = made;
    const [own, other] = all;
    const click = { url: 'https://example.org/a?b=c', disposition: 'foreground-tab' };
    for (const url of [...strangeAddresses.filter((address) => !address.startsWith('https://')), huge]) {
      expect(own?.openWindow({ ...click, url })).toEqual({ action: 'deny' });
    }
    expect(other?.openWindow(click)).toEqual({ action: 'deny' });
    expect(shell.record.valuesOf('dialog.showMessageBox')).toEqual([]);

    const asked = () => shell.record.valuesOf('dialog.showMessageBox');
    for (let count = 0; count < 100; count += 1) expect(own?.openWindow(click)).toEqual({ action: 'deny' });
    expect(asked()).toHaveLength(1);
    expect(asked()[0]?.[1]).toMatchObject({ detail: 'https://example.org/a?b=c', defaultId: 0, cancelId: 0 });
    await vi.waitUntil(() => asked().length === 1);
    await new Promise((resolve) => setImmediate(resolve));
    expect(shell.record.valuesOf('shell.openExternal')).toEqual([]);
    shell.answers.push(1);
    own?.openWindow(click);
    await vi.waitUntil(() => shell.record.valuesOf('shell.openExternal').length === 1);
    expect(shell.record.valuesOf('shell.openExternal')).toEqual([['https://example.org/a?b=c']]);
    expect(shell.windows).toHaveLength(1);
  });
});

describe('the rest of what Electron tells', () => {
  test('a second start with anything else than a vault only shows the window', async () => {
    const shell = await start();
    for (const given of [
      null,
      7,
      huge,
      [],
      { vaultPath: 7 },
      { vaultPath: 'a' },
      { vaultPath: `/${huge}` },
    ]) {
      shell.app.emit('second-instance', {}, ['luwte', '--vault', '/a.luwte'], '/', given);
    }
    expect(shell.record.valuesOf('dialog.showMessageBox')).toEqual([]);
    expect(shell.forked).toHaveLength(1);
  });

  test('files and addresses that the system wants opened are not', async () => {
    const shell = await start();
    for (const what of ['open-file', 'open-url']) {
      const event = createEvent();
      shell.app.emit(what, event, huge);
      expect(event.wasPrevented()).toBe(true);
    }
  });

  test('the title stays what it is, and the pointer’s menu holds nothing of the page', async () => {
    const shell = await start();
    const event = createEvent();
    shell.window().emit('page-title-updated', event, 'Jansen', true);
    expect(event.wasPrevented()).toBe(true);
    const { contents } = shell.window();
    contents.emit('context-menu', {}, { isEditable: false, selectionText: '' });
    expect(shell.record.valuesOf('menu.popup')).toEqual([]);
    contents.emit('context-menu', {}, { isEditable: false, selectionText: 'Jansen', linkURL: 'https://a/' });
    contents.emit('context-menu', {}, { isEditable: true, selectionText: huge });
    expect(shell.record.valuesOf('menu.popup')).toHaveLength(2);
    expect(JSON.stringify(shell.record.valuesOf('Menu.buildFromTemplate'))).not.toMatch(/Jansen|aaaa|https/);
  });

  test('other processes that end are none of the shell’s business; a service that cannot start is', async () => {
    const shell = await start();
    const gone = (details: object) => shell.app.emit('child-process-gone', {}, details);
    gone({ type: 'GPU', reason: 'crashed', exitCode: 1 });
    gone({ type: 'Utility', reason: 'crashed', exitCode: 1, name: 'Luwte' });
    gone({ type: 'Utility', reason: 'launch-failed', exitCode: 1, name: 'Network Service' });
    gone({});
    expect(shell.forked).toHaveLength(1);
    gone({ type: 'Utility', reason: 'launch-failed', exitCode: 1, name: 'Luwte' });
    expect(shell.forked).toHaveLength(2);
  });

  test('a page’s process that ends as it should is no crash', async () => {
    const shell = await start();
    shell.window().contents.emit('render-process-gone', {}, { reason: 'clean-exit', exitCode: 0 });
    expect(shell.forked).toHaveLength(1);
  });
});
