import type { HostEnvelope } from '../../../shared/port/envelope.ts';
import type { HostPort } from './host-port.ts';

/** What the service uses of Electron's `MessagePortMain`; nothing of Electron is imported here, not even its types. */
export type PagePort = {
  readonly on: (event: 'message', listener: (event: { readonly data: unknown }) => void) => unknown;
  readonly postMessage: (message: unknown) => void;
  readonly start: () => void;
  readonly close: () => void;
};

/** What it uses of `process.parentPort`, which a process has that Electron's `utilityProcess` started. */
export type ParentPort = {
  readonly on: (
    event: 'message',
    listener: (event: { readonly data: unknown; readonly ports: readonly PagePort[] }) => void,
  ) => unknown;
  readonly postMessage: (message: unknown) => void;
};

/** Milliseconds until what was posted counts as having left: Electron does not tell. The host ends us earlier. */
const TIME_TO_LEAVE = 50;

/** Null in a process that another host started. */
export function parentPortOf(owner: object): ParentPort | null {
  return (Reflect.get(owner, 'parentPort') as ParentPort | null | undefined) ?? null;
}

/**
 * The way to the Electron shell. What a page says does not go through the shell: with word of a new page comes the
 * page's own port, and here the two are put together to what a host says.
 *
 * There is no word of a shell that is gone: Electron ends this process with it.
 */
export function connectParentPort(parent: ParentPort): HostPort {
  let page: { readonly number: number; readonly port: PagePort } | null = null;
  const leave = (): void => {
    page?.port.close();
    page = null;
  };
  return {
    send(envelope, whenSent) {
      if (envelope.to !== 'page') parent.postMessage(envelope);
      else if (envelope.page === page?.number) page.port.postMessage(envelope.message);
      if (whenSent !== undefined) setTimeout(whenSent, TIME_TO_LEAVE);
    },
    isOpen: () => true,
    onMessage(take) {
      parent.on('message', ({ data, ports: [port, ...more] }) => {
        for (const unasked of more) unasked.close();
        const number = connectedPage(data);
        if (number === null) {
          port?.close();
          if (isPageGone(data)) leave();
          return take(data);
        }
        leave();
        if (port === undefined) return;
        page = { number, port };
        take(data);
        port.on('message', ({ data: message }) => {
          if (page?.port === port) take({ from: 'page', page: number, message } as HostEnvelope);
        });
        port.start();
      });
    },
    onGone: () => undefined,
  };
}

function connectedPage(data: unknown): number | null {
  return isSignal(data, 'page-connected') && 'page' in data && typeof data.page === 'number'
    ? data.page
    : null;
}

function isPageGone(data: unknown): boolean {
  return isSignal(data, 'page-gone');
}

function isSignal(data: unknown, signal: string): data is { readonly signal: string } {
  return typeof data === 'object' && data !== null && 'signal' in data && data.signal === signal;
}
