/**
 * `npm run bench [-- --quick] [--built] [--only police]`: measures speed and memory, prints one table, writes `bench.json`.
 * `--quick`: little data, to try the bench out; `--built`: takes `out/` as it is; `--only`: one part or some, by name. Exit code 0
 * whether or not an aim is met; 1 when something failed to run.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, tmpdir, totalmem } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { build, builtProgram, isBuilt } from '../../electron/chromium/build.ts';
import { findBrowser } from '../../electron/chromium/find-browser.ts';
import { repositoryFolder } from '../support/run-program.ts';
import { backupFigures } from './backup-figures.ts';
import { fullSizes, quickSizes } from './bench-sizes.ts';
import { databaseFigures } from './database-figures.ts';
import { type Figure, figuresToTable, isMet } from './figure.ts';
import { packFigures } from './pack-figures.ts';
import { policeFigures } from './police-figures.ts';
import { readingFigures } from './reading-figures.ts';
import { registerFigures } from './register-figures.ts';
import { safetyFigures } from './safety-figures.ts';
import { senderFigures } from './sender-figures.ts';
import { serviceFigures } from './service-figures.ts';
import { median, p95 } from './statistics.ts';
import { measureWindow } from './subjects/measure-window.ts';
import { triageFigures } from './triage-figures.ts';

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean' },
    built: { type: 'boolean' },
    only: { type: 'string', multiple: true },
  },
});
const sizes = values.quick === true ? quickSizes : fullSizes;
const program = builtProgram(repositoryFolder);
if (values.built !== true && !isBuilt(repositoryFolder) && !build(repositoryFolder)) process.exit(1);

const parts = {
  database: (place: string) => databaseFigures(place, sizes),
  service: (place: string) => serviceFigures(place, sizes, program.serviceEntry),
  safety: (place: string) => safetyFigures(place, sizes, program.serviceEntry),
  backup: (place: string) => backupFigures(place, sizes, program.serviceEntry),
  police: (place: string) => policeFigures(place, sizes, program.serviceEntry),
  packs: () => packFigures(join(dirname(program.serviceEntry), 'packs')),
  senders: (place: string) => senderFigures(place, sizes),
  triage: (place: string) => triageFigures(place, sizes),
  reading: readingFigures,
  window: windowFigures,
  register: (place: string) => registerFigures(place, sizes, program),
};
const unknown = (values.only ?? []).filter((name) => !Object.hasOwn(parts, name));
if (unknown.length > 0) {
  process.stderr.write(`no such part: ${unknown.join(', ')}; there are ${Object.keys(parts).join(', ')}\n`);
  process.exit(1);
}
const chosen = Object.entries(parts).filter(([name]) => values.only?.includes(name) ?? true);
const folder = mkdtempSync(join(tmpdir(), 'luwte-bench-'));
// Of the last minute, before anything was measured: what others do on this computer makes times longer.
const [loadBefore = 0] = loadavg();
const figures: Figure[] = [];
const failures: string[] = [];
for (const [name, measure] of chosen) {
  process.stderr.write(`measuring: ${name} ...\n`);
  const place = join(folder, name);
  mkdirSync(place);
  try {
    figures.push(...(await measure(place)));
  } catch (error) {
    failures.push(`${name}: ${error instanceof Error ? error.message : 'failed'}`);
  }
  rmSync(place, { recursive: true, force: true });
}
rmSync(folder, { recursive: true, force: true });

const machine = {
  processor: cpus()[0]?.model ?? 'unknown',
  cores: availableParallelism(),
  memoryMB: Math.round(totalmem() / 1e6),
  node: process.version,
  loadBefore,
};
process.stdout.write(`${figuresToTable(figures).join('\n')}\n`);
process.stdout.write(
  `${machine.processor}, ${machine.cores} cores, ${machine.memoryMB} MB, Node ${machine.node}, load before: ${loadBefore.toFixed(1)}\n`,
);
for (const failure of failures) process.stdout.write(`failed: ${failure}\n`);
const report = {
  quick: values.quick === true,
  parts: chosen.map(([name]) => name),
  machine,
  sizes,
  figures: figures.map((figure) => ({ ...figure, met: isMet(figure) })),
  failures,
};
writeFileSync(join(repositoryFolder, 'bench.json'), `${JSON.stringify(report, null, 2)}\n`);
process.exitCode = failures.length === 0 ? 0 : 1;

async function windowFigures(place: string): Promise<Figure[]> {
  const browserPath = findBrowser();
  if (browserPath === null) throw new Error('there is no browser');
  const { luwte, browser } = await measureWindow({ ...program, browserPath, folder: place, runs: 5 });
  const name = 'process start to usable window';
  const compared = { ratio: median(luwte) / median(browser), ratioTo: 'the browser alone' };
  const most = { value: 2 };
  return [{ name, value: median(luwte) / 1000, p95: p95(luwte) / 1000, unit: 's', ...compared, most }];
}
