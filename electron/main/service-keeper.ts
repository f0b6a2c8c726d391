import type { MessagePortMain } from 'electron';
import type { PageKind } from '../../shared/port/envelope.ts';
import { createRestartPolicy } from '../host/restart-policy.ts';
import type { ServiceEnd } from '../host/service-life.ts';
import type { ServiceArguments } from '../host/service-start.ts';
import type { ShellService } from './service-process.ts';

export type ServiceKeeperDeps = {
  readonly start: (values: ServiceArguments, onEnd: (how: ServiceEnd) => void) => ShellService;
  readonly first: ServiceArguments;
  /** Milliseconds from some moment; never goes back. */
  readonly monotonic: () => number;
  /** Locking begins: what is shown outside the main window must go at once. */
  readonly onLocking: () => void;
  /** The service is gone, in whatever way: what belonged to it must go. */
  readonly onGone: () => void;
  /** A new one runs; the page of the one before must be replaced. */
  readonly onReplaced: (how: ServiceEnd) => void;
  /** Starting it again does not help. */
  readonly onFailing: () => void;
};

export type ServiceKeeper = {
  /** A page has come, with its port: the one of that kind before is gone. */
  readonly connectPage: (kind: PageKind, port: MessagePortMain) => void;
  readonly pageGone: (kind: PageKind) => void;
  /** The projector window is gone, and the service did not ask for that. */
  readonly projectorClosed: () => void;
  /** The page's process crashed: whatever made it do so, the vault is locked. */
  readonly pageCrashed: () => void;
  /** Locks: ends the service for a new one. Resolves when it has ended. */
  readonly lock: () => Promise<void>;
  /**
   * Asks the page to lock, which first stores what was typed; locks when that has not begun within 2 s, and at once where
   * there is no page to ask.
   */
  readonly lockByPage: (askPage: () => void) => void;
  /** Locks, and asks for the passphrase of this vault next. */
  readonly openVault: (vaultPath: string) => void;
  /** The screen of this computer may be locked without Luwte being told: this service hears it, and all that follow. */
  readonly screenLockUntold: () => void;
  /** Which vault it was started for; undefined: none in particular. */
  readonly vaultPath: () => string | undefined;
  /** The system could not start it. */
  readonly couldNotStart: () => void;
  /** Locks for good. */
  readonly end: () => Promise<void>;
};

/** Milliseconds that a page may take to store what was typed and to lock. */
const PAGE_PATIENCE = 2_000;

/** Keeps one service running: ending it is locking, and another takes its place at once. */
export function createServiceKeeper(deps: ServiceKeeperDeps): ServiceKeeper {
  const restarts = createRestartPolicy();
  let next = deps.first;
  let pages = 0;
  const connected = new Map<PageKind, number>();
  let isEnding = false;
  let hasPageCrashed = false;
  let isUntold = false;
  let service = startOne();

  function startOne(): ShellService {
    const started = deps.monotonic();
    const values = next;
    // Named once: after that the language is what somebody chose on the screen.
    next = { ...next, language: undefined };
    const fresh = deps.start(values, (how) => ended(how, deps.monotonic() - started));
    if (isUntold) fresh.screenLockUntold();
    return fresh;
  }

  function ended(ownWord: ServiceEnd, lived: number): void {
    const how = hasPageCrashed ? 'stopped' : ownWord;
    hasPageCrashed = false;
    connected.clear();
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

  const lock = (): Promise<void> => {
    deps.onLocking();
    return service.lock();
  };

  return {
    connectPage(kind, port) {
      pages += 1;
      connected.set(kind, pages);
      service.connectPage(pages, kind, port);
    },
    pageGone(kind) {
      const page = connected.get(kind);
      if (page !== undefined) service.leavePage(page);
      connected.delete(kind);
    },
    projectorClosed: () => service.projectorClosed(),
    pageCrashed() {
      hasPageCrashed = true;
      void lock();
    },
    lock,
    lockByPage(askPage) {
      if (!connected.has('main')) return void lock();
      const present = service;
      // What others look at goes first; storing may take the page a while.
      deps.onLocking();
      askPage();
      setTimeout(() => {
        if (service === present && !isEnding) void lock();
      }, PAGE_PATIENCE);
    },
    openVault(vaultPath) {
      next = { ...next, vaultPath };
      void lock();
    },
    screenLockUntold() {
      if (isUntold) return;
      isUntold = true;
      service.screenLockUntold();
    },
    vaultPath: () => next.vaultPath,
    couldNotStart: () => service.over(),
    end() {
      isEnding = true;
      return lock();
    },
  };
}
