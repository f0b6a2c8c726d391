import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import type { ServiceClient } from '../../electron/cli/connect-client.ts';
import { type PageKind, type PortMessage, serviceEnvelopeSchema } from '../../shared/port/envelope.ts';
import { holdsBytes } from '../../shared/port/holds-bytes.ts';
import { serviceEntry } from './start-service.ts';

export type ServiceChild = {
  readonly pid: number;
  readonly client: ServiceClient;
  /** Sends anything at all down the process channel. */
  readonly send: (message: unknown) => void;
  /** Takes what the service says to a page of this number, of the main window unless told otherwise; the one before is gone. */
  readonly connectPage: (
    page: number,
    take: (message: PortMessage) => void,
    kind?: PageKind,
  ) => (message: unknown) => void;
  /** Everything that the process printed so far. */
  readonly output: () => string;
  readonly kill: (signal: NodeJS.Signals) => void;
  /** Asks it to lock. Resolves when it has ended. */
  readonly lock: () => Promise<ChildEnd>;
  readonly ended: Promise<ChildEnd>;
  readonly child: ChildProcess;
};

/** `locked`: what the service said as its last word; null where it said none. It ends itself by SIGKILL. */
export type ChildEnd = {
  readonly locked: 'asked' | 'idle' | null;
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
};

/**
 * The real service program as a child process, spoken to in envelopes, as the hosts do.
 * @param before a program and its parameters that start it in their way, such as `unshare -n`
 */
export function startServiceChild(dataFolder: string, before: readonly string[] = []): ServiceChild {
  const [program, ...parameters] = [...before, process.execPath];
  const child = fork(fileURLToPath(serviceEntry), ['--data-folder', dataFolder], {
    serialization: 'advanced',
    execPath: program ?? process.execPath,
    execArgv: parameters,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const printed: Buffer[] = [];
  child.stdout?.on('data', (part: Buffer) => printed.push(part));
  child.stderr?.on('data', (part: Buffer) => printed.push(part));
  let locked: ChildEnd['locked'] = null;
  const ended = new Promise<ChildEnd>((resolve) => {
    child.once('exit', (code, signal) => {
      const tell = () => resolve({ locked, code, signal });
      // The exit can be told before the last message was read; the end of the channel comes after it.
      if (child.connected) child.once('disconnect', tell);
      else tell();
    });
  });
  const send = (message: unknown): void => {
    if (child.connected) child.send(message as object, () => undefined);
  };
  const pages = new Map<number, (message: PortMessage) => void>();
  child.on('message', (received) => {
    const parsed = serviceEnvelopeSchema.safeParse(received);
    if (!parsed.success) return;
    if (parsed.data.to === 'page') pages.get(parsed.data.page)?.(parsed.data.message);
    else if ('locked' in parsed.data) locked = parsed.data.locked;
  });
  const connectPage: ServiceChild['connectPage'] = (page, take, kind = 'main') => {
    pages.set(page, take);
    send({ from: 'host', signal: 'page-connected', page, kind });
    return (message) => send({ from: 'page', page, message });
  };

  const { port1, port2 } = new MessageChannel();
  const toService = connectPage(1, (message) => port2.postMessage(message));
  port2.onmessage = ({ data }) => toService(data);
  void ended.then(() => port2.close());
  return {
    pid: child.pid ?? 0,
    client: createORPCClient(
      new RPCLink({ port: port1, experimental_transfer: (message) => (holdsBytes(message) ? [] : null) }),
    ),
    send,
    connectPage,
    output: () => Buffer.concat(printed).toString('utf8'),
    kill: (signal) => void child.kill(signal),
    lock() {
      send({ from: 'host', signal: 'lock' });
      return ended;
    },
    ended,
    child,
  };
}
