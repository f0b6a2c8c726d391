/**
 * The service as a child process of the Chromium host: starting it, talking to it, ending it.
 */
import { type ChildProcess, fork } from 'node:child_process';
import {
  type HostCallName,
  type HostEnvelope,
  lockedExitCodes,
  type PortMessage,
  serviceEnvelopeSchema,
} from '../../shared/port/envelope.ts';
import type { HostResult } from '../host.ts';

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
};

/**
 * `locked`: it ended as asked, everything written; `idle`: the same, since nobody was at work; `stopped`: it
 * crashed or was killed.
 */
export type ServiceEnd = 'locked' | 'idle' | 'stopped';

export type ServiceProcess = {
  readonly pid: number;
  readonly send: (envelope: HostEnvelope) => void;
  /** Asks it to lock, waits at most `patience` ms (default 2000, security.md "Lock"), then kills it. */
  readonly stop: (patience?: number) => Promise<void>;
};

export function startServiceProcess(deps: ServiceProcessDeps): ServiceProcess {
  const child = fork(deps.entry, serviceArgumentList(deps.serviceArguments), {
    serialization: 'advanced',
    // No inherited flags: `--inspect`, here or in NODE_OPTIONS, would open a listening socket.
    execArgv: [],
    env: serviceEnvironment(process.env),
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const ended = new Promise<void>((resolve) => {
    let isOver = false;
    const end = (code: number | null): void => {
      if (isOver) return;
      isOver = true;
      deps.onEnd(exitCodeToEnd(code));
      resolve();
    };
    child.once('exit', end);
    child.once('error', () => end(null));
  });
  const send = (envelope: HostEnvelope): void => {
    // A channel that closes meanwhile is no fault here: the end of the process is reported on its own.
    if (child.connected) child.send(envelope, () => undefined);
  };
  child.on('message', (received) => {
    const parsed = serviceEnvelopeSchema.safeParse(received);
    if (!parsed.success) return;
    if (parsed.data.to === 'page') return deps.onMessageForPage(parsed.data.page, parsed.data.message);
    const { id, call, input } = parsed.data;
    void deps.answerHostCall(call, input).then((result) => send({ from: 'host', id, ...result }));
  });

  return {
    pid: child.pid ?? 0,
    send,
    stop: async (patience = 2000) => {
      send({ from: 'host', signal: 'lock' });
      const timer = setTimeout(() => child.kill('SIGKILL'), patience);
      if (isRunning(child)) await ended;
      clearTimeout(timer);
    },
  };
}

function exitCodeToEnd(code: number | null): ServiceEnd {
  if (code === lockedExitCodes.asked) return 'locked';
  return code === lockedExitCodes.idle ? 'idle' : 'stopped';
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

function isRunning(child: ChildProcess): boolean {
  return child.exitCode === null && child.signalCode === null && child.pid !== undefined;
}

/** Without flags for Node, and without the passphrase that may be set for the command line. */
export function serviceEnvironment(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(env).filter(([name]) => name !== 'NODE_OPTIONS' && name !== 'LUWTE_PASSPHRASE'),
  );
}
