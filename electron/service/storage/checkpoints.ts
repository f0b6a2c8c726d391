/** Longest time that a commit stays in the WAL only, and the same for removed text, in milliseconds (security.md). */
const AFTER_COMMIT = 30_000;
const AFTER_REMOVAL = 5_000;

/**
 * Folds the WAL into the main file some time after a commit, when the thread has nothing else to do.
 * @param checkpoint answers whether all of it was folded; a reader on an older snapshot keeps the rest for later
 */
export function createCheckpoints(checkpoint: () => boolean) {
  let timer: NodeJS.Timeout | null = null;
  let isSoon = false;
  const stop = () => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
  };
  const run = () => {
    stop();
    if (!isWhole()) timer = setTimeout(run, isSoon ? AFTER_REMOVAL : AFTER_COMMIT);
  };
  /** A full or busy disk loses nothing, the WAL holds it: it is tried again. */
  const isWhole = (): boolean => {
    try {
      return checkpoint();
    } catch {
      return false;
    }
  };
  return {
    afterCommit(removedText: boolean) {
      // The timer that runs is the earlier one, unless text was removed since.
      if (timer !== null && (isSoon || !removedText)) return;
      stop();
      isSoon = removedText;
      timer = setTimeout(run, removedText ? AFTER_REMOVAL : AFTER_COMMIT);
    },
    stop,
  };
}
