/**
 * Program of a reading thread whose first page takes half of what a reading may and never ends, and that says of every
 * other page that it has words. A copy takes more than the other half, and waits until somebody ends it.
 */
import { existsSync, writeFileSync } from 'node:fs';
import { serveThread } from '../../../../../electron/service/threads/serve-thread.ts';

const taken: Buffer[] = [];
let mark = '';
const calls: Record<string, (input: never) => unknown> = {
  open({ path }: { readonly path: string }) {
    mark = `${path.slice(0, path.lastIndexOf('/'))}/../grown`;
    return { count: 1 };
  },
  page() {
    if (existsSync(mark)) return { words: 'steenuil op de nok' };
    writeFileSync(mark, '');
    return grow(5);
  },
  copy: () => grow(7),
};
/** Takes so many times a hundred megabytes, and never answers. */
function grow(times: number): Promise<never> {
  for (let part = 0; part < times; part += 1) taken.push(Buffer.alloc(100 * 1024 ** 2, 1));
  return new Promise(() => {});
}
serveThread((call) => (Object.hasOwn(calls, call) ? calls[call] : undefined));
