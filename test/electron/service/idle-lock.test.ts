import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import type { Session } from '../../../electron/service/app.ts';
import { createIdleLock } from '../../../electron/service/idle-lock.ts';
import { createVaultDatabase, type VaultDatabase } from '../../support/vault-database.ts';

const MINUTE = 60_000;
let vault: VaultDatabase;
let monotonic = 0;
let locks = 0;
let warnings = 0;

/** As much of a session as the idle lock looks at: the setting in a real database. */
function sessionOf(idleMinutes: number): Session {
  vault.write('settings.storeVaultSettings', { settings: { idleMinutes }, reason: 'een reden' });
  return {
    storage: { read: async (name: string, input: unknown) => vault.read(name, input) },
  } as unknown as Session;
}
const newLock = () =>
  createIdleLock({
    monotonic: () => monotonic,
    onIdle() {
      locks += 1;
    },
    onSoon() {
      warnings += 1;
    },
  });

/** Lets time pass on the monotonic clock and for the timers alike. */
async function pass(milliseconds: number): Promise<void> {
  for (let left = milliseconds; left > 0; left -= 1000) {
    monotonic += Math.min(1000, left);
    await vi.advanceTimersByTimeAsync(Math.min(1000, left));
  }
}

beforeAll(() => {
  vault = createVaultDatabase();
});
afterAll(() => vault.close());
beforeEach(() => {
  vi.useFakeTimers();
  monotonic = 5000;
  locks = 0;
  warnings = 0;
});
afterEach(() => void vi.useRealTimers());

test('a vault locks once, at most five seconds after its minutes are over, counted from the last touch', async () => {
  const lock = newLock();
  await lock.start(sessionOf(2));
  await pass(1.9 * MINUTE);
  lock.touch();
  await pass(1.9 * MINUTE);
  expect(locks).toBe(0);
  await pass(0.1 * MINUTE + 5000);
  expect(locks).toBe(1);
  await pass(10 * MINUTE);
  expect(locks).toBe(1);
});

test('without a touch the default of five minutes holds until the setting is read', async () => {
  const lock = newLock();
  await lock.start(sessionOf(5));
  await pass(5 * MINUTE - 1000);
  expect(locks).toBe(0);
  await pass(6000);
  expect(locks).toBe(1);
});

test("the computer's clock may go backwards or forwards: only the monotonic one counts", async () => {
  const lock = newLock();
  await lock.start(sessionOf(1));
  vi.setSystemTime(new Date('1970-01-01'));
  await pass(30_000);
  vi.setSystemTime(new Date('2038-01-19'));
  expect(locks).toBe(0);
  vi.setSystemTime(new Date('2001-01-01'));
  await pass(36_000);
  expect(locks).toBe(1);
});

test('a time that the computer slept through counts in full at the first look', async () => {
  const lock = newLock();
  await lock.start(sessionOf(5));
  monotonic += 8 * 60 * MINUTE;
  await vi.advanceTimersByTimeAsync(5000);
  expect(locks).toBe(1);
});

test('a changed setting holds at once; stopped, it never locks', async () => {
  const lock = newLock();
  await lock.start(sessionOf(15));
  lock.setMinutes(1);
  await pass(MINUTE + 5000);
  expect(locks).toBe(1);
  const stopped = newLock();
  await stopped.start(sessionOf(1));
  stopped.stop();
  await pass(5 * MINUTE);
  expect(locks).toBe(1);
});

test('a minute before, it is announced once, and again only after somebody came', async () => {
  const lock = newLock();
  await lock.start(sessionOf(3));
  await pass(2 * MINUTE - 6000);
  expect(warnings).toBe(0);
  await pass(50_000);
  expect([warnings, locks]).toEqual([1, 0]);
  lock.touch();
  await pass(2.5 * MINUTE);
  expect([warnings, locks]).toEqual([2, 0]);
  await pass(MINUTE);
  expect([warnings, locks]).toEqual([2, 1]);
});

test('a vault that locks after a minute announces nothing: that would be at once', async () => {
  const lock = newLock();
  await lock.start(sessionOf(1));
  await pass(MINUTE + 5000);
  expect([warnings, locks]).toEqual([0, 1]);
});

test('where nobody tells of a locked screen three minutes are the most, and what was chosen shorter stays', async () => {
  const lock = newLock();
  lock.shorten();
  await lock.start(sessionOf(15));
  await pass(3 * MINUTE - 1000);
  expect(locks).toBe(0);
  await pass(6000);
  expect(locks).toBe(1);
  const shorter = newLock();
  shorter.shorten();
  await shorter.start(sessionOf(2));
  shorter.setMinutes(1);
  await pass(MINUTE + 5000);
  expect(locks).toBe(2);
});
