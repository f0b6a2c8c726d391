import type { BrowserWindow, Notification } from 'electron';
import type { NoticeKind } from '../../shared/port/envelope.ts';
import type { Host } from '../host.ts';
import type { ElectronParts } from './electron-parts.ts';
import type { ShellTexts } from './shell-words.ts';

/** Which kinds are of no use to somebody who has the window before them. */
const onlyElsewhere: Readonly<Record<NoticeKind, boolean>> = {
  'lock-soon': true,
  'check-failed': false,
  'tasks-due': true,
};

export type NotifyDeps = Pick<ElectronParts, 'Notification'> & {
  readonly texts: () => ShellTexts;
  readonly window: () => BrowserWindow | null;
  readonly bringToFront: () => void;
};

/**
 * Notifications of the system, one of each kind at a time: silent, in the shell's own neutral words, and a click shows
 * the window. They stay in lists that others can read, so they hold nothing that a passer-by may not know.
 */
export function createNotify({ Notification, texts, window, bringToFront }: NotifyDeps) {
  // Held on to: Electron lets go of a notification that nobody holds, and its click with it.
  const shown = new Map<NoticeKind, Notification>();
  const withdraw = (kind: NoticeKind): void => {
    shown.get(kind)?.close();
    shown.delete(kind);
  };
  const notify: Host['notify'] = async ({ kind, count = 1 }) => {
    if (!Notification.isSupported()) return { ok: false, code: 'unavailable' };
    if (onlyElsewhere[kind] && window()?.isFocused() === true) return { ok: true, value: {} };
    withdraw(kind);
    const notice = new Notification({ ...noticeOf(texts(), kind, count), silent: true, hasReply: false });
    shown.set(kind, notice);
    notice.on('click', () => {
      withdraw(kind);
      bringToFront();
    });
    notice.show();
    return { ok: true, value: {} };
  };
  return {
    notify,
    /** The vault is locked, or somebody is back: what said that it soon will be is over. */
    lockIsOver: () => withdraw('lock-soon'),
  };
}

/** The words of a notification: those of its kind, with nothing in them but a number. */
export function noticeOf(
  { notices }: ShellTexts,
  kind: NoticeKind,
  count: number,
): { readonly title: string; readonly body: string } {
  const { title, body } = notices[kind];
  return { title, body: typeof body === 'string' ? body : body(count) };
}
