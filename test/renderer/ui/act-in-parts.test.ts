import { expect, test } from 'vitest';
import { actInParts } from '../../../renderer/ui/act-in-parts.ts';

const items = Array.from({ length: 798 }, (_, index) => index);

test('all of many things are done, in parts, and undone as one, the last part first', async () => {
  const stands = new Set<number>();
  const order: number[] = [];
  const acted = await actInParts(items, {
    act: async (part) => {
      for (const item of part) stands.add(item);
      return part.length;
    },
    takeBack: async (_, part) => {
      order.push(part[0] ?? -1);
      for (const item of part) stands.delete(item);
    },
  });
  expect([stands.size, acted.done.reduce((sum, count) => sum + count)]).toEqual([798, 798]);
  expect(Math.max(...acted.done)).toBeLessThanOrEqual(50);
  await acted.undo();
  expect([stands.size, order[0], order.at(-1)]).toEqual([0, 750, 0]);
  // A second time there is nothing to take back.
  await acted.undo();
  expect(order).toHaveLength(16);
});

test('a part that is refused takes back those before it, and says why', async () => {
  const stands = new Set<number>();
  const acting = actInParts(items, {
    act: async (part) => {
      if (part.includes(300)) throw new Error('gone');
      for (const item of part) stands.add(item);
    },
    takeBack: async (_, part) => {
      for (const item of part) stands.delete(item);
    },
  });
  await expect(acting).rejects.toThrow('gone');
  expect(stands.size).toBe(0);
});
