import type { PowerMonitor } from 'electron';
import { type Run, tellsScreenLock } from '../host/tells-screen-lock.ts';
import { watchLockedHint } from '../host/watch-locked-hint.ts';

/** What the system tells that must lock (security.md, Lock). All of these are asked for; each exists on some systems. */
export const lockEvents = ['suspend', 'lock-screen', 'user-did-resign-active'] as const;

/**
 * Seconds between two looks at the system's idle state: on Linux Electron tells of a locked screen in no other way
 * (`lock-screen` is for Windows and macOS; of logind it hears sleep and shutdown only).
 */
const LOOK_EVERY = { linux: 1, other: 5 } as const;

/**
 * Seconds that nobody touched the computer after which Luwte locks, whatever a vault's settings say: the most they can
 * say. The service's own, shorter time goes by what is done in Luwte.
 */
export const IDLE_SECONDS = 15 * 60;

export type LockTriggerDeps = {
  readonly platform: NodeJS.Platform;
  readonly run: Run;
  readonly onLock: () => void;
  /** The system does not say whether its screen is locked. May be told more than once. */
  readonly onUntold: () => void;
  /** The computer goes down; it waits until Luwte has ended. */
  readonly onShutdown: () => void;
};

/**
 * Locks when the computer sleeps, its screen is locked, its user is switched, or nobody touched it for long.
 *
 * Where it cannot tell: a locked screen on Linux is seen within a second where the desktop has a screen saver service
 * on the session bus (GNOME, KDE, Cinnamon, MATE, Xfce; `tells-screen-lock.ts`); elsewhere the state never says so:
 * then logind is asked too, and the service's own idle lock is shorter. Another user who logs in beside is told of on
 * macOS only; Windows locks the screen when that happens.
 * @returns how to end
 */
export function watchLockTriggers(
  power: Pick<PowerMonitor, 'on' | 'getSystemIdleState'>,
  { platform, run, onLock, onUntold, onShutdown }: LockTriggerDeps,
): () => void {
  for (const event of lockEvents) power.on(event as 'suspend', onLock);
  power.on('shutdown', (...[event]: readonly { preventDefault?: () => void }[]) => {
    event?.preventDefault?.();
    onShutdown();
  });
  // Once for each time that nobody is there: a locked Luwte has no need of being locked again.
  let wasAway = false;
  const timer = setInterval(
    () => {
      const state = power.getSystemIdleState(IDLE_SECONDS);
      if (state === 'unknown') onUntold();
      const isAway = state === 'locked' || state === 'idle';
      if (isAway && !wasAway) onLock();
      wasAway = isAway;
    },
    (platform === 'linux' ? LOOK_EVERY.linux : LOOK_EVERY.other) * 1_000,
  );
  timer.unref();
  let hasEnded = false;
  let stopAsking = (): void => undefined;
  void tellsScreenLock({ platform, run }).then((isTold) => {
    if (isTold || hasEnded) return;
    onUntold();
    stopAsking = watchLockedHint({ run, onLock });
  });
  return () => {
    hasEnded = true;
    clearInterval(timer);
    stopAsking();
  };
}
