import type { BrowserWindow, MenuItemConstructorOptions, Session, WebContents } from 'electron';
import { pathAfter } from '../host/restart-policy.ts';
import type { ServiceEnd } from '../host/service-life.ts';
import type { ElectronParts } from './electron-parts.ts';
import { appOrigin } from './policy/app-address.ts';
import type { Place } from './policy/fit-place.ts';
import { windowOptions } from './policy/window-options.ts';

export type MainWindowDeps = Pick<ElectronParts, 'BrowserWindow' | 'nativeTheme'> & {
  readonly preload: string;
  readonly icon: string;
  readonly nonce: string;
  readonly session: Session;
  readonly isPackaged: boolean;
  readonly place: Place | null;
  /** Told before anything is loaded: which contents are the window's. */
  readonly onContents: (contents: WebContents) => void;
  /** A page begins in the window, in place of the one before. */
  readonly onPage: () => void;
  /** The page's process is gone, and nobody here ended it. */
  readonly onCrash: () => void;
  /** The person closes the window, or the system ends the session. It stays until the program ends. */
  readonly onClose: (why: 'person' | 'session') => void;
  /** Somebody comes to the window. */
  readonly onFocus: () => void;
  /** The pointer's menu, where there is one. */
  readonly showMenu: (params: { readonly isEditable: boolean; readonly selectionText: string }) => void;
};

export type MainWindow = {
  readonly window: BrowserWindow;
  /** Loads the page anew, in a process of its own: whatever the page before had in its memory ends with that. */
  readonly freshPage: (how: ServiceEnd) => void;
  readonly bringToFront: () => void;
  /** Presses the page's own key for locking. */
  readonly pressLock: () => void;
};

/** Milliseconds after which a process that was ended from here counts as gone, word of it or not. */
const LONGEST_END = 1_000;

/**
 * Screenshots and shared screens may show the window: Linux cannot keep it out of them, and on macOS newer programs
 * capture it all the same (ScreenCaptureKit).
 */
export function isScreenSeen(platform: NodeJS.Platform): boolean {
  return platform !== 'win32';
}

export function createMainWindow(deps: MainWindowDeps): MainWindow {
  const { preload, icon, nonce, session, isPackaged, place, nativeTheme } = deps;
  const window = new deps.BrowserWindow(
    windowOptions({
      kind: 'main',
      icon,
      preload,
      nonce,
      session,
      isPackaged,
      isDark: nativeTheme.shouldUseDarkColors,
      place,
    }),
  );
  const contents = window.webContents;
  let hasPage = false;
  // The page that comes once the process of the one before, which was ended from here, is gone.
  let waiting: { readonly timer: NodeJS.Timeout; how: ServiceEnd } | null = null;
  // That word did not come in time, and may come yet.
  let isOverdue = false;
  deps.onContents(contents);
  // Has an effect where `isScreenSeen` is false; elsewhere the page says so.
  window.setContentProtection(true);
  // Titles end up in task bars and in what other programs may list: never more than the name of the program.
  window.on('page-title-updated', (event) => event.preventDefault());
  window.once('ready-to-show', () => window.show());
  window.on('focus', deps.onFocus);
  window.on('close', (event) => {
    event.preventDefault();
    window.hide();
    deps.onClose('person');
  });
  for (const event of ['query-session-end', 'session-end'] as const) {
    window.on(event as 'session-end', () => deps.onClose('session'));
  }
  contents.on('did-navigate', () => {
    isOverdue = false;
    // Addresses hold the ids of dossiers that the page before was at.
    contents.navigationHistory.clear();
    deps.onPage();
  });
  contents.on('context-menu', (_event, params) => deps.showMenu(params));
  contents.on('render-process-gone', (_event, { reason }) => {
    // Not in the event itself: Electron has crashed over a page that was loaded in it.
    if (waiting !== null) setImmediate(loadWaiting);
    else if (isOverdue) isOverdue = false;
    // Word of a process whose page is replaced by now says nothing any more.
    else if (reason !== 'clean-exit' && contents.isCrashed()) deps.onCrash();
  });
  const load = (how: ServiceEnd): void => {
    if (window.isDestroyed()) return;
    // Refused when the next page already takes its place, or the window is gone.
    contents.loadURL(`${appOrigin}${pathAfter(how)}`).then(
      () => undefined,
      () => undefined,
    );
  };
  const loadWaiting = (): void => {
    if (waiting === null) return;
    const { how, timer } = waiting;
    waiting = null;
    clearTimeout(timer);
    load(how);
  };
  const bringToFront = (): void => {
    if (window.isDestroyed()) return;
    if (window.isMinimized()) window.restore();
    window.show();
    window.focus();
  };
  return {
    window,
    freshPage(how) {
      if (window.isDestroyed()) return;
      if (waiting !== null) {
        waiting.how = how;
      } else if (!hasPage || contents.isCrashed()) {
        hasPage = true;
        load(how);
      } else {
        // A page that is loaded before the process is gone may come to be in the one that ends (electron#48661).
        const overdue = (): void => {
          isOverdue = true;
          loadWaiting();
        };
        waiting = { how, timer: setTimeout(overdue, LONGEST_END) };
        contents.forcefullyCrashRenderer();
      }
    },
    bringToFront,
    pressLock() {
      if (window.isDestroyed()) return;
      // Electron gives keys to the window that has the focus, and on macOS a menu is there without one.
      bringToFront();
      contents.focus();
      for (const type of ['keyDown', 'keyUp'] as const) {
        contents.sendInputEvent({ type, keyCode: 'L', modifiers: ['control'] });
      }
    },
  };
}

/** A menu at the pointer. */
export function popUp(
  menu: ElectronParts['Menu'],
  window: BrowserWindow | null,
  template: MenuItemConstructorOptions[] | null,
): void {
  if (template !== null && window !== null) menu.buildFromTemplate(template).popup({ window });
}
