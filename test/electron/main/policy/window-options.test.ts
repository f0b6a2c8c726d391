import type { Session } from 'electron';
import { expect, test } from 'vitest';
import { windowOptions } from '../../../../electron/main/policy/window-options.ts';

const session = {} as Session;
const wish = {
  kind: 'main',
  icon: '/app/icon.png',
  preload: '/app/preload.cjs',
  nonce: 'n',
  session,
  isPackaged: true,
  isDark: false,
  place: null,
} as const;

test('an installed window has every flag of the checklist, and nothing besides', () => {
  expect(windowOptions(wish)).toEqual({
    width: 1280,
    height: 860,
    minWidth: 800,
    minHeight: 600,
    show: false,
    title: 'Luwte',
    icon: '/app/icon.png',
    backgroundColor: '#ffffff',
    autoHideMenuBar: false,
    fullscreenable: true,
    webPreferences: {
      additionalArguments: ['--luwte-nonce=n'],
      allowRunningInsecureContent: false,
      autoplayPolicy: 'user-gesture-required',
      contextIsolation: true,
      devTools: false,
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
      preload: '/app/preload.cjs',
      safeDialogs: true,
      sandbox: true,
      session,
      spellcheck: false,
      webgl: false,
      webSecurity: true,
      webviewTag: false,
    },
  });
});

test('only a window run from source has developer tools', () => {
  const { webPreferences: installed } = windowOptions(wish);
  const { webPreferences: source } = windowOptions({ ...wish, isPackaged: false });
  expect(source).toEqual({ ...installed, devTools: true });
});

test('a place that was remembered is taken, the title never is', () => {
  const place = { x: 1, y: 2, width: 900, height: 700 };
  expect(windowOptions({ ...wish, place, isDark: true })).toMatchObject({
    ...place,
    title: 'Luwte',
    backgroundColor: '#1b1f22',
  });
});

test('the projector window differs in nothing but its menu, which stays out of sight', () => {
  const { webPreferences, ...main } = windowOptions(wish);
  const projector = windowOptions({ ...wish, kind: 'projector' });
  expect(projector).toEqual({ ...main, webPreferences, autoHideMenuBar: true });
});
