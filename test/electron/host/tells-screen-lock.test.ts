import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { createRun, tellsScreenLock } from '../../../electron/host/tells-screen-lock.ts';

/** A session bus with these services, by what they answer to `GetActive`. */
function busWith(answers: Readonly<Record<string, string>>) {
  const asked: (readonly string[])[] = [];
  const run = async (program: string, words: readonly string[]) => {
    asked.push([program, ...words]);
    const [answer] = Object.entries(answers).flatMap(([name, said]) => (words.includes(name) ? [said] : []));
    if (answer === undefined) throw new Error('Call failed: Name does not exist');
    return answer;
  };
  return { run, asked };
}

describe('a locked screen on Linux', () => {
  test.each([
    ['GNOME', { 'org.gnome.ScreenSaver': 'b false\n' }],
    ['KDE', { 'org.freedesktop.ScreenSaver': 'b true\n' }],
    ['Cinnamon', { 'org.cinnamon.ScreenSaver': 'b false\n' }],
    ['MATE', { 'org.mate.ScreenSaver': 'b false' }],
    [
      'Xfce, where another one is there and cannot say',
      { 'org.xfce.ScreenSaver': 'b false\n', 'org.freedesktop.ScreenSaver': '' },
    ],
  ])('is told by %s', async (_desktop, answers) => {
    expect(await tellsScreenLock({ platform: 'linux', run: busWith(answers).run })).toBe(true);
  });

  test.each([
    ['there is none of the services', {}],
    ['one has no answer', { 'org.gnome.ScreenSaver': '' }],
    ['one answers something else', { 'org.gnome.ScreenSaver': 's "false"\n' }],
    ['one answers more than that', { 'org.gnome.ScreenSaver': 'bb false true\n' }],
    ['one answers at length', { 'org.gnome.ScreenSaver': `b false${'x'.repeat(1_000_000)}` }],
  ])('is not told where %s', async (_what, answers) => {
    expect(await tellsScreenLock({ platform: 'linux', run: busWith(answers).run })).toBe(false);
  });

  test('is asked about in one program of the system, and nothing is started by asking', async () => {
    const { run, asked } = busWith({});
    await tellsScreenLock({ platform: 'linux', run });
    expect(asked).toHaveLength(5);
    for (const [program, ...words] of asked) {
      expect(program).toBe('/usr/bin/busctl');
      expect(words).toContain('--auto-start=no');
    }
  });
});

test.each(['win32', 'darwin'] as const)('on %s it is told, and nobody is asked', async (platform) => {
  const { run, asked } = busWith({});
  expect(await tellsScreenLock({ platform, run })).toBe(true);
  expect(asked).toEqual([]);
});

test('a program that is not there, fails or takes too long is a no', async () => {
  const run = createRun({
    ...process.env,
    NODE_OPTIONS: '--inspect',
    DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nowhere',
  });
  await expect(run('/nowhere/busctl', [])).rejects.toThrow();
  await expect(run(process.execPath, ['-e', 'process.exit(3)'])).rejects.toThrow();
  await expect(run(process.execPath, ['-e', 'setTimeout(() => {}, 60_000)'])).rejects.toThrow();
  // What runs Node hands on nothing of its own, and no shell reads the words.
  expect(await run(process.execPath, ['-p', 'String(process.env.NODE_OPTIONS) + "$HOME"'])).toBe(
    'undefined$HOME\n',
  );
  expect(await tellsScreenLock({ platform: 'linux', run })).toBe(false);
});

const dbus = '/usr/bin/dbus-run-session';
const hasBus = spawnSync(dbus, ['--', '/usr/bin/busctl', '--user', 'list'], { stdio: 'ignore' }).status === 0;

test.runIf(hasBus)('a real session bus without such a service is a no, without waiting', () => {
  const program = new URL('../../../electron/host/tells-screen-lock.ts', import.meta.url).href;
  const script = `const { createRun, tellsScreenLock } = await import(${JSON.stringify(program)});
    process.stdout.write(String(await tellsScreenLock({ platform: 'linux', run: createRun(process.env) })));`;
  const words = ['--', process.execPath, '--input-type=module', '-e', script];
  expect(spawnSync(dbus, words, { encoding: 'utf8' }).stdout).toBe('false');
});
