import type { WebContents } from 'electron';
import { decideNavigation } from './policy/decide-navigation.ts';
import { decideWindowOpen } from './policy/decide-window-open.ts';
import type { ShellWindows } from './shell-windows.ts';

/**
 * Every contents that comes to be, ours and whatever else, before it shows anything (Electron's checklist, 12-14): it
 * goes nowhere, opens nothing, embeds nothing.
 * @param offerLink asks whether a link may be opened in the system's browser
 */
export function hardenContents(
  contents: WebContents,
  windows: ShellWindows,
  offerLink: (address: string) => void,
): void {
  contents.on('will-frame-navigate', (details) => {
    const { url: address, isMainFrame } = details;
    const kind = windows.kindOf(contents);
    if (decideNavigation({ kind, address, isMainFrame, isRedirect: false }) === 'deny')
      details.preventDefault();
  });
  contents.on('will-redirect', (details) => details.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.on('select-bluetooth-device', (event, _devices, callback) => {
    event.preventDefault();
    callback('');
  });
  contents.on('login', (event) => event.preventDefault());
  contents.on('certificate-error', (event, _url, _error, _certificate, callback) => {
    event.preventDefault();
    callback(false);
  });
  contents.on('select-client-certificate', (event, _url, _list, callback) => {
    event.preventDefault();
    callback(undefined as never);
  });
  contents.setWindowOpenHandler(({ url: address, disposition }) => {
    const decided = decideWindowOpen({ kind: windows.kindOf(contents), address, disposition });
    if (decided.kind === 'ask') offerLink(decided.address);
    return { action: 'deny' };
  });
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}
