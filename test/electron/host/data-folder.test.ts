import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { defaultDataFolder, prepareDataFolder } from '../../../electron/host/data-folder.ts';

test.each([
  ['linux', {}, '/home/a/.local/share/luwte'],
  ['linux', { XDG_DATA_HOME: '/data' }, '/data/luwte'],
  ['linux', { XDG_DATA_HOME: 'relative' }, '/home/a/.local/share/luwte'],
  ['darwin', { XDG_DATA_HOME: '/data' }, '/home/a/Library/Application Support/Luwte'],
  ['win32', { APPDATA: 'C:\\Roaming' }, 'C:\\Roaming\\Luwte'],
] as const)('on %s with %o the data folder is %s', (platform, env, expected) => {
  expect(defaultDataFolder({ platform, env, homeFolder: '/home/a' })).toBe(expected);
});

test('the data folder is closed to others, also when it was open before', () => {
  const folder = mkdtempSync(join(tmpdir(), 'luwte-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const dataFolder = join(folder, 'a', 'b');
  prepareDataFolder(dataFolder);
  expect(statSync(dataFolder).mode & 0o777).toBe(0o700);
  prepareDataFolder(dataFolder);
});
