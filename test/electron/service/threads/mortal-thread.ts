/** Program of a thread that ends when it is told to. */
import { serveThread } from '../../../../electron/service/threads/serve-thread.ts';

const calls: Readonly<Record<string, (input: never) => unknown>> = {
  echo: (input: unknown) => ({ said: input }),
  end: () => process.exit(1),
};
serveThread((call) => calls[call]);
