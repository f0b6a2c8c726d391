import type { Worker } from 'node:worker_threads';
import { onTestFinished } from 'vitest';

/** The number that a thread has once it is gone. */
export const goneThread = -1;

/** Every thread that this process starts from here on, until the test ends. */
export function startedThreads(): readonly Worker[] {
  const threads: Worker[] = [];
  const note = (thread: Worker) => void threads.push(thread);
  process.on('worker', note);
  onTestFinished(() => void process.off('worker', note));
  return threads;
}
