import { expect, test } from 'vitest';
import { holdsBytes } from '../../../shared/port/holds-bytes.ts';

test('bytes are found however deep they lie in plain objects and lists', () => {
  expect(holdsBytes({ a: [{ b: { c: Uint8Array.of(1) } }] })).toBe(true);
  expect(holdsBytes(Buffer.from('x'))).toBe(true);
});

test('text, numbers and other objects hold none', () => {
  for (const value of [
    'text',
    1,
    null,
    undefined,
    [],
    {},
    { a: ['b', 2, null] },
    new Date(),
    new Map([[1, new Uint8Array(1)]]),
  ]) {
    expect(holdsBytes(value)).toBe(false);
  }
});
