import type { OpenVault } from '../../shared/features/vault/model.ts';
import type { PageKind, PortMessage } from '../../shared/port/envelope.ts';
import type { App, LockReason, Session } from './app.ts';
import { bindProcedures } from './bind-procedures.ts';
import type { ServiceDeps } from './deps.ts';
import { finishVault } from './features/vault/api.ts';
import { createIdleLock } from './idle-lock.ts';
import { createPortServer, type PortConnection } from './port/serve-port.ts';
import { refuse } from './refusal.ts';

export type Service = {
  /** Serves one page of a kind; `send` carries messages to it. */
  readonly connect: (kind: PageKind, send: (message: PortMessage) => void) => PortConnection;
  /** The host tells that the projector window is gone, which nobody here asked for. */
  readonly projectorClosed: () => void;
  /** The host is not told when the screen is locked: from here on nobody at work means locking sooner. */
  readonly screenLockUntold: () => void;
  /** Locks: drains, closes the vault. After it the process should end; nothing is served any more. */
  readonly lock: (reason: LockReason) => Promise<void>;
  /** Resolves with the reason when locking begins, whoever asked for it. */
  readonly locking: Promise<LockReason>;
  /** Resolves with the reason once locked. */
  readonly locked: Promise<LockReason>;
};

/** Longest that calls under way may take once locking began; the host kills the process a little later. */
const DRAIN_PATIENCE = 1_200;

/** The product without a window: everything the page can ask for, over any port. */
export function createService(deps: ServiceDeps): Service {
  let session: Session | null = null;
  let locking: Promise<void> | null = null;
  const onOpen: ((opened: Session) => Promise<void>)[] = [];
  const onLock: (() => Promise<void>)[] = [];
  const onProjectorClosed: (() => void)[] = [];
  const { promise: begun, resolve: tellBegun } = Promise.withResolvers<LockReason>();
  const { promise: locked, resolve: tellLocked } = Promise.withResolvers<LockReason>();

  const lock = (reason: LockReason): Promise<void> => {
    locking ??= (async () => {
      tellBegun(reason);
      idle.stop();
      // What cannot be broken off must not keep the vault open.
      await Promise.allSettled(onLock.map((breakOff) => breakOff()));
      await server.drain(DRAIN_PATIENCE);
      const closing = session;
      session = null;
      if (closing !== null) await finishVault(closing, deps);
      deps.log('locked', { reason });
      tellLocked(reason);
    })();
    return locking;
  };

  const idle = createIdleLock({
    monotonic: deps.clock.monotonic,
    onIdle: () => void lock('idle'),
    onSoon: () => void deps.host.notify({ kind: 'lock-soon' }).catch(() => deps.log('background-failed')),
  });
  let isScreenLockTold = true;

  const app: App = {
    deps,
    session: () => session,
    open(opened) {
      // Locking began while a key was still being derived: what opened too late is closed again.
      if (locking !== null) return void finishVault(opened, deps);
      session = opened;
      void idle.start(opened).catch(() => deps.log('background-failed'));
      for (const work of onOpen) void work(opened).catch(() => deps.log('background-failed'));
    },
    describe(vault: OpenVault) {
      if (session !== null) session = { ...session, vault };
    },
    replace(rotated: Session) {
      if (session !== null) session = rotated;
    },
    lock,
    touch: idle.touch,
    setIdleMinutes: idle.setMinutes,
    isScreenLockTold: () => isScreenLockTold,
    onOpen: (work) => void onOpen.push(work),
    onLock: (work) => void onLock.push(work),
    onProjectorClosed: (work) => void onProjectorClosed.push(work),
  };

  const server = createPortServer({
    procedures: bindProcedures(app, () => refuse('VAULT_CLOSED')),
    log: deps.log,
    newReference: () => Buffer.from(deps.randomBytes(4)).toString('hex'),
  });
  const projectorClosed = (): void => {
    for (const work of onProjectorClosed) work();
  };
  const screenLockUntold = (): void => {
    isScreenLockTold = false;
    idle.shorten();
  };
  return { connect: server.connect, screenLockUntold, projectorClosed, lock, locking: begun, locked };
}
