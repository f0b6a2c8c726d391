import { settingRanges, UNTOLD_IDLE_MINUTES } from '../../shared/features/settings/model.ts';
import type { Session } from './app.ts';
import { readIdleMinutes } from './features/settings/api.ts';

/** How often the clock is looked at, in milliseconds: the lock comes at most this much late. */
const LOOK_EVERY = 5_000;

/** Milliseconds before the lock at which it is announced. */
const SOON = 60_000;

export type IdleLockDeps = {
  /** A clock that never goes back: changing the computer's time must not keep a vault open. */
  readonly monotonic: () => number;
  readonly onIdle: () => void;
  /** In a minute it locks, unless somebody comes; told once for each time that nobody is there. */
  readonly onSoon: () => void;
};

/** Locks when nobody has touched a key or the pointer for the minutes that the vault's settings say. */
export function createIdleLock({ monotonic, onIdle, onSoon }: IdleLockDeps) {
  let chosen: number = settingRanges.idleMinutes.default;
  let most: number = settingRanges.idleMinutes.most;
  let touchedAt = monotonic();
  let isAnnounced = false;
  let timer: NodeJS.Timeout | null = null;
  const stop = () => {
    if (timer !== null) clearInterval(timer);
    timer = null;
  };
  const touch = () => {
    touchedAt = monotonic();
    isAnnounced = false;
  };
  const look = () => {
    const allowed = Math.min(chosen, most) * 60_000;
    const left = allowed - (monotonic() - touchedAt);
    if (left <= 0) {
      stop();
      onIdle();
    } else if (left <= SOON && allowed > SOON && !isAnnounced) {
      isAnnounced = true;
      onSoon();
    }
  };
  return {
    async start(session: Session): Promise<void> {
      touch();
      timer = setInterval(look, LOOK_EVERY);
      timer.unref();
      chosen = await readIdleMinutes(session.storage);
    },
    touch,
    setMinutes: (changed: number) => {
      chosen = changed;
    },
    /** The screen of this computer may be locked without anybody being told: less time, whatever was chosen. */
    shorten: () => {
      most = UNTOLD_IDLE_MINUTES;
    },
    stop,
  };
}
