import { execFile } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { countSkipped } from './count-skipped.ts';
import { electronHere, electronLaunch } from './electron-launch.ts';
import { repositoryFolder } from './run-program.ts';
import { makeFolder, removeFolder } from './test-folder.ts';

function newFolder(): string {
  const folder = makeFolder();
  onTestFinished(() => removeFolder(folder));
  return folder;
}

describe('what Electron is started with for a journey', () => {
  const person = { env: { PATH: '/bin', HOME: '/h' }, userId: 1000, ownHome: '/h' };

  test.each([
    ['nothing in particular', {}, []],
    ['a language', { language: 'en' }, ['--lang', 'en']],
    ['a vault', { vaultPath: '/t/a.luwte', language: 'nl' }, ['--vault', '/t/a.luwte', '--lang', 'nl']],
  ] as const)('%s: the repository and our words, nothing else', (_what, wish, words) => {
    const { args } = electronLaunch({ folder: '/t', language: undefined, ...wish }, person);
    expect(args).toEqual([repositoryFolder, ...words]);
  });

  test.each([
    ['somebody', 1000, []],
    ['nobody in particular, as on Windows', undefined, []],
    ['root', 0, ['--no-sandbox']],
  ])('%s: the sandbox goes only where Electron refuses it', (_who, userId, words) => {
    const { args } = electronLaunch({ folder: '/t', language: undefined }, { ...person, userId });
    expect(args).toEqual([...words, repositoryFolder]);
  });

  test.runIf(process.platform === 'linux')('every place is one of the test, and no flag is handed on', () => {
    const env = {
      PATH: '/bin',
      DISPLAY: ':7',
      HOME: '/h',
      XDG_DATA_HOME: '/h/data',
      XDG_CONFIG_HOME: '/h/config',
      XDG_CACHE_HOME: '/h/cache',
      NODE_OPTIONS: '--inspect',
      ELECTRON_RUN_AS_NODE: '1',
      LUWTE_PASSPHRASE: 'secret',
    };
    const places = {
      HOME: '/t/home',
      USERPROFILE: '/t/home',
      XDG_DATA_HOME: '/t',
      APPDATA: '/t',
      TMPDIR: '/t/temp',
      TEMP: '/t/temp',
      TMP: '/t/temp',
    };
    const launch = (disk?: string) =>
      electronLaunch({ folder: '/t', disk, language: undefined }, { ...person, env }).env;
    expect(launch()).toEqual({ PATH: '/bin', DISPLAY: ':7', ...places });
    expect(launch('/disk')).toMatchObject({ XDG_DATA_HOME: '/disk', APPDATA: '/disk', HOME: '/t/home' });
  });

  test('the key to the display is found outside the home folder of the test, unless it is named', () => {
    const ownHome = newFolder();
    const key = join(ownHome, '.Xauthority');
    const keyOf = (env: NodeJS.ProcessEnv) =>
      electronLaunch({ folder: '/t', language: undefined }, { ...person, env, ownHome }).env['XAUTHORITY'];
    expect(keyOf({})).toBeUndefined();
    writeFileSync(key, '');
    expect(keyOf({})).toBe(key);
    expect(keyOf({ XAUTHORITY: '/run/key' })).toBe('/run/key');
  });
});

describe('where Electron is not', () => {
  test('the journeys are counted as skipped, one by one and with the reason', async () => {
    const env = { ELECTRON_OVERRIDE_DIST_PATH: newFolder(), DISPLAY: ':7' };
    const here = electronHere(env);
    expect(here).toEqual({
      ok: false,
      reason: 'the runtime of Electron is not here, nor where ELECTRON_OVERRIDE_DIST_PATH says',
    });
    const names = readdirSync(join(repositoryFolder, 'test/e2e'));
    const written = names.reduce((sum, name) => sum + journeysIn(name), 0);
    expect(written).toBeGreaterThan(20);
    const counted = { passed: 0, failed: 0, skipped: written, reason: 'not here' };
    expect(await countSkipped('e2e-electron', 'not here')).toEqual(counted);
    const some = await countSkipped('e2e-electron', 'not here', ['test/e2e/drafts.e2e.ts']);
    expect(some).toEqual({ ...counted, skipped: journeysIn('drafts.e2e.ts') });
  });

  test.runIf(process.platform === 'linux')('a runtime without a display counts as none', () => {
    const folder = standIn();
    const env = { ELECTRON_OVERRIDE_DIST_PATH: folder };
    expect(electronHere(env)).toEqual({
      ok: false,
      reason: 'Electron needs a display, which xvfb-run gives',
    });
    expect(electronHere({ ...env, WAYLAND_DISPLAY: 'wayland-0' })).toEqual({
      ok: true,
      path: join(folder, 'electron'),
    });
  });
});

test.runIf(process.platform === 'linux')(
  'what is at ELECTRON_OVERRIDE_DIST_PATH is started, with our words, and its failure is said',
  async () => {
    const runtime = standIn();
    const folder = newFolder();
    const program = fileURLToPath(new URL('./launch-electron-program.ts', import.meta.url));
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ['--unhandled-rejections=warn', program, folder],
      { env: { ...process.env, ELECTRON_OVERRIDE_DIST_PATH: runtime, DISPLAY: ':7' } },
    );
    const { message } = z.object({ message: z.string() }).parse(JSON.parse(stdout));
    expect(message).toContain(`${join(runtime, 'electron')} did not start: `);
    expect(message).toContain('no such thing here');

    const { words, home } = z
      .object({ words: z.array(z.string()), home: z.string() })
      .parse(JSON.parse(readFileSync(join(runtime, 'electron.json'), 'utf8')));
    const loader = words[words.indexOf('-r') + 1] ?? '';
    expect(basename(loader)).toBe('loader.js');
    const { args } = electronLaunch(
      { folder, vaultPath: join(folder, 'a.luwte'), language: 'nl' },
      { env: {}, userId: process.getuid?.(), ownHome: homedir() },
    );
    expect(words).toEqual(['-r', loader, '--inspect=0', '--remote-debugging-port=0', ...args]);
    expect(home).toBe(join(folder, 'home'));
  },
);

/** A folder with a program in the place of Electron's: it writes down what it was started with, and ends. */
function standIn(): string {
  const folder = newFolder();
  const program = `#!${process.execPath}
    const started = { words: process.argv.slice(2), home: process.env.HOME };
    process.getBuiltinModule('node:fs').writeFileSync(process.argv[1] + '.json', JSON.stringify(started));
    console.error('no such thing here');
    process.exitCode = 3;
  `;
  writeFileSync(join(folder, 'electron'), program, { mode: 0o700 });
  return folder;
}

/** How many tests a file of journeys has, by its text. */
function journeysIn(name: string): number {
  if (!name.endsWith('.e2e.ts')) return 0;
  const text = readFileSync(join(repositoryFolder, 'test/e2e', name), 'utf8');
  return [...text.matchAll(/^ *test\b/gm)].length;
}
