import { expect, test } from 'vitest';
import { startThread, ThreadFault } from '../../../../electron/service/threads/start-thread.ts';

const program = new URL('./mortal-thread.ts', import.meta.url);

test('what is asked of a thread that ended by itself is answered with a fault, before and after', async () => {
  let ends = 0;
  const thread = startThread(program, () => {
    ends += 1;
  });
  expect(await thread.call('echo', 'here')).toEqual({ said: 'here' });
  const [under, behind] = await Promise.allSettled([thread.call('end', null), thread.call('echo', 'behind')]);
  expect([under.status, behind.status]).toEqual(['rejected', 'rejected']);
  await expect(thread.call('echo', 'after')).rejects.toBeInstanceOf(ThreadFault);
  expect({ ends, waiting: thread.waiting }).toEqual({ ends: 1, waiting: 0 });
  await thread.end();
});
