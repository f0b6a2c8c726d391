import type { Session } from 'electron';
import { decidePermission } from './policy/decide-permission.ts';
import { decideRequest } from './policy/decide-request.ts';
import type { ShellWindows } from './shell-windows.ts';

/** A session of the browser inside in which nothing leaves, nothing is kept, and nothing is granted. */
export function hardenSession(
  session: Session,
  { windows, isPackaged }: { readonly windows: ShellWindows; readonly isPackaged: boolean },
): void {
  session.webRequest.onBeforeRequest((details, callback) => {
    const { url: address, method } = details;
    callback({ cancel: decideRequest({ address, method }, { mayUseDevTools: !isPackaged }) === 'cancel' });
  });
  session.setPermissionRequestHandler((contents, permission, callback, details) => {
    const { requestingUrl: address = '', isMainFrame } = details;
    callback(decidePermission({ kind: windows.kindOf(contents), permission, address, isMainFrame }));
  });
  session.setPermissionCheckHandler((contents, permission, _origin, details) => {
    const { requestingUrl: address = '', isMainFrame } = details;
    return decidePermission({ kind: windows.kindOf(contents), permission, address, isMainFrame });
  });
  session.setDevicePermissionHandler(() => false);
  session.setUSBProtectedClassesHandler(({ protectedClasses }) => protectedClasses);
  session.setBluetoothPairingHandler((_details, callback) => callback({ confirmed: false }));
  session.setDisplayMediaRequestHandler((_request, callback) => callback(null));
  // No certificate is ever right: nothing is to be connected to.
  session.setCertificateVerifyProc((_request, callback) => callback(-2));
  for (const kind of ['select-hid-device', 'select-serial-port', 'select-usb-device'] as const) {
    session.on(kind as 'select-hid-device', (event, _details, callback) => {
      event.preventDefault();
      callback(null);
    });
  }
  session.on('file-system-access-restricted', (_event, _details, callback) => callback('deny'));
  session.on('will-download', (event) => event.preventDefault());
  session.setSpellCheckerEnabled(false);
  session.setSpellCheckerLanguages([]);
  session.enableNetworkEmulation({ offline: true });
  void session.setProxy({
    mode: 'fixed_servers',
    proxyRules: 'http://127.0.0.1:9',
    proxyBypassRules: '<-loopback>',
  });
}
