/**
 * The service as a child process of the Chromium host: starting it, talking to it, ending it.
 */
import { fork } from 'node:child_process';
import {
  type HostCallName,
  type HostEnvelope,
  type PortMessage,
  serviceEnvelopeSchema,
} from '../../shared/port/envelope.ts';
import type { HostResult } from '../host.ts';
import { startHeartbeat } from './heartbeat.ts';

export type ServiceArguments = {
  readonly dataFolder: string;
  readonly vaultPath?: string | undefined;
  readonly language?: 'nl' | 'en' | undefined;
};

export type ServiceProcessDeps = {
  /** Program to run under this Node: TypeScript source or built JavaScript. */
  readonly entry: string;
  readonly serviceArguments: ServiceArguments;
  readonly onMessageForPage: (page: number, message: PortMessage) => void;
  readonly answerHostCall: (call: HostCallName, input: unknown) => Promise<HostResult<unknown, string>>;
  /** Called once, when the process has ended by itself or by `stop`. */
  readonly onEnd: (end: ServiceEnd) => void;
  /** Milliseconds between two signs of life that are asked for; tests do not want to wait for seconds. */
  readonly heartbeatEvery?: number;
};

/**
 * `locked`: it ended as asked, what was acknowledged is written; `idle`: the same, since nobody was at work;
 * `stopped`: it crashed, somebody else killed it, or it hung and was killed for that.
 */
export type ServiceEnd = 'locked' | 'idle' | 'stopped';

export type ServiceProcess = {
  readonly pid: number;
  readonly send: (envelope: HostEnvelope) => void;
  /**
   * Asks it to lock, and kills it when it has not ended after 2 s (security.md, Lock). Resolves when it has ended.
   * Either way it counts as locked.
   */
  readonly lock: () => Promise<void>;
};

/** Milliseconds that a lock may take. */
const LOCK_PATIENCE = 2_000;

export function startServiceProcess(deps: ServiceProcessDeps): ServiceProcess {
  const child = fork(deps.entry, serviceArgumentList(deps.serviceArguments), {
    serialization: 'advanced',
    // No inherited flags: `--inspect`, here or in NODE_OPTIONS, would open a listening socket.
    execArgv: [],
    env: serviceEnvironment(process.env),
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  // The service's own last word; an end without it is a crash, whatever its exit code says.
  let lastWord: ServiceEnd = 'stopped';
  const { promise: ended, resolve: tellEnd } = Promise.withResolvers<void>();
  let isOver = false;
  const end = (): void => {
    if (isOver) return;
    isOver = true;
    heartbeat.stop();
    deps.onEnd(lastWord);
    tellEnd();
  };
  // The exit can be told before the last message was read; the end of the channel comes after it.
  child.once('exit', () => (child.connected ? child.once('disconnect', end) : end()));
  child.once('error', end);
  const send = (envelope: HostEnvelope): void => {
    // A channel that closes meanwhile is no fault here: the end of the process is reported on its own.
    if (child.connected) child.send(envelope, () => undefined);
  };
  const heartbeat = startHeartbeat({
    ask: () => send({ from: 'host', signal: 'heartbeat' }),
    onHung: () => void child.kill('SIGKILL'),
    ...(deps.heartbeatEvery === undefined ? {} : { every: deps.heartbeatEvery }),
  });
  child.on('message', (received) => {
    const parsed = serviceEnvelopeSchema.safeParse(received);
    if (!parsed.success) return;
    heartbeat.heard();
    if ('alive' in parsed.data) return;
    if (parsed.data.to === 'page') return deps.onMessageForPage(parsed.data.page, parsed.data.message);
    if ('locked' in parsed.data) {
      lastWord = parsed.data.locked === 'idle' ? 'idle' : 'locked';
      return;
    }
    const { id, call, input } = parsed.data;
    void deps.answerHostCall(call, input).then((result) => send({ from: 'host', id, ...result }));
  });

  return {
    pid: child.pid ?? 0,
    send,
    lock: async () => {
      send({ from: 'host', signal: 'lock' });
      const timer = setTimeout(() => {
        lastWord = 'locked';
        child.kill('SIGKILL');
      }, LOCK_PATIENCE);
      await ended;
      clearTimeout(timer);
    },
  };
}

/** The service's command line; it validates this again. */
function serviceArgumentList(values: ServiceArguments): string[] {
  return [
    '--data-folder',
    values.dataFolder,
    // Relayed messages stay in this host's memory until it ends: for trying out (security.md, Lock).
    '--trial-host',
    ...(values.vaultPath === undefined ? [] : ['--vault', values.vaultPath]),
    ...(values.language === undefined ? [] : ['--lang', values.language]),
  ];
}

/** Without flags for Node, and without the passphrase that may be set for the command line. */
export function serviceEnvironment(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(env).filter(([name]) => name !== 'NODE_OPTIONS' && name !== 'LUWTE_PASSPHRASE'),
  );
}
