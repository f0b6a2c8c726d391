/**
 * Carries port messages between the page and this process over the debugging pipe: no socket, no global in
 * the page. Page to host is one binding that exists in an isolated world only, without waiting for an answer;
 * host to page is an evaluation in that world, one at a time, so that the order is kept and a burst becomes
 * one message.
 */
import type { CDPSession } from 'playwright-core';
import type { PortMessage } from '../../shared/port/envelope.ts';
import { decodePortMessage, encodePortMessage } from './bridge-encoding.ts';
import { bridgeBinding, bridgeReceiver, bridgeScript, bridgeWorld, portTaken } from './bridge-script.ts';

export type PageBridgeDeps = {
  /** A session of the window's page. */
  readonly session: CDPSession;
  readonly origin: string;
  /** A number that no page of any window has had: 1, 2, ... */
  readonly nextNumber: () => number;
  /** The page with this number has its port. */
  readonly onConnected: (page: number) => void;
  readonly onMessage: (page: number, message: PortMessage) => void;
  /** Reported once for every connected page, before the next one is connected. */
  readonly onGone: (page: number) => void;
};

export type PageBridge = {
  /** Sends to that page; a message for a page that is gone is dropped. */
  readonly send: (page: number, message: PortMessage) => void;
  /** Cuts the present page off at once: nothing it says is heard any more. It has to be replaced. */
  readonly disconnect: () => void;
};

type ConnectedPage = {
  readonly number: number;
  readonly contextId: number;
  readonly queue: string[];
  sending: boolean;
};
type World = { readonly id: number; readonly uniqueId: string };

/** Upper bound of one evaluation, in UTF-16 units: a small answer does not wait behind a long one for long. */
const longestBatch = 4 * 1024 * 1024;

export async function createPageBridge(deps: PageBridgeDeps): Promise<PageBridge> {
  const { session } = deps;
  const mainFrameId = (await session.send('Page.getFrameTree')).frameTree.frame.id;
  const worlds = new Map<number, World>();
  let connected: ConnectedPage | null = null;

  const disconnect = (): void => {
    if (connected === null) return;
    const { number } = connected;
    connected = null;
    deps.onGone(number);
  };

  session.on('Runtime.executionContextCreated', ({ context }) => {
    const frameId: unknown = context.auxData?.['frameId'];
    if (context.name !== bridgeWorld || frameId !== mainFrameId) return;
    worlds.set(context.id, { id: context.id, uniqueId: context.uniqueId });
  });
  session.on('Runtime.executionContextDestroyed', ({ executionContextId }) => {
    worlds.delete(executionContextId);
    if (connected?.contextId === executionContextId) disconnect();
  });
  session.on('Runtime.executionContextsCleared', () => {
    worlds.clear();
    disconnect();
  });
  session.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
    if (name !== bridgeBinding) return;
    if (payload === portTaken) {
      if (!worlds.has(executionContextId) || connected?.contextId === executionContextId) return;
      disconnect();
      connected = { number: deps.nextNumber(), contextId: executionContextId, queue: [], sending: false };
      deps.onConnected(connected.number);
      return;
    }
    if (connected?.contextId !== executionContextId) return;
    const message = decodePortMessage(payload);
    if (message !== null) deps.onMessage(connected.number, message);
  });

  await session.send('Page.enable');
  await session.send('Runtime.enable');
  await session.send('Runtime.addBinding', { name: bridgeBinding, executionContextName: bridgeWorld });
  await session.send('Page.addScriptToEvaluateOnNewDocument', {
    source: bridgeScript(deps.origin),
    worldName: bridgeWorld,
  });

  const drain = async (page: ConnectedPage): Promise<void> => {
    page.sending = true;
    while (page.queue.length > 0 && connected === page) {
      const world = worlds.get(page.contextId);
      if (world === undefined) break;
      const expression = `${bridgeReceiver}([${takeBatch(page.queue).join()}])`;
      try {
        await session.send('Runtime.evaluate', { expression, uniqueContextId: world.uniqueId, silent: true });
      } catch {
        break; // The page went away meanwhile; its end is reported by the events above.
      }
    }
    page.sending = false;
  };

  return {
    send: (page, message) => {
      if (connected?.number !== page) return;
      connected.queue.push(JSON.stringify(encodePortMessage(message)));
      if (!connected.sending) void drain(connected);
    },
    disconnect,
  };
}

/** Takes messages off the front: as many as fit, but at least one. */
function takeBatch(queue: string[]): string[] {
  let length = 0;
  let count = 0;
  for (const text of queue) {
    length += text.length;
    if (count > 0 && length > longestBatch) break;
    count += 1;
  }
  return queue.splice(0, count);
}
