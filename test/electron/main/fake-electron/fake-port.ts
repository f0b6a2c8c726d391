import type { MessagePort as NodePort } from 'node:worker_threads';
import type { MessagePortMain } from 'electron';
import { honest } from './honest.ts';

/** The main process's end of a page's port: a real port of Node behind Electron's members. */
export type FakePort = {
  readonly port: MessagePortMain;
  readonly isClosed: () => boolean;
  /** Whether it went on to another process. */
  readonly isTransferred: () => boolean;
};

const nodePorts = new WeakMap<MessagePortMain, NodePort>();

export function createFakePort(node: NodePort): FakePort {
  let isClosed = false;
  const port = honest<MessagePortMain>('MessagePortMain', {
    close() {
      isClosed = true;
      node.close();
    },
  });
  nodePorts.set(port, node);
  return { port, isClosed: () => isClosed, isTransferred: () => !nodePorts.has(port) };
}

/** Takes the port out of the main process, as a transfer does: a second one throws. */
export function transferPort(port: MessagePortMain): NodePort {
  const node = nodePorts.get(port);
  if (node === undefined) throw new Error('a port that was transferred already, or is none');
  nodePorts.delete(port);
  return node;
}
