/** Bytes by which the process may grow meanwhile: decoding the largest picture and writing it anew takes half of them. */
const GROWTH = 1024 ** 3;
/** Milliseconds between looks at it: what unpacks fastest takes some hundred megabytes in between. */
const LOOK_EVERY = 50;

/**
 * Resolves to null once the reading of a stranger's file has taken longer than so many milliseconds, or the process a
 * gigabyte more memory than before: a PDF of some megabytes can unpack to all there is, outside what a thread's own limits
 * count. Who asked then ends the thread, and its memory with it. Does not keep the process alive.
 * @param answered once it is aborted nobody looks any more, and nothing is resolved
 */
export function boundsPassed(milliseconds: number, answered: AbortSignal): Promise<null> {
  const before = process.memoryUsage.rss();
  const { promise, resolve } = Promise.withResolvers<null>();
  const late = setTimeout(() => resolve(null), milliseconds).unref();
  const looking = setInterval(() => {
    if (process.memoryUsage.rss() - before > GROWTH) resolve(null);
  }, LOOK_EVERY).unref();
  answered.addEventListener('abort', () => {
    clearTimeout(late);
    clearInterval(looking);
  });
  return promise;
}

/** The answer of a thread about such a file; null where its bounds were passed first. */
export async function withinBounds<Answer>(
  answer: Promise<Answer>,
  milliseconds: number,
): Promise<Answer | null> {
  const answered = new AbortController();
  try {
    return await Promise.race([answer, boundsPassed(milliseconds, answered.signal)]);
  } finally {
    answered.abort();
  }
}
