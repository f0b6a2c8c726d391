import { expect, test } from 'vitest';
import {
  browserArguments,
  browserEnvironment,
  keepsSandbox,
} from '../../../electron/chromium/launch-arguments.ts';
import { serviceEnvironment } from '../../../electron/host/service-start.ts';

test("the browser's switches leave Playwright's list of disabled features alone and open no port", () => {
  const words = browserArguments('/usr/bin/chromium', 'nl');
  expect(words.filter((word) => /^--(disable-features|enable-features|remote-debugging)/.test(word))).toEqual(
    [],
  );
  expect(words).toContain('--lang=nl');
  expect(words).toContain('--incognito');
});

test('the private window is asked for in the words of each browser', () => {
  for (const path of ['/usr/bin/microsoft-edge', '/opt/microsoft/msedge/msedge', 'C:\\Edge\\msedge.exe']) {
    expect(browserArguments(path, undefined)).toContain('--inprivate');
  }
  expect(browserArguments('/opt/google/chrome/chrome', undefined)).toContain('--incognito');
});

test('only root goes without the sandbox', () => {
  expect([0, 1000, undefined].map(keepsSandbox)).toEqual([false, true, true]);
});

test('neither browser nor service is handed the passphrase that is set for the command line', () => {
  const env = { A: '1', LUWTE_PASSPHRASE: 'geheim', NODE_OPTIONS: '--inspect' };
  expect(browserEnvironment(env, undefined)).toEqual({ A: '1', NODE_OPTIONS: '--inspect' });
  expect(serviceEnvironment(env)).toEqual({
    A: '1',
    MALLOC_MMAP_THRESHOLD_: '131072',
    MALLOC_TRIM_THRESHOLD_: '131072',
  });
});

test('a chosen language reaches the menus of the browser, else the system decides', () => {
  expect(browserEnvironment({ A: '1', B: undefined }, 'nl')).toEqual({ A: '1', LANGUAGE: 'nl' });
  expect(browserEnvironment({ A: '1', LANGUAGE: 'fr' }, undefined)).toEqual({ A: '1', LANGUAGE: 'fr' });
});
