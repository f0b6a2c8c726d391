/** Bytes by which the process may grow meanwhile: decoding the largest picture and writing it anew takes half of them. */
const GROWTH = 1024 ** 3;
/** Milliseconds between looks at it: what unpacks fastest takes some hundred megabytes in between. */
const LOOK_EVERY = 50;

export type Passed = 'time' | 'memory';

/**
 * Resolves once the reading of a stranger's file has taken longer than so many milliseconds, or the process a
 * gigabyte more memory than before: a PDF of some megabytes can unpack to all there is, outside what a thread's own limits
 * count. Who asked then ends the thread, and its memory with it. Does not keep the process alive.
 * @param answered once it is aborted nobody looks any more, and nothing is resolved
 */
export function boundsPassed(milliseconds: number, answered: AbortSignal): Promise<Passed> {
  const before = process.memoryUsage.rss();
  const { promise, resolve } = Promise.withResolvers<Passed>();
  const late = setTimeout(() => resolve('time'), milliseconds).unref();
  const looking = setInterval(() => {
    if (process.memoryUsage.rss() - before > GROWTH) resolve('memory');
  }, LOOK_EVERY).unref();
  answered.addEventListener('abort', () => {
    clearTimeout(late);
    clearInterval(looking);
  });
  return promise;
}

/**
 * The answer of a thread about such a file; null where its bounds were passed first.
 * @param onPassed told which: memory is that of the process, which others can have grown meanwhile
 */
export async function withinBounds<Answer>(
  answer: Promise<Answer>,
  milliseconds: number,
  onPassed: (bound: Passed) => void = () => {},
): Promise<Answer | null> {
  const answered = new AbortController();
  const passed = boundsPassed(milliseconds, answered.signal).then((bound) => {
    onPassed(bound);
    return null;
  });
  try {
    return await Promise.race([answer, passed]);
  } finally {
    answered.abort();
  }
}
