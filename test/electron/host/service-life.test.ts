import { expect, test } from 'vitest';
import { createRestartPolicy, pathAfter } from '../../../electron/host/restart-policy.ts';
import { type ServiceEnd, startServiceLife } from '../../../electron/host/service-life.ts';
import type { HostEnvelope } from '../../../shared/port/envelope.ts';

function live() {
  const sent: HostEnvelope[] = [];
  const ends: ServiceEnd[] = [];
  const calls: unknown[] = [];
  let kills = 0;
  let lockedWords = 0;
  const life = startServiceLife({
    send: (envelope) => void sent.push(envelope),
    kill: () => {
      kills += 1;
    },
    onLocked: () => {
      lockedWords += 1;
    },
    answerHostCall: async (call, input) => {
      calls.push([call, input]);
      return { ok: false, code: 'not-found' };
    },
    onEnd: (end) => void ends.push(end),
    heartbeatEvery: 60_000,
  });
  return { life, sent, ends, calls, kills: () => kills, lockedWords: () => lockedWords };
}

test.each([
  null,
  'locked',
  7,
  {},
  [],
  { to: 'host' },
  { to: 'host', locked: 'yes' },
  { to: 'host', locked: 'asked', more: 1 },
  { to: 'host', alive: 'true' },
  { to: 'host', id: -1, call: 'saveFile', input: {} },
  { to: 'host', id: 1, call: 'openExternal', input: 'https://example.org/' },
  { to: 'host', id: 1, call: '__proto__', input: {} },
  { to: 'host', id: 1, call: 'constructor', input: {} },
  { to: 'page', page: 0, message: 'a' },
  { to: 'page', page: 1, message: 7 },
  { to: 'nobody', locked: 'asked' },
  { to: 'host', locked: 'a'.repeat(1_000_000) },
])('what is no envelope is dropped: %j', async (received) => {
  const { life, sent, calls, ends, kills, lockedWords } = live();
  life.take(received);
  await Promise.resolve();
  expect([sent, calls, kills(), lockedWords()]).toEqual([[], [], 0, 0]);
  life.over();
  expect(ends).toEqual(['stopped']);
});

test('a call is answered with its number, a fault of the host too', async () => {
  const { life, sent, calls } = live();
  life.take({ to: 'host', id: 7, call: 'saveFile', input: { path: 7 } });
  await new Promise((resolve) => setImmediate(resolve));
  expect(calls).toEqual([['saveFile', { path: 7 }]]);
  expect(sent).toEqual([{ from: 'host', id: 7, ok: false, code: 'not-found' }]);
  life.over();
});

test.each([
  ['asked', 'locked'],
  ['idle', 'idle'],
] as const)('its last word %s says how it ended, once', (locked, end) => {
  const { life, ends, lockedWords } = live();
  life.take({ to: 'host', locked });
  life.over();
  life.over();
  life.take({ to: 'host', locked: 'asked' });
  expect([ends, lockedWords()]).toEqual([[end], 1]);
});

test('a service that is over is not asked to lock, and locking it is done at once', async () => {
  const { life, sent, kills } = live();
  life.over();
  await life.lock();
  expect([sent, kills()]).toEqual([[], 0]);
});

test('three crashes soon after their starts mean that starting again does not help', () => {
  const quick = createRestartPolicy();
  expect(['again', 'again', 'failing'].map(() => quick.decide('stopped', 100))).toEqual([
    'again',
    'again',
    'failing',
  ]);
  const slow = createRestartPolicy();
  const ends: readonly [ServiceEnd, number][] = [
    ['stopped', 1],
    ['stopped', 1],
    ['locked', 1],
    ['stopped', 1],
    ['stopped', 10_000],
    ['stopped', 1],
    ['stopped', 1],
  ];
  expect(new Set(ends.map(([how, lived]) => slow.decide(how, lived)))).toEqual(new Set(['again']));
});

test('the page after an end says why, where somebody would ask', () => {
  expect((['locked', 'idle', 'stopped'] as const).map(pathAfter)).toEqual([
    '/',
    '/#/start?reason=idle',
    '/#/start?reason=service-stopped',
  ]);
});
