import type { BrowserWindow, MenuItemConstructorOptions, Session, WebContents } from 'electron';
import { pathAfter } from '../host/restart-policy.ts';
import type { ServiceEnd } from '../host/service-life.ts';
import type { ElectronParts } from './electron-parts.ts';
import { appOrigin } from './policy/app-address.ts';
import type { Place } from './policy/fit-place.ts';
import { windowOptions } from './policy/window-options.ts';

export type MainWindowDeps = Pick<ElectronParts, 'BrowserWindow' | 'nativeTheme'> & {
  readonly preload: string;
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
  /** The pointer's menu, where there is one. */
  readonly showMenu: (params: { readonly isEditable: boolean; readonly selectionText: string }) => void;
};

export type MainWindow = {
  readonly window: BrowserWindow;
  /** Loads the page anew, in a process of its own: whatever the page before had in its memory ends with that. */
  readonly freshPage: (how: ServiceEnd) => void;
  readonly bringToFront: () => void;
};

export function createMainWindow(deps: MainWindowDeps): MainWindow {
  const { preload, nonce, session, isPackaged, place, nativeTheme } = deps;
  const window = new deps.BrowserWindow(
    windowOptions({
      kind: 'main',
      preload,
      nonce,
      session,
      isPackaged,
      isDark: nativeTheme.shouldUseDarkColors,
      place,
    }),
  );
  const contents = window.webContents;
  // How often its process was ended from here and the word of it has not come yet.
  let ended = 0;
  let hasPage = false;
  deps.onContents(contents);
  // Screenshots and screen sharing show nothing of it, on Windows and macOS; Linux has no such thing.
  window.setContentProtection(true);
  // Titles end up in task bars and in what other programs may list: never more than the name of the program.
  window.on('page-title-updated', (event) => event.preventDefault());
  window.once('ready-to-show', () => window.show());
  window.on('close', (event) => {
    event.preventDefault();
    window.hide();
    deps.onClose('person');
  });
  for (const event of ['query-session-end', 'session-end'] as const) {
    window.on(event as 'session-end', () => deps.onClose('session'));
  }
  contents.on('did-navigate', () => {
    ended = 0;
    deps.onPage();
  });
  contents.on('context-menu', (_event, params) => deps.showMenu(params));
  contents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return;
    if (ended > 0) ended -= 1;
    // Word of a process whose page is replaced by now says nothing any more.
    else if (contents.isCrashed()) deps.onCrash();
  });
  return {
    window,
    freshPage(how) {
      if (window.isDestroyed()) return;
      if (hasPage) {
        ended += 1;
        contents.forcefullyCrashRenderer();
      }
      // Refused when the next page already takes its place, or the window is gone.
      contents.loadURL(`${appOrigin}${pathAfter(how)}`).then(
        () => undefined,
        () => undefined,
      );
      hasPage = true;
    },
    bringToFront() {
      if (window.isDestroyed()) return;
      if (window.isMinimized()) window.restore();
      window.show();
      window.focus();
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
