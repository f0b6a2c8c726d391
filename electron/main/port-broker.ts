import { timingSafeEqual } from 'node:crypto';
import type { IpcMain, IpcMainEvent, MessagePortMain, WebContents } from 'electron';
import { isPageOf, type WindowKind } from './policy/app-address.ts';

export const portChannel = 'luwte:port';

export type PortBrokerDeps = {
  readonly ipcMain: Pick<IpcMain, 'on'>;
  /** The page of this kind of window has its port: the other end of it. */
  readonly onPort: (kind: WindowKind, port: MessagePortMain) => void;
};

export type PortBroker = {
  /** A page begins to load in the window of this kind, whose preload script has this nonce: it may take one port. */
  readonly expectPage: (kind: WindowKind, contents: WebContents, nonce: string) => void;
  /** Nothing is taken from that window until its next page. */
  readonly refuse: (kind: WindowKind) => void;
  readonly refuseAll: () => void;
};

/**
 * Takes the port that a page offers, once for each load of it (Electron's checklist, 17): only from the main frame of a
 * window that is expected to offer one, at the address of that window's page, with the nonce that only the preload script
 * in that window has. Everything else is closed. What a port may be used for goes by the window it came from.
 */
export function createPortBroker({ ipcMain, onPort }: PortBrokerDeps): PortBroker {
  const expected = new Map<WindowKind, { readonly contents: WebContents; readonly nonce: string }>();

  ipcMain.on(portChannel, (event: IpcMainEvent, given: unknown) => {
    const [port, ...more] = event.ports;
    if (port === undefined) return;
    const kind =
      more.length > 0 ? undefined : [...expected.keys()].find((one) => mayOffer(one, event, given));
    if (kind === undefined) {
      for (const refused of event.ports) refused.close();
      return;
    }
    expected.delete(kind);
    onPort(kind, port);
  });

  return {
    expectPage: (kind, contents, nonce) => void expected.set(kind, { contents, nonce }),
    refuse: (kind) => void expected.delete(kind),
    refuseAll: () => expected.clear(),
  };

  function mayOffer(kind: WindowKind, { sender, senderFrame }: IpcMainEvent, given: unknown): boolean {
    const page = expected.get(kind);
    if (page === undefined || page.contents.isDestroyed() || sender.id !== page.contents.id) return false;
    const isTop =
      senderFrame !== null &&
      senderFrame.parent === null &&
      senderFrame.frameTreeNodeId === page.contents.mainFrame.frameTreeNodeId;
    return isTop && isPageOf(kind, senderFrame.url) && isSame(given, page.nonce);
  }
}

function isSame(given: unknown, expected: string): boolean {
  if (typeof given !== 'string') return false;
  const [one, other] = [Buffer.from(given), Buffer.from(expected)];
  return one.length === other.length && timingSafeEqual(one, other);
}
