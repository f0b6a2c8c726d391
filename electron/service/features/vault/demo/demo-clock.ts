import type { Clock } from '../../../deps.ts';

/** A clock that can be set to the moment at which something invented is said to have been written down. */
export type DemoClock = Clock & {
  /** Milliseconds since 1970, UTC; null: the real time again. */
  readonly set: (moment: number | null) => void;
};

export function createDemoClock(real: Clock): DemoClock {
  let moment: number | null = null;
  return {
    now: () => moment ?? real.now(),
    monotonic: real.monotonic,
    set: (changed) => {
      moment = changed;
    },
  };
}
