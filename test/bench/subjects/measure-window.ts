import { fork } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

export type WindowOptions = {
  readonly browserPath: string;
  readonly serviceEntry: string;
  readonly rendererFolder: string;
  readonly folder: string;
  readonly runs: number;
};

/** Milliseconds from the start of a process to the first button of the start screen, browser and service included. */
export async function measureWindow({ runs, ...options }: WindowOptions): Promise<number[]> {
  const samples: number[] = [];
  for (let run = 0; run < runs; run += 1) samples.push(await openOnce(options, run));
  return samples;
}

function openOnce(
  { browserPath, serviceEntry, rendererFolder, folder }: Omit<WindowOptions, 'runs'>,
  run: number,
): Promise<number> {
  const data = join(folder, `window-data-${run}`);
  mkdirSync(data, { recursive: true });
  const parameters = ['--browser', browserPath, '--service', serviceEntry, '--renderer', rendererFolder];
  const started = performance.now();
  const child = fork(new URL('../open-window.ts', import.meta.url), [...parameters, '--data', data], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  return new Promise((resolve, reject) => {
    let taken: number | null = null;
    child.once('message', () => {
      taken = performance.now() - started;
    });
    child.once('exit', (code) =>
      taken === null ? reject(new Error(`the window did not open (${code})`)) : resolve(taken),
    );
  });
}
