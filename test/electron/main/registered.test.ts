import { expect, test } from 'vitest';
import { commandLineSwitches } from '../../../electron/main/policy/command-line.ts';
import { ownScheme } from '../../../electron/main/policy/own-scheme.ts';
import { startShellUnderTest } from './start-shell-under-test.ts';

/** Every handler that the shell has. A new one is written down here, with what it decides by and a test that attacks it. */
const everything: readonly string[] = [
  'app: second-instance',
  'app: open-file',
  'app: open-url',
  'app: web-contents-created',
  'app: session-created',
  'app: before-quit',
  'app: window-all-closed',
  'app: activate',
  'app: child-process-gone',
  'ipcMain: luwte:port',
  'powerMonitor: suspend',
  'powerMonitor: lock-screen',
  'powerMonitor: user-did-resign-active',
  'powerMonitor: shutdown',
  'session luwte: protocol luwte',
  ...['luwte', 'default'].flatMap((name) =>
    [
      'onBeforeRequest',
      'setPermissionRequestHandler',
      'setPermissionCheckHandler',
      'setDevicePermissionHandler',
      'setUSBProtectedClassesHandler',
      'setBluetoothPairingHandler',
      'setDisplayMediaRequestHandler',
      'setCertificateVerifyProc',
      'select-hid-device',
      'select-serial-port',
      'select-usb-device',
      'file-system-access-restricted',
      'will-download',
    ].map((handler) => `session ${name}: ${handler}`),
  ),
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
  'contents: context-menu',
  'contents: render-process-gone',
  'window: page-title-updated',
  'window: ready-to-show',
  'window: focus',
  'window: close',
  'window: query-session-end',
  'window: session-end',
  'utilityProcess: message',
  'utilityProcess: exit',
];

test('nothing is registered twice, and nothing is forgotten', async () => {
  const shell = await startShellUnderTest();
  await shell.firstPage();
  expect([...shell.record.registered].sort()).toEqual([...everything].sort());
});

test('before Electron is ready, everything stands that has no effect later', async () => {
  const { record, folder } = await startShellUnderTest();
  expect(record.valuesOf('commandLine.appendSwitch')).toEqual(
    commandLineSwitches.map(([name, value]) => [name, value]),
  );
  expect(record.valuesOf('app.enableSandbox')).toEqual([[]]);
  expect(record.valuesOf('protocol.registerSchemesAsPrivileged')).toEqual([[[ownScheme]]]);
  expect(record.valuesOf('app.setPath')).toEqual([
    ['userData', `${folder}/data/shell`],
    ['sessionData', `${folder}/data/shell`],
  ]);
  expect(record.valuesOf('app.requestSingleInstanceLock')).toEqual([[{ vaultPath: null }]]);
});

test('both sessions reach nothing: no names, no proxy, no spelling, offline', async () => {
  const shell = await startShellUnderTest();
  await shell.firstPage();
  const { record } = shell;
  expect(record.valuesOf('session.fromPartition')).toEqual([['luwte', { cache: false }]]);
  expect(record.valuesOf('app.configureHostResolver')).toEqual([
    [{ enableBuiltInResolver: false, secureDnsMode: 'off', secureDnsServers: [] }],
  ]);
  for (const name of ['luwte', 'default']) {
    expect(record.valuesOf(`session ${name}.enableNetworkEmulation`)).toEqual([[{ offline: true }]]);
    expect(record.valuesOf(`session ${name}.setSpellCheckerEnabled`)).toEqual([[false]]);
    expect(record.valuesOf(`session ${name}.setSpellCheckerLanguages`)).toEqual([[[]]]);
    expect(record.valuesOf(`session ${name}.setProxy`)).toEqual([
      [{ mode: 'fixed_servers', proxyRules: 'http://127.0.0.1:9', proxyBypassRules: '<-loopback>' }],
    ]);
  }
});

test('the service is started without flags, without a passphrase, and without a word of trying out', async () => {
  const environment = { PATH: process.env['PATH'], NODE_OPTIONS: '--inspect', LUWTE_PASSPHRASE: 'x' };
  const shell = await startShellUnderTest({ deps: { environment }, words: ['--lang', 'en'] });
  await shell.firstPage();
  const { words, options } = shell.service();
  expect(words).toEqual(['--data-folder', `${shell.folder}/data`, '--screen-seen', '--lang', 'en']);
  expect(options).toEqual({
    execArgv: [],
    env: {
      PATH: process.env['PATH'],
      MALLOC_TRIM_THRESHOLD_: '131072',
      MALLOC_MMAP_THRESHOLD_: '131072',
    },
    stdio: 'ignore',
    serviceName: 'Luwte',
    allowLoadingUnsignedLibraries: false,
    disclaim: false,
    respondToAuthRequestsFromMainProcess: false,
  });
});

test('Windows knows by the installer’s name whose notifications these are', async () => {
  const { record } = await startShellUnderTest({ deps: { platform: 'win32' } });
  expect(record.valuesOf('app.setAppUserModelId')).toEqual([['nl.luwte.desktop']]);
  const elsewhere = await startShellUnderTest();
  expect(elsewhere.record.valuesOf('app.setAppUserModelId')).toEqual([]);
});

test('a second Luwte hands over its vault and ends without a window', async () => {
  const shell = await startShellUnderTest({ isSecond: true, words: ['--vault', 'a.luwte'] });
  expect(await shell.app.exited).toBe(0);
  expect(shell.record.valuesOf('app.requestSingleInstanceLock')).toEqual([
    [{ vaultPath: `${shell.folder}/a.luwte` }],
  ]);
  expect(shell.windows).toEqual([]);
  expect(shell.forked).toEqual([]);
});

test.each([
  [['--remote-debugging-port=0'], [], 'Luwte does not start with --remote-debugging-port.'],
  [[], ['inspect'], 'Luwte does not start with --inspect.'],
  [['--no-sandbox'], [], 'Luwte does not start with --no-sandbox.'],
  [['--vault'], [], 'Usage: npm start -- [--vault PATH] [--lang nl|en]'],
  [['--anything'], [], 'Usage: npm start -- [--vault PATH] [--lang nl|en]'],
  [['/etc/passwd'], [], 'Usage: npm start -- [--vault PATH] [--lang nl|en]'],
] as const)('installed, it does not start with %j %j', async (words, switches, said) => {
  const shell = await startShellUnderTest({ isPackaged: true, words, switches });
  expect(await shell.app.exited).toBe(1);
  expect(shell.said).toEqual([said]);
  expect(shell.windows).toEqual([]);
});
