import { readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';

/** Memory of a process in MB (10^6 bytes): what it holds now, and the most it ever held. NaN where the system does not tell. */
export function processMemory(pid: number): { readonly resident: number; readonly peak: number } {
  try {
    const text = readFileSync(`/proc/${pid}/status`, 'utf8');
    const field = (name: string) =>
      (Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(text)?.[1]) * 1024) / 1e6;
    return { resident: field('VmRSS'), peak: field('VmHWM') };
  } catch {
    return { resident: Number.NaN, peak: Number.NaN };
  }
}

/** The most that a process holds while a job runs, looked at every 50 ms, in MB. */
export async function peakDuring(pid: number, job: Promise<unknown>): Promise<number> {
  let most = 0;
  let isRunning = true;
  const ended = job.finally(() => {
    isRunning = false;
  });
  ended.catch(() => undefined);
  while (isRunning) {
    most = Math.max(most, processMemory(pid).resident);
    await setTimeout(50);
  }
  await ended;
  return most;
}
