import { randomBytes } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { answerHostCall } from '../host/answer-host-call.ts';
import { createClipboardKeeper } from '../host/clipboard-keeper.ts';
import { readRendererFiles } from '../host/renderer-files.ts';
import type { ServiceArguments } from '../host/service-start.ts';
import { createAskPerson } from './ask-person.ts';
import { clearIfOurs } from './clear-clipboard.ts';
import type { ElectronParts } from './electron-parts.ts';
import { hardenContents } from './harden-contents.ts';
import { createHostCalls } from './host-calls.ts';
import { watchLockTriggers } from './lock-triggers.ts';
import { createMainWindow, isScreenSeen, type MainWindow, popUp } from './main-window.ts';
import { contextTemplate, menuTemplate } from './menu.ts';
import { createNotify } from './notify.ts';
import { openSession } from './open-session.ts';
import { createPortBroker } from './port-broker.ts';
import { createProjectorWindow } from './projector-window.ts';
import { createServiceKeeper } from './service-keeper.ts';
import { serviceName, startShellService } from './service-process.ts';
import type { ShellDeps } from './shell-deps.ts';
import { createShellWindows } from './shell-windows.ts';
import { createShellWords, systemLanguage } from './shell-words.ts';
import { readWindowPlace, saveWindowPlace } from './window-place.ts';

export type ShellStart = Pick<ServiceArguments, 'vaultPath' | 'language'> & {
  /** Where the shell keeps what is its own; exists. */
  readonly shellFolder: string;
};

export type OpenShell = {
  /** Somebody started Luwte again, for this vault or for none in particular. */
  readonly secondStart: (vaultPath: string | null) => void;
};

/** Milliseconds that clearing the clipboard may take at the end. */
const longestClear = 500;

/** Opens the window with the service behind it. To be called once Electron is ready. */
export function openShell(parts: ElectronParts, deps: ShellDeps, start: ShellStart): OpenShell {
  const { app, dialog, ipcMain, Menu, powerMonitor, screen, shell } = parts;
  const words = createShellWords(
    start.language ?? systemLanguage(app.getPreferredSystemLanguages()),
    showMenu,
  );
  const { texts } = words;
  const nonce = randomBytes(24).toString('base64url');
  const windows = createShellWindows();
  let main: MainWindow | null = null;
  let ending: Promise<void> | null = null;

  const ask = createAskPerson(dialog, () => main?.window ?? null);
  const onClipboard = { ...parts, platform: deps.platform };
  const notices = createNotify({
    ...parts,
    texts,
    window: () => main?.window ?? null,
    bringToFront: () => main?.bringToFront(),
  });
  const clipboard = createClipboardKeeper((sha256) => clearIfOurs(onClipboard, sha256));
  const host = createHostCalls({
    ...deps,
    ...onClipboard,
    keeper: clipboard,
    window: () => main?.window ?? null,
    notify: notices.notify,
    projector: () => projector,
    onLanguage: words.setLanguage,
  });
  const broker = createPortBroker({ ipcMain, onPort: (kind, port) => keeper.connectPage(kind, port) });
  const keeper = createServiceKeeper({
    start: (serviceArguments, onEnd) =>
      startShellService({
        utilityProcess: parts.utilityProcess,
        entry: deps.programs.service,
        serviceArguments,
        environment: deps.environment,
        kill: deps.kill,
        answerHostCall: (call, input) => answerHostCall(host, call, input),
        onEnd,
        heartbeatEvery: deps.heartbeatEvery,
      }),
    first: {
      dataFolder: deps.dataFolder,
      vaultPath: start.vaultPath,
      language: start.language,
      screenSeen: isScreenSeen(deps.platform),
    },
    monotonic: deps.monotonic,
    onLocking: () => projector.close(),
    onGone() {
      broker.refuseAll();
      projector.close();
      notices.lockIsOver();
      void clipboard.clear();
    },
    onReplaced: (how) => main?.freshPage(how),
    onFailing() {
      dialog.showErrorBox('Luwte', texts().failing);
      void end(1);
    },
  });

  app.on('web-contents-created', (_event, contents) => hardenContents(contents, windows, offerLink));
  const session = openSession(parts, { files: readRendererFiles(deps.programs.renderer), windows });
  showMenu();
  const ofWindows = {
    ...parts,
    preload: deps.programs.preload,
    icon: deps.programs.icon,
    session,
    isPackaged: app.isPackaged,
  };
  const projector = createProjectorWindow({
    ...ofWindows,
    main: () => main?.window ?? null,
    onContents: (contents) => windows.add(contents, 'projector'),
    onPage: (contents, ownNonce) => broker.expectPage('projector', contents, ownNonce),
    onLockKey: () => keeper.lockByPage(() => main?.pressLock()),
    onGone(isAsked) {
      broker.refuse('projector');
      keeper.pageGone('projector');
      if (!isAsked) keeper.projectorClosed();
    },
  });
  main = createMainWindow({
    ...ofWindows,
    nonce,
    place: readWindowPlace(
      start.shellFolder,
      screen.getAllDisplays().map(({ workArea }) => workArea),
    ),
    onContents: (contents) => windows.add(contents, 'main'),
    onPage() {
      keeper.pageGone('main');
      if (ending === null && main !== null) broker.expectPage('main', main.window.webContents, nonce);
    },
    onCrash: () => keeper.pageCrashed(),
    onFocus: notices.lockIsOver,
    onClose: () => void end(0),
    showMenu: (params) => popUp(Menu, main?.window ?? null, contextTemplate(texts().menu, params)),
  });
  const stopWatching = watchLockTriggers(powerMonitor, {
    platform: deps.platform,
    onLock: () => void keeper.lock(),
    run: deps.run,
    onUntold: keeper.screenLockUntold,
    onShutdown: () => void end(0),
  });
  app.on('before-quit', (event) => {
    event.preventDefault();
    void end(0);
  });
  app.on('window-all-closed', () => void end(0));
  app.on('activate', () => main?.bringToFront());
  app.on('child-process-gone', (_event, { name, reason }) => {
    const hasNotStarted = reason === 'launch-failed' || reason === 'integrity-failure';
    if (name === serviceName && hasNotStarted) keeper.couldNotStart();
  });
  main.freshPage('locked');
  return { secondStart: (vaultPath) => void takeSecondStart(vaultPath) };

  function showMenu(): void {
    Menu.setApplicationMenu(
      Menu.buildFromTemplate(
        menuTemplate({
          texts: texts().menu,
          platform: deps.platform,
          onLock: () => keeper.lockByPage(() => main?.pressLock()),
          onQuit: () => void end(0),
        }),
      ),
    );
  }

  /** Locks, then ends the program. Whatever it is asked for a second time is under way. */
  function end(code: number): Promise<void> {
    ending ??= (async () => {
      stopWatching();
      broker.refuseAll();
      if (main !== null && !main.window.isDestroyed()) {
        saveWindowPlace(start.shellFolder, main.window.getNormalBounds());
      }
      await keeper.end();
      await Promise.race([clipboard.clear(), wait(longestClear)]);
      app.exit(code);
    })();
    return ending;
  }

  async function offerLink(address: string): Promise<void> {
    const { question, open, cancel } = texts().link;
    const isWanted = await ask({ question, detail: address, yes: open, no: cancel });
    if (isWanted) await shell.openExternal(address);
  }

  async function takeSecondStart(vaultPath: string | null): Promise<void> {
    if (ending !== null) return;
    main?.bringToFront();
    if (vaultPath === null || vaultPath === keeper.vaultPath()) return;
    const { question, explanation, open, cancel } = texts().otherVault;
    const isWanted = await ask({ question, detail: `${vaultPath}\n\n${explanation}`, yes: open, no: cancel });
    if (isWanted && ending === null) keeper.openVault(vaultPath);
  }
}
