/**
 * Tells when the machine has been asleep, without asking the system: while it sleeps, the monotonic clock
 * stands still or no timer runs, so that a tick comes late by the wall clock. A wall clock that is set forward
 * looks the same; locking once too often does no harm.
 */
export type SuspendWatchDeps = {
  /** Wall clock in ms since 1970. */
  readonly now: () => number;
  readonly onWake: () => void;
};

/** A busy machine delays ticks by less than this, in ms. */
const longestDelay = 15_000;
const tickEvery = 1_000;

/** Returns the function that ends the watch. */
export function watchForSuspend(deps: SuspendWatchDeps): () => void {
  const isLate = createLatenessCheck();
  const timer = setInterval(() => {
    if (isLate(deps.now())) deps.onWake();
  }, tickEvery);
  timer.unref();
  return () => clearInterval(timer);
}

/** Whether a tick at `now` comes so late after the one before that the machine must have slept. */
export function createLatenessCheck(): (now: number) => boolean {
  let previous: number | null = null;
  return (now) => {
    const isLate = previous !== null && now - previous > tickEvery + longestDelay;
    previous = now;
    return isLate;
  };
}
