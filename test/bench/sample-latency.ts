import { setTimeout } from 'node:timers/promises';

/** Milliseconds of small calls, one about every 25 ms, as long as a job runs. Rejects where the job fails. */
export async function sampleLatency(job: Promise<unknown>, call: () => Promise<unknown>): Promise<number[]> {
  let isRunning = true;
  const ended = job.finally(() => {
    isRunning = false;
  });
  ended.catch(() => undefined);
  const samples: number[] = [];
  while (isRunning) {
    const started = performance.now();
    await call();
    samples.push(performance.now() - started);
    await setTimeout(25);
  }
  await ended;
  return samples;
}
