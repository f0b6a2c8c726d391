import { startThread, type Thread } from '../../threads/start-thread.ts';

export type ReadingDeps = {
  /** Program of the thread. */
  readonly program: URL;
  /** Begins with each reading; once it resolves, that reading has taken too much. It is told when it is over. */
  readonly patience: (answered: AbortSignal) => Promise<null>;
};

export type ReadingThread = {
  /** Runs a call there. Resolves to null where patience ran out; otherwise as {@link Thread.call}. */
  read(call: string, input: unknown): Promise<unknown>;
};

/**
 * A thread for reading files that strangers made, which can hang in it. Started with the first reading; ended when a
 * reading takes too much, and started anew with the next one; otherwise it ends with the process.
 */
export function createReadingThread({ program, patience }: ReadingDeps): ReadingThread {
  let thread: Thread | null = null;
  // One reading at a time: ending the thread must not break off another one, nor one wait on another's patience.
  let last: Promise<unknown> = Promise.resolve();

  const readNow = async (call: string, input: unknown): Promise<unknown> => {
    thread ??= startThread(program, () => {
      thread = null;
    });
    const reading = thread;
    const tooMuch = Symbol();
    const answered = new AbortController();
    try {
      const passed = patience(answered.signal).then(() => tooMuch);
      const answer = await Promise.race([reading.call(call, input), passed]);
      if (answer !== tooMuch) return answer;
    } finally {
      answered.abort();
    }
    thread = null;
    await reading.end();
    return null;
  };

  return {
    read(call, input) {
      const answer = last.then(() => readNow(call, input));
      last = answer.catch(() => undefined);
      return answer;
    },
  };
}
