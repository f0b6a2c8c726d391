import { expect, test } from 'vitest';
import { createKeyBoard } from '../../../renderer/ui/key-board.ts';

const plain = { ctrl: false, alt: false, inField: false };

function createBoard() {
  let time = 0;
  const fired: string[] = [];
  const board = createKeyBoard(() => time);
  const bind = (keys: string, name = keys) =>
    board.add({ keys, description: name, handler: () => void fired.push(name) });
  const wait = (milliseconds: number) => {
    time += milliseconds;
  };
  return { board, bind, fired, wait };
}

test('a key, a pair and a key with Ctrl each find their handler', () => {
  const { board, bind, fired } = createBoard();
  for (const keys of ['n', 'g d', 'Ctrl+L']) bind(keys);
  const stopped = ['N', 'g', 'd'].map((key) => board.press({ ...plain, key }));
  stopped.push(board.press({ ...plain, key: 'l', ctrl: true }), board.press({ ...plain, key: 'x' }));
  expect({ fired, stopped }).toEqual({
    fired: ['n', 'g d', 'Ctrl+L'],
    stopped: [true, true, true, true, false],
  });
});

test('the second key of a pair comes in time or counts alone', () => {
  const { board, bind, fired, wait } = createBoard();
  for (const keys of ['g d', 'd']) bind(keys);
  board.press({ ...plain, key: 'g' });
  wait(1_501);
  board.press({ ...plain, key: 'd' });
  expect(fired).toEqual(['d']);
});

test('single keys stay silent in fields and when they are switched off, keys with Ctrl do not', () => {
  const { board, bind, fired } = createBoard();
  for (const keys of ['n', '?', 'g d', 'Ctrl+K']) bind(keys);
  for (const key of ['n', '?', 'g', 'd']) board.press({ ...plain, key, inField: true });
  board.setSingleKeys(false);
  for (const key of ['n', '?', 'g', 'd']) board.press({ ...plain, key });
  board.press({ ...plain, key: 'k', ctrl: true, inField: true });
  expect(fired).toEqual(['Ctrl+K']);
});

test('the latest of two with the same keys fires, and the earlier one again when it is gone', () => {
  const { board, bind, fired } = createBoard();
  bind('/', 'register');
  const remove = bind('/', 'dossier');
  board.press({ ...plain, key: '/' });
  remove();
  board.press({ ...plain, key: '/' });
  expect({ fired, left: board.list().map(({ description }) => description) }).toEqual({
    fired: ['dossier', 'register'],
    left: ['register'],
  });
});

test('letters typed with Alt are left to the keyboard', () => {
  const { board, bind, fired } = createBoard();
  bind('n');
  expect(board.press({ ...plain, key: 'n', alt: true })).toBe(false);
  expect(fired).toEqual([]);
});
