import type { MessagePort as NodePort } from 'node:worker_threads';
import type * as Electron from 'electron';
import type { ElectronParts } from '../../../../electron/main/electron-parts.ts';
import { createFakeApp, type FakeApp, type FakeAppOptions } from './fake-app.ts';
import { createFakeClipboard, type FakeClipboard } from './fake-clipboard.ts';
import { createFakeContents, type FakeContents } from './fake-contents.ts';
import { createFakeNotifications, type FakeNotice } from './fake-notification.ts';
import { createFakePort, type FakePort } from './fake-port.ts';
import { createFakeSession, type FakeSession } from './fake-session.ts';
import { createFakeUtilityProcess, type ForkedService } from './fake-utility-process.ts';
import { createFakeWindow, type FakeWindow } from './fake-window.ts';
import { honest } from './honest.ts';
import { createEmitter, createRecord, type FakeEmitter, type Record } from './record.ts';

export type FakeElectron = {
  readonly parts: ElectronParts;
  readonly record: Record;
  readonly app: FakeApp;
  readonly windows: readonly FakeWindow[];
  readonly sessions: ReadonlyMap<string, FakeSession>;
  readonly forked: readonly ForkedService[];
  readonly clipboard: FakeClipboard;
  readonly power: FakeEmitter & { idleState: 'active' | 'idle' | 'locked' | 'unknown' };
  readonly ipc: FakeEmitter;
  /** Every port that pages offered, in order. */
  readonly ports: readonly FakePort[];
  /** What a person answers to the next questions, by the number of the button; none is left: the first one. */
  readonly answers: number[];
  /** What a person chooses in the next dialogs for folders, and for places of files; none is left: nothing. */
  readonly folders: (string | null)[];
  /** Notifications, in the order in which they were shown. */
  readonly notices: readonly FakeNotice[];
  /** Bounds of the screens; others can be plugged in. */
  readonly screens: Electron.Rectangle[];
  /** Contents that the shell did not make. */
  readonly strangeContents: () => FakeContents;
};

const usual: FakeAppOptions = {
  isPackaged: false,
  languages: ['nl-NL'],
  isSecond: false,
  switches: [],
  showsNotices: true,
};

/**
 * Electron as far as the shell uses it, without its runtime: typed by Electron's own types, and honest, since whatever is
 * not modelled here throws. Its service process is real, as are the ports, the preload script and the files.
 */
export function createFakeElectron(options: Partial<FakeAppOptions> = {}): FakeElectron {
  const record = createRecord();
  const app = createFakeApp(record, { ...usual, ...options });
  const ipc = createEmitter(record, 'ipcMain');
  const powerEvents = createEmitter(record, 'powerMonitor');
  const power: FakeElectron['power'] = { ...powerEvents, idleState: 'active' };
  const clipboard = createFakeClipboard();
  const services = createFakeUtilityProcess(record, app.isReady);
  const windows: FakeWindow[] = [];
  const ports: FakePort[] = [];
  const answers: number[] = [];
  const folders: (string | null)[] = [];
  const notifications = createFakeNotifications(record, { ...usual, ...options }.showsNotices);
  const screens: Electron.Rectangle[] = [{ x: 0, y: 0, width: 1920, height: 1080 }];
  const sessions = new Map<string, FakeSession>();
  let contentsSoFar = 0;

  const sessionOf = (name: string): FakeSession => {
    const known = sessions.get(name);
    if (known !== undefined) return known;
    if (!app.isReady()) throw new Error('a session before the app is ready');
    const made = createFakeSession(record, name);
    sessions.set(name, made);
    app.emit('session-created', made.part);
    return made;
  };
  const toMain = (
    from: FakeContents,
    channel: string,
    message: unknown,
    nodes: readonly NodePort[],
  ): void => {
    const offered = nodes.map(createFakePort);
    ports.push(...offered);
    const event = { sender: from.part, senderFrame: from.frame, ports: offered.map(({ port }) => port) };
    ipc.emit(channel, event, message);
  };
  const newContents = (
    made: Electron.BrowserWindowConstructorOptions,
    onFirstPage: () => void,
    hasFocus: () => boolean,
  ): FakeContents => {
    const used = [...sessions.values()].find(({ part }) => part === made.webPreferences?.session);
    const contents = createFakeContents({
      record,
      id: ++contentsSoFar,
      session: used ?? sessionOf('default'),
      options: made,
      toMain,
      onFirstPage,
      hasFocus,
    });
    app.emit('web-contents-created', {}, contents.part);
    return contents;
  };

  const parts = honest<ElectronParts>('electron', {
    app: app.part,
    BrowserWindow: class {
      constructor(made: Electron.BrowserWindowConstructorOptions = {}) {
        if (!app.isReady()) throw new Error('a window before the app is ready');
        record.call('new BrowserWindow', made);
        const window = createFakeWindow(record, made, (onFirstPage, hasFocus) =>
          newContents(made, onFirstPage, hasFocus),
        );
        windows.push(window);
        // biome-ignore lint/correctness/noConstructorReturn: what Electron's class makes is not of this class
        return window.part as never;
      }
    } as unknown as ElectronParts['BrowserWindow'],
    clipboard: clipboard.part,
    ClipboardItem: clipboard.Item,
    dialog: honest<Electron.Dialog>('dialog', {
      async showMessageBox(...values: readonly unknown[]) {
        record.call('dialog.showMessageBox', ...values);
        return { response: answers.shift() ?? 0, checkboxChecked: false };
      },
      async showOpenDialog(...values: readonly unknown[]) {
        record.call('dialog.showOpenDialog', ...values);
        const chosen = folders.shift() ?? null;
        return { canceled: chosen === null, filePaths: chosen === null ? [] : [chosen] };
      },
      async showSaveDialog(...values: readonly unknown[]) {
        record.call('dialog.showSaveDialog', ...values);
        const chosen = folders.shift() ?? null;
        return { canceled: chosen === null, filePath: chosen ?? '' };
      },
      showErrorBox: (...values) => record.call('dialog.showErrorBox', ...values),
    }),
    ipcMain: honest<Electron.IpcMain>('ipcMain', { ...ipc.listening<Electron.IpcMain>() }),
    Menu: honest<typeof Electron.Menu>('Menu', {
      buildFromTemplate(template) {
        record.call('Menu.buildFromTemplate', template);
        return honest<Electron.Menu>('Menu', { popup: (values) => record.call('menu.popup', values) });
      },
      setApplicationMenu: (menu) => record.call('Menu.setApplicationMenu', menu),
    }),
    nativeTheme: honest<Electron.NativeTheme>('nativeTheme', { shouldUseDarkColors: false }),
    Notification: notifications.part,
    powerMonitor: honest<Electron.PowerMonitor>('powerMonitor', {
      ...powerEvents.listening<Electron.PowerMonitor>(),
      getSystemIdleState(seconds) {
        record.call('powerMonitor.getSystemIdleState', seconds);
        return power.idleState;
      },
    }),
    protocol: honest<Electron.Protocol>('protocol', {
      registerSchemesAsPrivileged(schemes) {
        if (app.isReady()) throw new Error('schemes are registered before the app is ready');
        record.call('protocol.registerSchemesAsPrivileged', schemes);
      },
    }),
    screen: honest<Electron.Screen>('screen', {
      getAllDisplays: () =>
        screens.map((bounds) =>
          honest<Electron.Display>('Display', {
            bounds,
            workArea: { ...bounds, height: bounds.height - 40 },
          }),
        ),
    }),
    session: honest<ElectronParts['session']>('session', {
      get defaultSession() {
        return sessionOf('default').part;
      },
      fromPartition(name, values) {
        record.call('session.fromPartition', name, values);
        return sessionOf(name).part;
      },
    }),
    shell: honest<Electron.Shell>('shell', {
      async openExternal(...values) {
        record.call('shell.openExternal', ...values);
      },
    }),
    utilityProcess: services.part,
  });
  return {
    parts,
    record,
    app,
    windows,
    sessions,
    forked: services.forked,
    clipboard,
    power,
    ipc,
    ports,
    answers,
    folders,
    screens,
    notices: notifications.shown,
    strangeContents: () =>
      newContents(
        {},
        () => undefined,
        () => false,
      ),
  };
}
