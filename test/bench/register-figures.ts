import { fork } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { findBrowser } from '../../electron/chromium/find-browser.ts';
import type { BenchSizes } from './bench-sizes.ts';
import type { Figure } from './figure.ts';
import { benchShape } from './fill-database.ts';
import { inProcess } from './in-process.ts';
import type { RegisterSamples } from './open-register.ts';
import { median, p95 } from './statistics.ts';

type Program = { readonly serviceEntry: string; readonly rendererFolder: string };

/** The register and the search of a large vault, as somebody sees them in the window. */
export async function registerFigures(
  folder: string,
  { dossiers }: BenchSizes,
  program: Program,
): Promise<Figure[]> {
  const browserPath = findBrowser();
  if (browserPath === null) throw new Error('there is no browser');
  const made = await inProcess('vault', {
    demo: { folder: join(folder, 'vaults'), dossiers, seed: 2, shape: benchShape },
    dataFolder: join(folder, 'make-data'),
  });
  const data = join(folder, 'data');
  mkdirSync(data);
  const samples = await openRegister([
    ...['--browser', browserPath, '--service', program.serviceEntry, '--renderer', program.rendererFolder],
    ...['--data', data, '--vault', made.vault, '--passphrase', made.passphrase],
  ]);
  const of = (name: string, taken: readonly number[], most?: NonNullable<Figure['most']>): Figure => ({
    name: `${name}, ${dossiers} dossiers, in the window`,
    value: median(taken),
    p95: p95(taken),
    unit: 'ms',
    ...(most === undefined ? {} : { most }),
  });
  return [
    of('register, filter to screen', samples.filter, { p95: 100 }),
    of('register, filter to screen, just after unlocking', samples.early),
    of('register, words to screen (60 ms of pause in it)', samples.words, { p95: 1000 }),
    of('register, groups to screen', samples.group, { p95: 1000 }),
    of('search, words to screen (60 ms of pause in it)', samples.search, { p95: 1000 }),
  ];
}

function openRegister(parameters: readonly string[]): Promise<RegisterSamples> {
  const child = fork(new URL('./open-register.ts', import.meta.url), [...parameters], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  return new Promise((resolve, reject) => {
    let samples: RegisterSamples | null = null;
    child.once('message', (message) => {
      samples = message as RegisterSamples;
    });
    child.once('exit', (code) =>
      samples === null ? reject(new Error(`the register was not measured (${code})`)) : resolve(samples),
    );
  });
}
