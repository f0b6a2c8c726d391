import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { type ServiceProcess, startServiceProcess } from '../../../electron/chromium/service-process.ts';
import { startHeartbeat } from '../../../electron/host/heartbeat.ts';
import type { ServiceEnd } from '../../../electron/host/service-life.ts';
import type { PortMessage } from '../../../shared/port/envelope.ts';
import { newFolder } from '../../support/open-service.ts';
import { serviceEntry } from '../../support/start-service.ts';

type Started = {
  readonly service: ServiceProcess;
  readonly ended: Promise<ServiceEnd>;
  readonly answered: Promise<PortMessage>;
};

/** The real service, asked for signs of life more often than a person would have patience for. */
function start(heartbeatEvery: number): Started {
  const { promise: ended, resolve: onEnd } = Promise.withResolvers<ServiceEnd>();
  const { promise: answered, resolve: onAnswer } = Promise.withResolvers<PortMessage>();
  const service = startServiceProcess({
    entry: fileURLToPath(serviceEntry),
    serviceArguments: { dataFolder: newFolder(), screenSeen: false },
    onMessageForPage: (_page, message) => onAnswer(message),
    answerHostCall: async () => ({ ok: false, code: 'unavailable' }),
    onEnd,
    heartbeatEvery,
  });
  onTestFinished(() => service.lock());
  service.send({ from: 'host', signal: 'page-connected', page: 1, kind: 'main' });
  // Anything that a page could say: the service answers that it does not know it.
  service.send({ from: 'page', page: 1, message: '{"i":"1","p":{"u":"/nothing"}}' });
  return { service, ended, answered };
}

test('a service that hangs is ended, and counts as stopped', async () => {
  const { service, ended, answered } = start(400);
  await answered;
  process.kill(service.pid, 'SIGSTOP');
  expect(await ended).toBe('stopped');
});

test('one that answers goes on, and a lock that follows is a lock', async () => {
  const { service, ended, answered } = start(400);
  await answered;
  const first = await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 3_500, 'alive'))]);
  expect(first).toBe('alive');
  await service.lock();
  expect(await ended).toBe('locked');
});

test('one that is starting is given time, and every word of it counts as a sign of life', async () => {
  let asked = 0;
  const { promise: hung, resolve: onHung } = Promise.withResolvers<number>();
  const heartbeat = startHeartbeat({
    ask: () => {
      asked += 1;
      if (asked === 50) heartbeat.heard();
    },
    onHung: () => onHung(asked),
    every: 1,
  });
  // Fifty at its start are patience; after the first word five are enough.
  expect(await hung).toBe(55);
});
