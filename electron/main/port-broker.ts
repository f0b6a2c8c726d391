import { timingSafeEqual } from 'node:crypto';
import type { IpcMain, IpcMainEvent, MessagePortMain, WebContents } from 'electron';
import { isPageOf } from './policy/app-address.ts';

export const portChannel = 'luwte:port';

export type PortBrokerDeps = {
  readonly ipcMain: Pick<IpcMain, 'on'>;
  /** The main window's contents; null while there is none. */
  readonly contents: () => WebContents | null;
  /** What the preload script of that window was given. */
  readonly nonce: () => string;
  /** A page has its port: the other end of it. */
  readonly onPort: (port: MessagePortMain) => void;
};

/**
 * Takes the port that a page offers, once for each load of it (Electron's checklist, 17): only from the main frame of the
 * main window, at the app's own address, with the nonce that only our preload script has. Everything else is closed.
 */
export function createPortBroker({ ipcMain, contents, nonce, onPort }: PortBrokerDeps) {
  let isTaken = false;

  ipcMain.on(portChannel, (event: IpcMainEvent, given: unknown) => {
    const [port, ...more] = event.ports;
    if (port === undefined) return;
    if (isTaken || more.length > 0 || !isOurPage(event) || !isSame(given, nonce())) {
      for (const refused of event.ports) refused.close();
      return;
    }
    isTaken = true;
    onPort(port);
  });

  return {
    /** A page begins to load: it may take a port, and no other one. */
    expectPage: (): void => {
      isTaken = false;
    },
    /** Nothing is taken until the next page. */
    refuse: (): void => {
      isTaken = true;
    },
  };

  function isOurPage({ sender, senderFrame }: IpcMainEvent): boolean {
    const present = contents();
    if (present === null || present.isDestroyed() || sender.id !== present.id) return false;
    const isTop =
      senderFrame !== null &&
      senderFrame.parent === null &&
      senderFrame.frameTreeNodeId === present.mainFrame.frameTreeNodeId;
    return isTop && isPageOf('main', senderFrame.url);
  }
}

function isSame(given: unknown, expected: string): boolean {
  if (typeof given !== 'string') return false;
  const [one, other] = [Buffer.from(given), Buffer.from(expected)];
  return one.length === other.length && timingSafeEqual(one, other);
}
