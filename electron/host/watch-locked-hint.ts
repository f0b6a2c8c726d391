import { busctl, type Run } from './tells-screen-lock.ts';

/** Seconds between two looks; each is a small program of the system. */
const LOOK_EVERY = 5;

const question = [
  '--system',
  '--auto-start=no',
  '--timeout=2',
  'get-property',
  'org.freedesktop.login1',
  '/org/freedesktop/login1/session/auto',
  'org.freedesktop.login1.Session',
  'LockedHint',
] as const;

/**
 * Locks when logind says that this session's screen is locked: some of what locks screens tells it, and nobody else. That
 * it says no proves nothing, since most tell it neither. Where there is no logind, it
 * is asked once.
 * @returns how to end
 */
export function watchLockedHint({
  run,
  onLock,
}: {
  readonly run: Run;
  readonly onLock: () => void;
}): () => void {
  let wasLocked = false;
  let isAsking = false;
  let hasAnswered = false;
  const look = async (): Promise<void> => {
    if (isAsking) return;
    isAsking = true;
    const answer = await run(busctl, question).catch(() => null);
    isAsking = false;
    // One that answered before may be slow now, as after sleep.
    if (answer === null) return hasAnswered ? undefined : stop();
    hasAnswered = true;
    const isLocked = /^b true\s*$/.test(answer);
    // Once for each time: a locked Luwte has no need of being locked again.
    if (isLocked && !wasLocked) onLock();
    wasLocked = isLocked;
  };
  const timer = setInterval(() => void look(), LOOK_EVERY * 1_000);
  const stop = (): void => clearInterval(timer);
  timer.unref();
  return stop;
}
