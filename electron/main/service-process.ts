import type { MessagePortMain, UtilityProcess } from 'electron';
import type { HostEnvelope, PageKind } from '../../shared/port/envelope.ts';
import { type ServiceLifeDeps, startServiceLife } from '../host/service-life.ts';
import { type ServiceArguments, serviceArgumentList, serviceEnvironment } from '../host/service-start.ts';
import type { ElectronParts } from './electron-parts.ts';
import type { ShellDeps } from './shell-deps.ts';

export type ShellServiceDeps = Pick<ServiceLifeDeps, 'answerHostCall' | 'onEnd' | 'heartbeatEvery'> &
  Pick<ShellDeps, 'environment' | 'kill'> & {
    /** The built program. */
    readonly entry: string;
    readonly serviceArguments: ServiceArguments;
    readonly utilityProcess: ElectronParts['utilityProcess'];
  };

export type ShellService = {
  /** Gives it page number `page` (1, 2, ...) with the page's own port, in place of the page of that kind before. */
  readonly connectPage: (page: number, kind: PageKind, port: MessagePortMain) => void;
  /** That page is no more. */
  readonly leavePage: (page: number) => void;
  /** The projector window is gone, which it did not ask for. */
  readonly projectorClosed: () => void;
  /** The screen of this computer may be locked without Luwte being told. */
  readonly screenLockUntold: () => void;
  /** As `ServiceLife`. */
  readonly lock: () => Promise<void>;
  /** Electron says that its process is gone; the exit may have told it already. */
  readonly over: () => void;
};

/** The service as a utility process of Electron. What pages and service say to one another does not come by here. */
export function startShellService(deps: ShellServiceDeps): ShellService {
  const child = deps.utilityProcess.fork(deps.entry, serviceArgumentList(deps.serviceArguments, false), {
    // Flags for Node, here or in the environment, would open a listening socket or load other code.
    execArgv: [],
    env: serviceEnvironment(deps.environment) as Record<string, string>,
    stdio: 'ignore',
    serviceName: serviceName,
    allowLoadingUnsignedLibraries: false,
    disclaim: false,
    respondToAuthRequestsFromMainProcess: false,
  });
  let isGone = false;
  const post = (envelope: HostEnvelope, ports: readonly MessagePortMain[] = []): void => {
    if (isGone) for (const port of ports) port.close();
    else child.postMessage(envelope, [...ports]);
  };
  const kill = (): void => killAtOnce(child, deps.kill);
  const life = startServiceLife({
    answerHostCall: deps.answerHostCall,
    onEnd: deps.onEnd,
    heartbeatEvery: deps.heartbeatEvery,
    send: post,
    kill,
    // It kills itself after its last word, which may not have left by then if it were any quicker; keys must not wait.
    onLocked: kill,
  });
  const over = (): void => {
    isGone = true;
    life.over();
  };
  child.on('message', life.take);
  child.once('exit', over);
  return {
    connectPage: (page, kind, port) => post({ from: 'host', signal: 'page-connected', page, kind }, [port]),
    leavePage: (page) => post({ from: 'host', signal: 'page-gone', page }),
    projectorClosed: () => post({ from: 'host', signal: 'projector-closed' }),
    screenLockUntold: () => post({ from: 'host', signal: 'screen-lock-untold' }),
    lock: life.lock,
    over,
  };
}

/** Name of the service among the processes that Electron tells of. */
export const serviceName = 'Luwte';

/** `kill` of Electron asks politely first (SIGTERM), which a service that hangs does not hear. */
function killAtOnce(child: UtilityProcess, kill: ShellDeps['kill']): void {
  try {
    if (child.pid !== undefined) kill(child.pid);
  } catch {
    // Gone already; its exit is told on its own.
  }
  child.kill();
}
