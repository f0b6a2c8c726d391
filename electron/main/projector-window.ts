import { randomBytes } from 'node:crypto';
import type { BrowserWindow, Session, WebContents } from 'electron';
import type { Host } from '../host.ts';
import type { ElectronParts } from './electron-parts.ts';
import { appOrigin, pagePaths } from './policy/app-address.ts';
import { placeProjector } from './policy/place-projector.ts';
import { windowOptions } from './policy/window-options.ts';

export type ProjectorWindowDeps = Pick<ElectronParts, 'BrowserWindow' | 'nativeTheme' | 'screen'> & {
  readonly preload: string;
  readonly icon: string;
  readonly session: Session;
  readonly isPackaged: boolean;
  /** The main window; null while there is none, and then there is no projector window either. */
  readonly main: () => BrowserWindow | null;
  /** Told before anything is loaded: which contents are the window's. */
  readonly onContents: (contents: WebContents) => void;
  /** Its page begins, and may take one port with this nonce. */
  readonly onPage: (contents: WebContents, nonce: string) => void;
  /** Somebody asks for locking by its key, in this window. */
  readonly onLockKey: () => void;
  /** The window is gone. `isAsked`: the service or the shell wanted that. */
  readonly onGone: (isAsked: boolean) => void;
};

export type ProjectorWindow = Pick<Host, 'showProjector' | 'hideProjector'> & {
  /** Takes it away at once, with its page's process. */
  readonly close: () => void;
};

/**
 * The window that stands on the wall in a meeting. It lives for as long as something is shown: whatever happens to it (its
 * page fails, is loaded again, somebody closes it), it goes, and the next one is new.
 */
export function createProjectorWindow(deps: ProjectorWindowDeps): ProjectorWindow {
  let present: BrowserWindow | null = null;

  const end = (window: BrowserWindow, isAsked: boolean): void => {
    if (present !== window) return;
    present = null;
    const destroy = (): void => {
      if (!window.isDestroyed()) window.destroy();
    };
    if (isAsked) {
      destroy();
    } else if (!window.isDestroyed()) {
      // One of its own events brought us here; Electron may not be done with the window yet.
      window.hide();
      setImmediate(destroy);
    }
    deps.onGone(isAsked);
  };

  const open = (main: BrowserWindow): void => {
    const nonce = randomBytes(24).toString('base64url');
    const screens = deps.screen.getAllDisplays().map(({ bounds }) => bounds);
    const { place, isFullScreen } = placeProjector(screens, main.getNormalBounds());
    const window = new deps.BrowserWindow(
      windowOptions({
        kind: 'projector',
        icon: deps.icon,
        preload: deps.preload,
        nonce,
        session: deps.session,
        isPackaged: deps.isPackaged,
        isDark: deps.nativeTheme.shouldUseDarkColors,
        place,
      }),
    );
    const contents = window.webContents;
    let hasPage = false;
    present = window;
    deps.onContents(contents);
    // Not protected from capture, unlike the main window: this one is made to be shown. In a meeting that is half online
    // it is the window to share; were it black there, people would share their whole screen instead. It holds no names.
    window.setContentProtection(false);
    window.on('page-title-updated', (event) => event.preventDefault());
    window.once('ready-to-show', () => {
      if (!isFullScreen) return window.show();
      // On another screen it must not take the keys from who is at work in the main window.
      window.showInactive();
      window.setFullScreen(true);
    });
    window.once('closed', () => end(window, false));
    contents.on('did-navigate', () => {
      // It shows one page once; a page that was loaded again may be anything.
      if (hasPage) return end(window, false);
      hasPage = true;
      deps.onPage(contents, nonce);
    });
    contents.on('render-process-gone', () => end(window, false));
    // Its page has no words for locking; the key means the same in every window.
    contents.on('before-input-event', (event, { type, key, control, meta }) => {
      if (type !== 'keyDown' || !(control || meta) || key.toLowerCase() !== 'l') return;
      event.preventDefault();
      deps.onLockKey();
    });
    contents.loadURL(`${appOrigin}${pagePaths.projector}`).catch(() => end(window, false));
  };

  const close = (): void => {
    if (present !== null) end(present, true);
  };
  return {
    async showProjector() {
      if (present !== null) return { ok: true, value: {} };
      const main = deps.main();
      if (main === null || main.isDestroyed()) return { ok: false, code: 'unavailable' };
      open(main);
      return { ok: true, value: {} };
    },
    async hideProjector() {
      close();
      return { ok: true, value: {} };
    },
    close,
  };
}
