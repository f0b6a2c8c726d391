import { type HostEnvelope, hostEnvelopeSchema, type PageKind } from '../../../shared/port/envelope.ts';
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
  // By their numbers; of each kind there is one at a time.
  const pages = new Map<number, { readonly kind: PageKind; readonly port: PagePort }>();
  const leave = (number: number): void => {
    pages.get(number)?.port.close();
    pages.delete(number);
  };
  return {
    send(envelope, whenSent) {
      if (envelope.to !== 'page') parent.postMessage(envelope);
      else pages.get(envelope.page)?.port.postMessage(envelope.message);
      if (whenSent !== undefined) setTimeout(whenSent, TIME_TO_LEAVE);
    },
    isOpen: () => true,
    onMessage(take) {
      parent.on('message', ({ data, ports: [port, ...more] }) => {
        for (const unasked of more) unasked.close();
        const said = hostEnvelopeSchema.safeParse(data).data;
        const signal = said !== undefined && 'signal' in said ? said : null;
        if (signal?.signal !== 'page-connected') {
          port?.close();
          if (signal?.signal === 'page-gone') leave(signal.page);
          return take(data);
        }
        const { page: number, kind } = signal;
        for (const [other, page] of pages) if (page.kind === kind || other === number) leave(other);
        if (port === undefined) return;
        pages.set(number, { kind, port });
        take(data);
        port.on('message', ({ data: message }) => {
          if (pages.get(number)?.port === port) take({ from: 'page', page: number, message } as HostEnvelope);
        });
        port.start();
      });
    },
    onGone: () => undefined,
  };
}
