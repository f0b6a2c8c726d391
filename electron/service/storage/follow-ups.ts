/** Between two, in milliseconds: whatever was asked of the thread meanwhile comes first. */
const BETWEEN = 2;
/** Milliseconds after which one that failed is tried again: a disk that was full may have room by then. */
const AFTER_FAILURE = 30_000;

/**
 * What writes left to be done, one after the other, each when the thread has answered what was asked of it.
 * @param waiting names, with the moment of the write that left each (milliseconds since 1970, UTC). Outlives the connection:
 *   what one of them left, the next one goes on with
 */
export function createFollowUps(
  waiting: Map<string, number>,
  run: (name: string, now: number) => void,
  afterFailure = AFTER_FAILURE,
) {
  let timer: NodeJS.Timeout | null = null;
  let isStopped = false;

  const next = () => {
    timer = null;
    const [first] = waiting;
    if (first === undefined || isStopped) return;
    const [name, now] = first;
    waiting.delete(name);
    try {
      run(name, now);
    } catch {
      // A full disk or damage: whoever asks next is told.
      if (!waiting.has(name)) waiting.set(name, now);
      wake(afterFailure);
      return;
    }
    wake();
  };
  const wake = (after = BETWEEN) => {
    if (timer === null && waiting.size > 0 && !isStopped) timer = setTimeout(next, after);
  };

  wake();
  return {
    /** Asked for twice, it is done once. */
    add(names: readonly string[], now: number): void {
      for (const name of names) waiting.set(name, now);
      wake();
    },
    stop(): void {
      isStopped = true;
      if (timer !== null) clearTimeout(timer);
      timer = null;
    },
    /** After a stop that nothing came of. */
    resume(): void {
      isStopped = false;
      wake();
    },
  };
}
