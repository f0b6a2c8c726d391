import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createCheckpoints } from '../../../../electron/service/storage/checkpoints.ts';

let folds = 0;
let outcomes: (() => boolean)[] = [];
const checkpoint = (): boolean => {
  folds += 1;
  return (outcomes.shift() ?? (() => true))();
};

beforeEach(() => {
  vi.useFakeTimers();
  folds = 0;
  outcomes = [];
});
afterEach(() => void vi.useRealTimers());

test('a commit is folded within half a minute, a removal within five seconds, each once', () => {
  const checkpoints = createCheckpoints(checkpoint);
  checkpoints.afterCommit(false);
  vi.advanceTimersByTime(25_000);
  checkpoints.afterCommit(false);
  expect(folds).toBe(0);
  vi.advanceTimersByTime(5_000);
  expect(folds).toBe(1);
  checkpoints.afterCommit(false);
  checkpoints.afterCommit(true);
  vi.advanceTimersByTime(5_000);
  expect(folds).toBe(2);
  vi.advanceTimersByTime(120_000);
  expect(folds).toBe(2);
});

test('what could not be folded, for a reader or a full disk, is tried again without another commit', () => {
  outcomes = [
    () => false,
    () => {
      throw new Error('the disk is full');
    },
  ];
  const checkpoints = createCheckpoints(checkpoint);
  checkpoints.afterCommit(true);
  vi.advanceTimersByTime(15_000);
  expect(folds).toBe(3);
  vi.advanceTimersByTime(120_000);
  expect(folds).toBe(3);
});

test('nothing is folded after the end', () => {
  const checkpoints = createCheckpoints(checkpoint);
  checkpoints.afterCommit(true);
  checkpoints.stop();
  vi.advanceTimersByTime(120_000);
  expect(folds).toBe(0);
});
