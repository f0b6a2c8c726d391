import type { MessagePortMain } from 'electron';
import { createRestartPolicy } from '../host/restart-policy.ts';
import type { ServiceEnd } from '../host/service-life.ts';
import type { ServiceArguments } from '../host/service-start.ts';
import type { ShellService } from './service-process.ts';

export type ServiceKeeperDeps = {
  readonly start: (values: ServiceArguments, onEnd: (how: ServiceEnd) => void) => ShellService;
  readonly first: ServiceArguments;
  /** Milliseconds from some moment; never goes back. */
  readonly monotonic: () => number;
  /** The service is gone, in whatever way: what belonged to it must go. */
  readonly onGone: () => void;
  /** A new one runs; the page of the one before must be replaced. */
  readonly onReplaced: (how: ServiceEnd) => void;
  /** Starting it again does not help. */
  readonly onFailing: () => void;
};

export type ServiceKeeper = {
  /** A page has come, with its port: the one before is gone. */
  readonly connectPage: (port: MessagePortMain) => void;
  readonly pageGone: () => void;
  /** The page's process crashed: whatever made it do so, the vault is locked. */
  readonly pageCrashed: () => void;
  /** Locks: ends the service for a new one. Resolves when it has ended. */
  readonly lock: () => Promise<void>;
  /** Locks, and asks for the passphrase of this vault next. */
  readonly openVault: (vaultPath: string) => void;
  /** Which vault it was started for; undefined: none in particular. */
  readonly vaultPath: () => string | undefined;
  /** The system could not start it. */
  readonly couldNotStart: () => void;
  /** Locks for good. */
  readonly end: () => Promise<void>;
};

/** Keeps one service running: ending it is locking, and another takes its place at once. */
export function createServiceKeeper(deps: ServiceKeeperDeps): ServiceKeeper {
  const restarts = createRestartPolicy();
  let next = deps.first;
  let pages = 0;
  let isConnected = false;
  let isEnding = false;
  let hasPageCrashed = false;
  let service = startOne();

  function startOne(): ShellService {
    const started = deps.monotonic();
    const values = next;
    // Named once: after that the language is what somebody chose on the screen.
    next = { ...next, language: undefined };
    return deps.start(values, (how) => ended(how, deps.monotonic() - started));
  }

  function ended(ownWord: ServiceEnd, lived: number): void {
    const how = hasPageCrashed ? 'stopped' : ownWord;
    hasPageCrashed = false;
    isConnected = false;
    deps.onGone();
    if (isEnding) return;
    if (restarts.decide(how, lived) === 'failing') {
      isEnding = true;
      deps.onFailing();
      return;
    }
    service = startOne();
    deps.onReplaced(how);
  }

  return {
    connectPage(port) {
      pages += 1;
      isConnected = true;
      service.connectPage(pages, port);
    },
    pageGone() {
      if (isConnected) service.leavePage(pages);
      isConnected = false;
    },
    pageCrashed() {
      hasPageCrashed = true;
      void service.lock();
    },
    lock: () => service.lock(),
    openVault(vaultPath) {
      next = { ...next, vaultPath };
      void service.lock();
    },
    vaultPath: () => next.vaultPath,
    couldNotStart: () => service.over(),
    end() {
      isEnding = true;
      return service.lock();
    },
  };
}
