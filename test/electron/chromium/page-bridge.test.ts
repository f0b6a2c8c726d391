import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sharedPlainPage } from './launch-plain-page.ts';
import type { PlainPageWindow } from './plain-page.ts';

const shared = sharedPlainPage();

/** What the page makes a message of; bytes as numbers, so that the way into the page is not the one under test. */
const recipe = fc.oneof(
  // In front a word that is no order to the echo service, whatever text follows.
  fc.record({ text: fc.string({ unit: 'binary', maxLength: 200 }).map((text) => `says: ${text}`) }),
  fc.record({
    json: fc.jsonValue({ maxDepth: 3 }),
    bytes: fc.array(fc.array(fc.nat(255), { maxLength: 50 }), { maxLength: 3 }),
  }),
);

test('messages of any content come back through page, host and service in their order', async () => {
  const { page } = shared();
  const roundTrip = async (recipes: string): Promise<string> =>
    page.evaluate(async (source) => {
      type Recipe = { text?: string; json?: unknown; bytes?: number[][] };
      const messages = (JSON.parse(source) as Recipe[]).map((one) =>
        one.bytes === undefined
          ? (one.text ?? '')
          : {
              json: one.json,
              bytes: one.bytes.map((numbers) => Uint8Array.from(numbers)),
              $bytes: 'a',
              $$bytes: 'b',
            },
      );
      const answers = await (globalThis as unknown as PlainPageWindow).askAll(messages);
      return JSON.stringify(
        answers.map((answer) => {
          if (typeof answer === 'string') return { text: answer };
          const { json, bytes, $bytes, $$bytes } = answer as Record<string, unknown>;
          if ($bytes !== 'a' || $$bytes !== 'b') throw new Error('names have changed');
          return { json, bytes: (bytes as Uint8Array[]).map((one) => [...one]) };
        }),
      );
    }, recipes);
  await fc.assert(
    fc.asyncProperty(fc.array(recipe, { maxLength: 60 }), async (recipes) => {
      const source = JSON.stringify(recipes);
      expect(await roundTrip(source)).toBe(source);
    }),
    { numRuns: 40, examples: [[[{ text: 'says: arguments' }]]] },
  );
});

test('twenty megabytes go up and come down unchanged, small messages between them in their place', async () => {
  const { page } = shared();
  const result = await page.evaluate(async () => {
    const messages = Array.from({ length: 20 }, (_, index) => [
      { index, bytes: new Uint8Array(1024 * 1024).map((__, at) => (at * 31 + index * 7) & 255) },
      `between ${index}`,
    ]).flat();
    const answers = await (globalThis as unknown as PlainPageWindow).askAll(messages);
    return answers.map((answer, at) => {
      const sent = messages[at];
      if (typeof sent === 'string' || sent === undefined) return answer === sent;
      const { index, bytes } = answer as typeof sent;
      return (
        index === sent.index &&
        bytes instanceof Uint8Array &&
        bytes.every((byte, i) => byte === sent.bytes[i])
      );
    });
  });
  expect(result).toEqual(Array.from({ length: 40 }, () => true));
});

test('what cannot cross is dropped, not changed', async () => {
  const { page } = shared();
  const answer = await page.evaluate(async () => {
    const { port, ask } = globalThis as unknown as PlainPageWindow;
    for (const message of [1, null, undefined, true, [1], new Map([[1, 2]]), new Date(), new Uint8Array(2)]) {
      port.postMessage(message);
    }
    return ask('after');
  });
  expect(answer).toBe('after');
});
