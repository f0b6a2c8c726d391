import type { BrowserWindowConstructorOptions, Session, WebPreferences } from 'electron';
import type { WindowKind } from './app-address.ts';
import { LEAST, type Place } from './fit-place.ts';

/** What Electron's checklist asks of a window (2, 3, 4, 6-12), all of it written out so that no default can change it. */
type WrittenOut = Required<
  Pick<
    WebPreferences,
    | 'additionalArguments'
    | 'allowRunningInsecureContent'
    | 'autoplayPolicy'
    | 'contextIsolation'
    | 'devTools'
    | 'disableDialogs'
    | 'enableBlinkFeatures'
    | 'enableDeprecatedPaste'
    | 'experimentalFeatures'
    | 'images'
    | 'javascript'
    | 'navigateOnDragDrop'
    | 'nodeIntegration'
    | 'nodeIntegrationInSubFrames'
    | 'nodeIntegrationInWorker'
    | 'plugins'
    | 'preload'
    | 'safeDialogs'
    | 'sandbox'
    | 'session'
    | 'spellcheck'
    | 'webgl'
    | 'webSecurity'
    | 'webviewTag'
  >
>;

export type WindowWish = {
  readonly kind: WindowKind;
  /** Absolute path of its picture. */
  readonly icon: string;
  /** Absolute path of the preload script. */
  readonly preload: string;
  /** Which our preload script shows with the port that it offers; new for each window. */
  readonly nonce: string;
  readonly session: Session;
  /** Installed, rather than run from source: then nobody opens developer tools. */
  readonly isPackaged: boolean;
  readonly isDark: boolean;
  /** Where it stood last; null for the middle of the screen. Pixels. */
  readonly place: Place | null;
};

const USUAL = { width: 1280, height: 860 };

/** How a window is made. Its title never holds a name; it is shown once there is something to see. */
export function windowOptions(wish: WindowWish): BrowserWindowConstructorOptions & {
  readonly webPreferences: WrittenOut;
} {
  const { kind, icon, preload, nonce, session, isPackaged, isDark, place } = wish;
  return {
    ...USUAL,
    ...place,
    minWidth: LEAST.width,
    minHeight: LEAST.height,
    show: false,
    title: 'Luwte',
    icon,
    backgroundColor: isDark ? '#1b1f22' : '#ffffff',
    autoHideMenuBar: kind === 'projector',
    fullscreenable: true,
    webPreferences: {
      additionalArguments: [`--luwte-nonce=${nonce}`],
      allowRunningInsecureContent: false,
      autoplayPolicy: 'user-gesture-required',
      contextIsolation: true,
      devTools: !isPackaged,
      disableDialogs: true,
      enableBlinkFeatures: '',
      enableDeprecatedPaste: false,
      experimentalFeatures: false,
      images: true,
      javascript: true,
      navigateOnDragDrop: false,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      nodeIntegrationInWorker: false,
      plugins: false,
      preload,
      safeDialogs: true,
      sandbox: true,
      session,
      spellcheck: false,
      webgl: false,
      webSecurity: true,
      webviewTag: false,
    },
  };
}
