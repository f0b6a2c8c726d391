import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import {
  electronStart,
  findElectron,
  installElectron,
  mayInstallElectron,
} from '../../../electron/host/electron-runtime.ts';
import { makeFolder, removeFolder } from '../../support/test-folder.ts';

function newFolder(): string {
  const folder = makeFolder();
  onTestFinished(() => removeFolder(folder));
  return folder;
}

function write(path: string, text: string, mode = 0o600): string {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  chmodSync(path, mode);
  return path;
}

const linux = { platform: 'linux', env: {} } as const;

test('the runtime is where the package’s installer put it', () => {
  const packageFolder = newFolder();
  expect(findElectron({ packageFolder, ...linux })).toBeNull();
  write(join(packageFolder, 'path.txt'), 'bin/electron');
  expect(findElectron({ packageFolder, ...linux })).toBeNull();
  const path = write(join(packageFolder, 'dist', 'bin', 'electron'), '', 0o700);
  expect(findElectron({ packageFolder, ...linux })).toBe(path);
});

test('another folder of it is taken in its place, and nothing is fetched then', () => {
  const packageFolder = newFolder();
  write(join(packageFolder, 'dist', 'electron'), '', 0o700);
  const env = { ELECTRON_OVERRIDE_DIST_PATH: newFolder() };
  expect(findElectron({ packageFolder, platform: 'linux', env })).toBeNull();
  expect(mayInstallElectron({ env })).toBe(false);
  const path = write(join(env.ELECTRON_OVERRIDE_DIST_PATH, 'electron'), '', 0o700);
  expect(findElectron({ packageFolder, platform: 'linux', env })).toBe(path);
  expect(mayInstallElectron({ env: { ELECTRON_SKIP_BINARY_DOWNLOAD: '1' } })).toBe(false);
  expect(mayInstallElectron({ env: {} })).toBe(true);
});

test('a file that cannot be run is no runtime', () => {
  const packageFolder = newFolder();
  write(join(packageFolder, 'dist', 'electron'), '');
  expect(findElectron({ packageFolder, ...linux })).toBeNull();
});

test('each system has its own program', () => {
  const packageFolder = newFolder();
  for (const [platform, program] of [
    ['win32', 'electron.exe'],
    ['darwin', 'Electron.app/Contents/MacOS/Electron'],
  ] as const) {
    const path = write(join(packageFolder, 'dist', program), '', 0o700);
    expect(findElectron({ packageFolder, platform, env: {} })).toBe(path);
  }
});

test('the installer runs, and one that takes too long is ended', () => {
  const packageFolder = newFolder();
  write(join(packageFolder, 'package.json'), '{}');
  const made = `require('fs').writeFileSync(${JSON.stringify(join(packageFolder, 'made'))}, '', { mode: 0o700 });`;
  write(join(packageFolder, 'install.js'), `${made} setInterval(() => {}, 1000);`);
  const started = performance.now();
  installElectron(packageFolder, 1_500);
  expect(performance.now() - started).toBeLessThan(10_000);
  write(join(packageFolder, 'path.txt'), '../made');
  expect(findElectron({ packageFolder, ...linux })).toBe(join(packageFolder, 'made'));
});

test('Electron gets our words and no flags of Node', () => {
  const start = { projectFolder: '/luwte', vaultPath: '/a.luwte', language: 'nl' };
  const env = { HOME: '/h', NODE_OPTIONS: '--inspect', ELECTRON_RUN_AS_NODE: '1', LUWTE_PASSPHRASE: 'x' };
  expect(electronStart(start, true, env)).toEqual({
    words: ['/luwte', '--vault', '/a.luwte', '--lang', 'nl'],
    env: { HOME: '/h' },
  });
  expect(electronStart({ projectFolder: '/luwte' }, false, {}).words).toEqual(['--no-sandbox', '/luwte']);
});
