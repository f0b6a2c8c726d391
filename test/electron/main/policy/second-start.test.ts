import { expect, test } from 'vitest';
import { parseSecondStart } from '../../../../electron/main/policy/second-start.ts';

test('a second start names a vault by its absolute path, or none', () => {
  expect(parseSecondStart({ vaultPath: '/home/a/kluis.luwte' })).toBe('/home/a/kluis.luwte');
  expect(parseSecondStart({ vaultPath: null })).toBeNull();
});

test.each([
  null,
  undefined,
  'text',
  7,
  [],
  ['/home/a'],
  {},
  { vaultPath: 7 },
  { vaultPath: '' },
  { vaultPath: 'relative.luwte' },
  { vaultPath: '--inspect' },
  { vaultPath: '/a\u0000b' },
  { vaultPath: '/a\nb' },
  { vaultPath: '/a\u202eb' },
  { vaultPath: `/${'a'.repeat(40_000)}` },
  { vaultPath: { toString: () => '/a' } },
  Object.create({ vaultPath: '/inherited' }) as unknown,
])('what another program may say instead names none: %j', (given) => {
  expect(parseSecondStart(given)).toBeNull();
});
