import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findRuntime } from '../../../electron/packaging/electron-runtime.ts';
import { makeFolder, removeFolder } from '../../support/test-folder.ts';

const linux = { platform: 'linux', arch: 'x64' } as const;
const windows = { platform: 'win32', arch: 'x64' } as const;

let folder = '';
let installed = '';
beforeEach(() => {
  folder = makeFolder();
  installed = join(folder, 'node_modules', 'electron', 'dist');
  mkdirSync(installed, { recursive: true });
  writeFileSync(join(folder, 'node_modules', 'electron', 'package.json'), '{"version":"45.4.1"}');
});
afterEach(() => removeFolder(folder));

describe('the runtime', () => {
  test('is the folder that the environment names', async () => {
    writeFileSync(join(folder, 'electron'), '');
    expect(await find({ ELECTRON_OVERRIDE_DIST_PATH: folder })).toEqual({ ok: true, place: folder });
  });

  test('is what its installer left, of the right version only', async () => {
    writeFileSync(join(installed, 'version'), 'v45.4.1');
    expect(await find({})).toEqual({ ok: true, place: installed });
    writeFileSync(join(installed, 'version'), '44.0.0');
    expect(await find({})).toEqual({ ok: true, place: '/cache/linux-x64-45.4.1.zip' });
  });

  test('is fetched for another system, whatever is installed here', async () => {
    writeFileSync(join(installed, 'version'), '45.4.1');
    const found = await find({ ELECTRON_OVERRIDE_DIST_PATH: folder }, windows);
    expect(found).toEqual({ ok: true, place: '/cache/win32-x64-45.4.1.zip' });
  });

  test('that cannot be fetched is said in one line, with the innermost reason', async () => {
    const deps = {
      ...depsFor({}),
      download: () => Promise.reject(new TypeError('fetch failed', { cause: new Error('no route\nat x') })),
    };
    expect(await findRuntime(linux, deps)).toEqual({
      ok: false,
      message: expect.stringMatching(
        /^The runtime Electron 45\.4\.1 for linux x64 cannot be had here \(no route\)\. .+$/,
      ),
    });
  });
});

function find(env: Readonly<Record<string, string>>, system: typeof linux | typeof windows = linux) {
  return findRuntime(system, depsFor(env));
}

function depsFor(env: Readonly<Record<string, string>>) {
  return {
    projectFolder: folder,
    here: linux,
    env,
    download: async ({ platform, arch }: { platform: string; arch: string }, version: string) =>
      `/cache/${platform}-${arch}-${version}.zip`,
  };
}
