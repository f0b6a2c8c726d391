/** Program of a thread that a file can hang: it never comes back from it. */
import { serveThread } from '../../../../../electron/service/threads/serve-thread.ts';

const calls: Readonly<Record<string, (input: never) => unknown>> = {
  echo: (input: unknown) => ({ said: input }),
  hang() {
    for (;;);
  },
  fail() {
    throw new Error('a file that makes its reader fail');
  },
};
serveThread((call) => calls[call]);
