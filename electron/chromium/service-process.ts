/**
 * The service as a child process of the Chromium host: starting it, talking to it, ending it.
 */
import { fork } from 'node:child_process';
import type { HostEnvelope } from '../../shared/port/envelope.ts';
import { type ServiceLifeDeps, startServiceLife } from '../host/service-life.ts';
import { type ServiceArguments, serviceArgumentList, serviceEnvironment } from '../host/service-start.ts';

export type ServiceProcessDeps = Omit<ServiceLifeDeps, 'send' | 'kill' | 'onLocked'> & {
  /** Program to run under this Node: TypeScript source or built JavaScript. */
  readonly entry: string;
  readonly serviceArguments: ServiceArguments;
};

export type ServiceProcess = {
  readonly pid: number;
  readonly send: (envelope: HostEnvelope) => void;
  readonly lock: () => Promise<void>;
};

export function startServiceProcess(deps: ServiceProcessDeps): ServiceProcess {
  const child = fork(deps.entry, serviceArgumentList(deps.serviceArguments, true), {
    serialization: 'advanced',
    // No inherited flags: `--inspect`, here or in NODE_OPTIONS, would open a listening socket. What was just made and is no
    // longer needed may take a few times 4 MiB, where Node's own choice is 16, and goes back after 2 seconds of rest, not 8.
    execArgv: ['--max-semi-space-size=4', '--gc-memory-reducer-start-delay-ms=2000'],
    env: serviceEnvironment(process.env),
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const send = (envelope: HostEnvelope): void => {
    // A channel that closes meanwhile is no fault here: the end of the process is reported on its own.
    if (child.connected) child.send(envelope, () => undefined);
  };
  const life = startServiceLife({ ...deps, send, kill: () => void child.kill('SIGKILL') });
  // The exit can be told before the last message was read; the end of the channel comes after it.
  child.once('exit', () => (child.connected ? child.once('disconnect', life.over) : life.over()));
  child.once('error', life.over);
  child.on('message', life.take);
  return { pid: child.pid ?? 0, send, lock: life.lock };
}
