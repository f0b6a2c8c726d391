import { expect, test } from 'vitest';
import { findBrowser } from '../../../electron/chromium/find-browser.ts';
import { howToGetOne } from '../../../electron/chromium/install-browser.ts';

const find = (
  platform: NodeJS.Platform,
  env: Record<string, string>,
  programs: readonly string[],
): string | null => findBrowser({ platform, env, isProgram: (path) => programs.includes(path) });

test.each([
  ['linux', { PATH: '/usr/bin' }, '/usr/bin/chromium'],
  ['linux', { PATH: '' }, '/usr/bin/google-chrome'],
  ['linux', { PATH: '/snap/bin:/usr/bin' }, '/snap/bin/chromium'],
  ['linux', {}, '/opt/microsoft/msedge/msedge'],
  ['darwin', { HOME: '/Users/a' }, '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
  ['darwin', { HOME: '/Users/a' }, '/Users/a/Applications/Chromium.app/Contents/MacOS/Chromium'],
  ['win32', { PROGRAMFILES: 'C:\\P' }, 'C:\\P\\Google\\Chrome\\Application\\chrome.exe'],
  ['win32', { 'PROGRAMFILES(X86)': 'C:\\P86' }, 'C:\\P86\\Microsoft\\Edge\\Application\\msedge.exe'],
] as const)('on %s with %o, %s is found', (platform, env, program) => {
  expect(find(platform, env, [program])).toBe(program);
});

test('the environment variable goes first, and no other browser stands in for a wrong one', () => {
  const installed = ['/usr/bin/chromium', '/home/a/chrome'];
  expect(find('linux', { LUWTE_BROWSER: '/home/a/chrome' }, installed)).toBe('/home/a/chrome');
  expect(find('linux', { LUWTE_BROWSER: '/home/a/none' }, installed)).toBeNull();
  expect(find('linux', { LUWTE_BROWSER: '' }, installed)).toBe('/usr/bin/chromium');
});

test('a relative folder in PATH does not choose the program', () => {
  expect(find('linux', { PATH: '.:bin' }, ['./chromium', 'bin/chromium', 'chromium'])).toBeNull();
});

test('every system gets one line that says how to get a browser', () => {
  for (const platform of ['linux', 'darwin', 'win32', 'freebsd'] as const) {
    expect(howToGetOne(platform)).toMatch(/^Luwte needs .*LUWTE_BROWSER.*\.$/);
  }
});
