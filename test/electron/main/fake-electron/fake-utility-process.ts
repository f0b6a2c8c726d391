import { type ChildProcess, fork } from 'node:child_process';
import type { MessagePort as NodePort } from 'node:worker_threads';
import type { ForkOptions, MessagePortMain, UtilityProcess } from 'electron';
import type { ElectronParts } from '../../../../electron/main/electron-parts.ts';
import { transferPort } from './fake-port.ts';
import { honest } from './honest.ts';
import type { FromChild, ToChild } from './port-messages.ts';
import { createEmitter, type Record } from './record.ts';

export type ForkedService = {
  readonly entry: string;
  readonly words: readonly string[];
  readonly options: ForkOptions;
  /** The real process. */
  readonly child: ChildProcess;
  readonly ended: Promise<void>;
};

const program = new URL('./parent-port-program.ts', import.meta.url).href;

/** `utilityProcess`, whose processes are real children that run the service as it is. */
export function createFakeUtilityProcess(record: Record, isReady: () => boolean) {
  const forked: ForkedService[] = [];
  const part = honest<ElectronParts['utilityProcess']>('utilityProcess', {
    fork(entry, words = [], options = {}) {
      if (!isReady()) throw new Error('utilityProcess.fork before the app is ready');
      record.call('utilityProcess.fork', entry, words, options);
      const child = fork(entry, words, {
        serialization: 'advanced',
        execArgv: [...(options.execArgv ?? []), '--import', program],
        env: options.env as NodeJS.ProcessEnv,
        stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      });
      const { promise: ended, resolve } = Promise.withResolvers<void>();
      child.once('exit', () => resolve());
      forked.push({ entry, words, options, child, ended });
      return modelOf(child, record);
    },
  });
  return { part, forked };
}

function modelOf(child: ChildProcess, record: Record): UtilityProcess {
  const emitter = createEmitter(record, 'utilityProcess');
  const ports = new Map<number, NodePort>();
  let portsSoFar = 0;
  let isGone = false;
  const send = (message: ToChild): void => {
    if (child.connected) child.send(message, () => undefined);
  };
  child.on('message', (received: FromChild) => {
    if (!('port' in received)) emitter.emit('message', received.message);
    else if ('isClosed' in received) ports.get(received.port)?.close();
    else ports.get(received.port)?.postMessage(received.message);
  });
  const tellExit = (): void => {
    if (isGone) return;
    isGone = true;
    for (const port of ports.values()) port.close();
    emitter.emit('exit', child.exitCode ?? 1);
  };
  child.once('exit', () => (child.connected ? child.once('disconnect', tellExit) : tellExit()));
  return honest<UtilityProcess>('UtilityProcess', {
    ...emitter.listening<UtilityProcess>(),
    get pid() {
      return isGone ? undefined : child.pid;
    },
    kill: () => child.kill('SIGTERM'),
    postMessage(message: unknown, transfer: MessagePortMain[] = []) {
      const numbers = transfer.map((port) => {
        const number = ++portsSoFar;
        const node = transferPort(port);
        ports.set(number, node);
        node.on('message', (data: unknown) => send({ port: number, message: data }));
        return number;
      });
      send({ message, ports: numbers });
    },
  });
}
