import { expect, test } from 'vitest';
import { createReadingThread } from '../../../../../electron/service/features/evidence/reading-thread.ts';
import { ThreadFault } from '../../../../../electron/service/threads/start-thread.ts';

const program = new URL('./hanging-thread.ts', import.meta.url);
const never = new Promise<null>(() => undefined);

/** One patience for each reading, in their order; whoever reads more often waits for ever. */
function readingThread(...patiences: Promise<null>[]) {
  return createReadingThread({ program, patience: () => patiences.shift() ?? never });
}

test('a reading that never ends is given up when patience runs out, and those behind it are read all the same', async () => {
  const previews = readingThread(never, Promise.resolve(null), never);
  const readings = [['echo', 'before'] as const, ['hang', null] as const, ['echo', 'behind'] as const];
  expect(await Promise.all(readings.map(([call, input]) => previews.read(call, input)))).toEqual([
    { said: 'before' },
    null,
    { said: 'behind' },
  ]);
});

test('a reading that fails is a fault of its own and keeps no other from being read', async () => {
  const previews = readingThread();
  const [failed, behind] = await Promise.allSettled([
    previews.read('fail', null),
    previews.read('echo', 'behind'),
  ]);
  expect(failed).toMatchObject({ status: 'rejected', reason: expect.any(ThreadFault) });
  expect(behind).toEqual({ status: 'fulfilled', value: { said: 'behind' } });
});
