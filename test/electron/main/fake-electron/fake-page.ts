import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { runInNewContext } from 'node:vm';
import { MessageChannel, type MessagePort as NodePort } from 'node:worker_threads';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import type { ServiceClient } from '../../../../electron/cli/connect-client.ts';
import { receivePort } from '../../../../renderer/port/receive-port.ts';
import { holdsBytes } from '../../../../shared/port/holds-bytes.ts';

export type FakePage = {
  /** What the renderer's own code receives of the port, as a client of the service. */
  readonly client: Promise<ServiceClient>;
  /** The page says something to its own window, as any script in it can. */
  readonly post: (data: unknown, origin?: string) => void;
  /** Messages that the page heard, the port's among them. */
  readonly heard: readonly unknown[];
  readonly end: () => void;
};

export type FakePageDeps = {
  readonly address: string;
  /** Path of the preload script: the real one, run as it is. */
  readonly preload: string;
  readonly words: readonly string[];
  /** `ipcRenderer.postMessage` of this page's frame. */
  readonly toMain: (channel: string, message: unknown, ports: readonly NodePort[]) => void;
};

type Heard = {
  readonly isTrusted: boolean;
  readonly source: unknown;
  readonly origin: string;
  readonly data: unknown;
  readonly ports: readonly NodePort[];
};

/** A page: the real preload script and the renderer's real way of receiving its port, in a window of their own. */
export function createFakePage({ address, preload, words, toMain }: FakePageDeps): FakePage {
  const listeners = new Set<(event: Heard) => void>();
  const heard: unknown[] = [];
  const channels: NodePort[] = [];
  let isAlive = true;
  const origin = new URL(address).host === 'app' ? 'luwte://app' : 'null';
  const dispatch = (data: unknown, ports: readonly NodePort[], from: string): void => {
    setImmediate(() => {
      if (!isAlive) return;
      heard.push(data);
      for (const listener of [...listeners]) {
        listener({ isTrusted: true, source: page, origin: from, data, ports });
      }
    });
  };
  const page = {
    location: { href: address, origin },
    addEventListener: (_event: string, listener: (event: Heard) => void) => void listeners.add(listener),
    removeEventListener: (_event: string, listener: (event: Heard) => void) =>
      void listeners.delete(listener),
    postMessage: (data: unknown, _target: string, ports: readonly NodePort[] = []) =>
      dispatch(data, ports, origin),
  };
  class Channel extends MessageChannel {
    constructor() {
      super();
      channels.push(this.port1, this.port2);
    }
  }
  const source = stripTypeScriptTypes(readFileSync(preload, 'utf8'));
  const script = source.replace(/^import \{ ipcRenderer \} from 'electron';$/m, '');
  if (script === source) throw new Error('the preload script imports something else than it did');
  runInNewContext(script, {
    window: Object.assign(page, { top: page }),
    location: page.location,
    process: { argv: ['electron', ...words] },
    MessageChannel: Channel,
    ipcRenderer: {
      postMessage: (channel: string, message: unknown, ports: readonly NodePort[]) =>
        setImmediate(() => toMain(channel, message, ports)),
    },
  });
  return {
    client: receivePort(page as unknown as Window).then((port) => {
      port.start();
      return createORPCClient(
        new RPCLink({ port, experimental_transfer: (message) => (holdsBytes(message) ? [] : null) }),
      );
    }),
    post: (data, from = origin) => dispatch(data, [], from),
    heard,
    end() {
      isAlive = false;
      for (const port of channels) port.close();
    },
  };
}
