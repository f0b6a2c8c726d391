import type { Session } from 'electron';
import type { RendererFiles } from '../host/renderer-files.ts';
import { answerAppRequest } from './answer-app-request.ts';
import type { ElectronParts } from './electron-parts.ts';
import { hardenSession } from './harden-session.ts';
import { appScheme } from './policy/app-address.ts';
import type { ShellWindows } from './shell-windows.ts';

/**
 * The session of Luwte's pages, in memory only, in which nothing but the app's own scheme answers. Every other session
 * that comes to be is hardened just so, and has no scheme at all.
 */
export function openSession(
  parts: Pick<ElectronParts, 'app' | 'session'>,
  { files, windows }: { readonly files: RendererFiles; readonly windows: ShellWindows },
): Session {
  const hardened = new WeakSet<Session>();
  const harden = (session: Session): void => {
    if (hardened.has(session)) return;
    hardened.add(session);
    hardenSession(session, { windows, isPackaged: parts.app.isPackaged });
  };
  parts.app.on('session-created', harden);
  // Without `persist:` before its name it is never written to disk.
  const own = parts.session.fromPartition('luwte', { cache: false });
  harden(own);
  harden(parts.session.defaultSession);
  own.protocol.handle(appScheme, (request) => answerAppRequest(files, request));
  return own;
}
