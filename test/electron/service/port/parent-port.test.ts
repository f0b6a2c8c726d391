import { EventEmitter } from 'node:events';
import { expect, test } from 'vitest';
import {
  connectParentPort,
  type PagePort,
  parentPortOf,
} from '../../../../electron/service/port/parent-port.ts';

type FakePagePort = PagePort & {
  readonly say: (data: unknown) => void;
  readonly heard: readonly unknown[];
  readonly state: () => 'new' | 'started' | 'closed';
};

function pagePort(): FakePagePort {
  const bus = new EventEmitter();
  const heard: unknown[] = [];
  let state: 'new' | 'started' | 'closed' = 'new';
  return {
    on: (event, listener) => bus.on(event, listener),
    postMessage: (message) => void heard.push(message),
    start: () => {
      state = 'started';
    },
    close: () => {
      state = 'closed';
    },
    say: (data) => void bus.emit('message', { data }),
    heard,
    state: () => state,
  };
}

function connect() {
  const bus = new EventEmitter();
  const posted: unknown[] = [];
  const taken: unknown[] = [];
  const port = connectParentPort({
    on: (event, listener) => bus.on(event, listener),
    postMessage: (message) => void posted.push(message),
  });
  port.onMessage((received) => void taken.push(received));
  const tell = (data: unknown, ports: readonly PagePort[] = []) => void bus.emit('message', { data, ports });
  return { port, posted, taken, tell };
}

const connected = (page: number) => ({ from: 'host', signal: 'page-connected', page, kind: 'main' });

test('a page speaks over its own port, and is heard with the number of its load', () => {
  const { port, posted, taken, tell } = connect();
  const page = pagePort();
  tell(connected(1), [page]);
  page.say('question');
  port.send({ to: 'page', page: 1, message: 'answer' });
  port.send({ to: 'host', alive: true });
  expect(taken).toEqual([connected(1), { from: 'page', page: 1, message: 'question' }]);
  expect([page.heard, posted, page.state()]).toEqual([['answer'], [{ to: 'host', alive: true }], 'started']);
});

test('a page that was replaced or is gone neither speaks nor hears, and its port is closed', () => {
  const { port, taken, tell } = connect();
  const [first, second] = [pagePort(), pagePort()];
  tell(connected(1), [first]);
  tell(connected(2), [second]);
  first.say('late');
  port.send({ to: 'page', page: 1, message: 'late' });
  const gone = { from: 'host', signal: 'page-gone', page: 2 };
  tell(gone);
  second.say('late');
  port.send({ to: 'page', page: 2, message: 'late' });
  expect(taken).toEqual([connected(1), connected(2), gone]);
  expect([first.heard, second.heard, first.state(), second.state()]).toEqual([[], [], 'closed', 'closed']);
});

test('the pages of two windows have a port each, neither of which hears or ends the other', () => {
  const { port, taken, tell } = connect();
  const [main, wall, next] = [pagePort(), pagePort(), pagePort()];
  const ofWall = (page: number) => ({ ...connected(page), kind: 'projector' });
  tell(connected(1), [main]);
  tell(ofWall(2), [wall]);
  main.say('from the main page');
  wall.say('from the wall');
  port.send({ to: 'page', page: 1, message: 'for the main page' });
  port.send({ to: 'page', page: 2, message: 'for the wall' });
  tell(ofWall(3), [next]);
  port.send({ to: 'page', page: 2, message: 'late' });
  expect([main.heard, wall.heard, next.heard]).toEqual([['for the main page'], ['for the wall'], []]);
  expect([main.state(), wall.state(), next.state()]).toEqual(['started', 'closed', 'started']);
  tell({ from: 'host', signal: 'page-gone', page: 1 });
  expect([main.state(), next.state()]).toEqual(['closed', 'started']);
  expect(taken.slice(2, 4)).toEqual([
    { from: 'page', page: 1, message: 'from the main page' },
    { from: 'page', page: 2, message: 'from the wall' },
  ]);
});

test('a page of a kind that there is not is none', () => {
  const { taken, tell } = connect();
  const port = pagePort();
  const strange = { ...connected(1), kind: 'other' };
  tell(strange, [port]);
  port.say('heard by nobody');
  expect([taken, port.state()]).toEqual([[strange], 'closed']);
});

test.each([null, 'page-connected', 7, {}, { signal: 'page-connected' }, { signal: 'lock', page: 1 }])(
  'a port that comes with anything else is closed: %j',
  (data) => {
    const { taken, tell } = connect();
    const port = pagePort();
    tell(data, [port]);
    port.say('heard by nobody');
    expect([taken, port.state()]).toEqual([[data], 'closed']);
  },
);

test('a page without a port is no page, and of several ports only the first is taken', () => {
  const { taken, tell } = connect();
  tell(connected(1));
  expect(taken).toEqual([]);
  const [one, other] = [pagePort(), pagePort()];
  tell(connected(2), [one, other]);
  expect([one.state(), other.state()]).toEqual(['started', 'closed']);
});

test('the last word is told as sent after a while, since Electron does not say when it has left', async () => {
  const { port } = connect();
  await new Promise<void>((resolve) => port.send({ to: 'host', locked: 'asked' }, resolve));
  expect(port.isOpen()).toBe(true);
});

test('a process that no Electron started has no such port', () => {
  expect([parentPortOf({}), parentPortOf({ parentPort: null })]).toEqual([null, null]);
});
