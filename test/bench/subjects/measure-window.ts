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

export type WindowSamples = {
  /** Milliseconds from the start of a process to the first button of the start screen, browser and service included. */
  readonly luwte: readonly number[];
  /** The same of the browser alone. */
  readonly browser: readonly number[];
};

export async function measureWindow({ runs, ...options }: WindowOptions): Promise<WindowSamples> {
  const luwte: number[] = [];
  const browser: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    browser.push(await openOnce(options, `browser-${run}`, new URL('../open-browser.ts', import.meta.url)));
    luwte.push(await openOnce(options, `window-${run}`, new URL('../open-window.ts', import.meta.url)));
  }
  return { luwte, browser };
}

function openOnce(
  { browserPath, serviceEntry, rendererFolder, folder }: Omit<WindowOptions, 'runs'>,
  name: string,
  program: URL,
): Promise<number> {
  const data = join(folder, name);
  mkdirSync(data, { recursive: true });
  const parameters = ['--browser', browserPath, '--service', serviceEntry, '--renderer', rendererFolder];
  const started = performance.now();
  const child = fork(program, [...parameters, '--data', data], {
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
