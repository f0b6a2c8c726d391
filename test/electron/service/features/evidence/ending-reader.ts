/** Program of a reading thread that ends at the first file, and says of every other that it has one page of words. */
import { existsSync, writeFileSync } from 'node:fs';
import { serveThread } from '../../../../../electron/service/threads/serve-thread.ts';

const calls: Record<string, (input: never) => unknown> = {
  open({ path }: { readonly path: string }) {
    const mark = `${path.slice(0, path.lastIndexOf('/'))}/../ended`;
    if (!existsSync(mark)) {
      writeFileSync(mark, '');
      process.exit(1);
    }
    return { count: 1 };
  },
  page: () => ({ words: 'steenuil op de nok' }),
};
serveThread((call) => (Object.hasOwn(calls, call) ? calls[call] : undefined));
