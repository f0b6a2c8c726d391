/**
 * Loaded before the service's program by the fake of `utilityProcess`: gives the process what Electron gives it, a
 * `process.parentPort` with real ports, and takes away what it does not have, the channel of a child process.
 */
import { EventEmitter } from 'node:events';
import type { FromChild, ToChild } from './port-messages.ts';

type ChildPort = EventEmitter & {
  readonly postMessage: (message: unknown) => void;
  readonly start: () => void;
  readonly close: () => void;
};

const channel = process.send?.bind(process);
Reflect.deleteProperty(process, 'send');
const send = (message: FromChild): void => void channel?.(message, () => undefined);
// Electron's main process ends its utility processes with itself.
process.once('disconnect', () => process.kill(process.pid, 'SIGKILL'));

const take = new Map<number, (message: unknown) => void>();
const waiting: unknown[] = [];
const parentPort = new (class extends EventEmitter {
  postMessage(message: unknown): void {
    send({ message });
  }
})();
parentPort.once('newListener', () => {
  setImmediate(() => {
    for (const event of waiting.splice(0)) parentPort.emit('message', event);
  });
});
Object.defineProperty(process, 'parentPort', { value: parentPort });

process.on('message', (received: ToChild) => {
  if ('ports' in received) {
    const event = { data: received.message, ports: received.ports.map(childPort) };
    if (parentPort.listenerCount('message') === 0 || waiting.length > 0) waiting.push(event);
    else parentPort.emit('message', event);
  } else {
    take.get(received.port)?.(received.message);
  }
});

function childPort(number: number): ChildPort {
  const early: unknown[] = [];
  let isStarted = false;
  const port = Object.assign(new EventEmitter(), {
    postMessage: (message: unknown) => send({ port: number, message }),
    start() {
      isStarted = true;
      for (const data of early.splice(0)) port.emit('message', { data, ports: [] });
    },
    close() {
      take.delete(number);
      send({ port: number, isClosed: true });
    },
  });
  take.set(number, (data) => (isStarted ? port.emit('message', { data, ports: [] }) : early.push(data)));
  return port;
}
