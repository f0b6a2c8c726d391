import { describe, expect, test } from 'vitest';
import { decidePermission, type PermissionWish } from '../../../../electron/main/policy/decide-permission.ts';
import { strangeAddresses } from './addresses.ts';

const copy: PermissionWish = {
  kind: 'main',
  permission: 'clipboard-sanitized-write',
  address: 'luwte://app/#/dossiers',
  isMainFrame: true,
};

/** Everything that Electron 45 names (`electron.d.ts`), what older ones named, and what nobody has named yet. */
const others = [
  'accessibility-events',
  'audioCapture',
  'automatic-fullscreen',
  'background-fetch',
  'background-sync',
  'clipboard-read',
  'deprecated-sync-clipboard-read',
  'display-capture',
  'fileSystem',
  'fullscreen',
  'geolocation',
  'hid',
  'idle-detection',
  'keyboardLock',
  'local-fonts',
  'media',
  'mediaKeySystem',
  'midi',
  'midiSysex',
  'notifications',
  'openExternal',
  'payment-handler',
  'periodic-background-sync',
  'persistent-storage',
  'pointerLock',
  'screen-wake-lock',
  'sensors',
  'serial',
  'speaker-selection',
  'storage-access',
  'top-level-storage-access',
  'unknown',
  'usb',
  'videoCapture',
  'window-management',
  'CLIPBOARD-SANITIZED-WRITE',
  'clipboard-sanitized-write ',
  '__proto__',
  'constructor',
  '',
];

describe('what a page may use of the computer', () => {
  test('the page of the main window may put text on the clipboard', () => {
    expect(decidePermission(copy)).toBe(true);
  });

  test.each(others)('%j is denied', (permission) => {
    expect(decidePermission({ ...copy, permission })).toBe(false);
  });

  test.each([
    { ...copy, kind: null },
    { ...copy, kind: 'projector' },
    { ...copy, kind: 'projector', address: 'luwte://app/projector.html' },
    { ...copy, isMainFrame: false },
  ] satisfies PermissionWish[])('to nobody else: %j', (wish) => {
    expect(decidePermission(wish)).toBe(false);
  });

  test.each(strangeAddresses)('nor to %j', (address) => {
    expect(decidePermission({ ...copy, address })).toBe(false);
  });
});
