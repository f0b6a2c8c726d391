import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const folder = join(import.meta.dirname, '../../resources/fonts');

test('the fonts are TrueType files with their licence beside them, under 3 MB together', () => {
  const names = readdirSync(folder);
  const fonts = names.filter((name) => name.endsWith('.ttf'));
  expect(fonts).toHaveLength(6);
  for (const name of fonts) expect(readFileSync(join(folder, name)).readUInt32BE(0)).toBe(0x00010000);
  for (const family of ['source-sans-3', 'source-code-pro']) {
    expect(readFileSync(join(folder, `OFL-${family}.txt`), 'utf8')).toContain('SIL OPEN FONT LICENSE');
  }
  expect(names.reduce((sum, name) => sum + statSync(join(folder, name)).size, 0)).toBeLessThan(3_000_000);
});
