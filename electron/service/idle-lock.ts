import { settingRanges } from '../../shared/features/settings/model.ts';
import type { Session } from './app.ts';
import { readIdleMinutes } from './features/settings/api.ts';

/** How often the clock is looked at, in milliseconds: the lock comes at most this much late. */
const LOOK_EVERY = 5_000;

export type IdleLockDeps = {
  /** A clock that never goes back: changing the computer's time must not keep a vault open. */
  readonly monotonic: () => number;
  readonly onIdle: () => void;
};

/** Locks when nobody has touched a key or the pointer for the minutes that the vault's settings say. */
export function createIdleLock({ monotonic, onIdle }: IdleLockDeps) {
  let minutes: number = settingRanges.idleMinutes.default;
  let touchedAt = monotonic();
  let timer: NodeJS.Timeout | null = null;
  const stop = () => {
    if (timer !== null) clearInterval(timer);
    timer = null;
  };
  return {
    async start(session: Session): Promise<void> {
      touchedAt = monotonic();
      timer = setInterval(() => {
        if (monotonic() - touchedAt < minutes * 60_000) return;
        stop();
        onIdle();
      }, LOOK_EVERY);
      timer.unref();
      minutes = await readIdleMinutes(session.storage);
    },
    touch: () => {
      touchedAt = monotonic();
    },
    setMinutes: (changed: number) => {
      minutes = changed;
    },
    stop,
  };
}
