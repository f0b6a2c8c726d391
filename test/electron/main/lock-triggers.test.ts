import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { watchLockTriggers } from '../../../electron/main/lock-triggers.ts';
import { createFakeElectron } from './fake-electron/fake-electron.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const noSaver = 'Call failed: Name does not exist';

/** The triggers on a desktop of Linux; `answer` is what the system's program prints, null where it fails. */
function watch(answer: (words: readonly string[]) => string | null, platform: NodeJS.Platform = 'linux') {
  const { parts, power, app } = createFakeElectron();
  app.becomeReady();
  const heard = { locks: 0, untold: 0 };
  const asked: string[] = [];
  const stop = watchLockTriggers(parts.powerMonitor, {
    platform,
    async run(_program, words) {
      const isOfLogind = words.includes('LockedHint');
      asked.push(isOfLogind ? 'logind' : 'saver');
      const printed = answer(words);
      if (printed === null) throw new Error(noSaver);
      return printed;
    },
    onLock() {
      heard.locks += 1;
    },
    onUntold() {
      heard.untold += 1;
    },
    onShutdown: () => undefined,
  });
  onTestFinished(stop);
  const logind = () => asked.filter((who) => who === 'logind').length;
  return {
    power,
    heard,
    stop,
    logind,
    pass: (seconds: number) => vi.advanceTimersByTimeAsync(seconds * 1_000),
  };
}

test('where a saver answers, nobody is untold and logind is left alone', async () => {
  const { heard, logind, pass, power } = watch(() => 'b false\n');
  await pass(60);
  expect([heard, logind()]).toEqual([{ locks: 0, untold: 0 }, 0]);
  power.idleState = 'locked';
  await pass(1);
  expect(heard.locks).toBe(1);
});

test('where none does, that is told and logind is asked; it locks once for each time that it says so', async () => {
  let hint = 'b false\n';
  const { heard, logind, pass } = watch((words) => (words.includes('LockedHint') ? hint : null));
  await pass(12);
  expect([heard, logind()]).toEqual([{ locks: 0, untold: 1 }, 2]);
  hint = 'b true\n';
  await pass(15);
  expect(heard.locks).toBe(1);
  hint = 'b false\n';
  await pass(5);
  hint = 'b true\n';
  await pass(5);
  expect(heard.locks).toBe(2);
});

test.each(['', 's "true"', 'b truer', 'bb true true', `b true ${'x'.repeat(1_000_000)}`])(
  'what logind says otherwise is no locked screen',
  async (hint) => {
    const { heard, pass } = watch((words) => (words.includes('LockedHint') ? hint : null));
    await pass(20);
    expect(heard.locks).toBe(0);
  },
);

test('where there is no logind it is asked once, and nothing is asked after the end', async () => {
  const without = watch(() => null);
  await without.pass(60);
  expect([without.logind(), without.heard]).toEqual([1, { locks: 0, untold: 1 }]);
  const ended = watch((words) => (words.includes('LockedHint') ? 'b true' : null));
  ended.stop();
  await ended.pass(60);
  expect([ended.logind(), ended.heard]).toEqual([0, { locks: 0, untold: 0 }]);
});

test('logind that is slow once, as after sleep, is asked again', async () => {
  let hint: string | null = 'b false\n';
  const { heard, pass } = watch((words) => (words.includes('LockedHint') ? hint : null));
  await pass(5);
  hint = null;
  await pass(5);
  hint = 'b true\n';
  await pass(5);
  expect(heard.locks).toBe(1);
});

test.each(['win32', 'darwin'] as const)(
  'on %s nothing is asked, and an unknown state is told',
  async (platform) => {
    const { heard, logind, pass, power } = watch(() => null, platform);
    await pass(5);
    expect([heard.untold, logind()]).toEqual([0, 0]);
    power.idleState = 'unknown';
    await pass(5);
    expect(heard).toEqual({ locks: 0, untold: 1 });
  },
);
