import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { build, isBuilt } from '../../electron/chromium/build.ts';
import { findOrInstallBrowser } from '../../electron/chromium/install-browser.ts';
import { checkSecurityItems } from './check-security-items.ts';
import { countSkipped } from './count-skipped.ts';
import { ensureDebianTools } from './debian-tools.ts';
import { electronHere } from './electron-launch.ts';
import { repositoryFolder, runPackageProgram } from './run-program.ts';
import { screenshotFolder } from './screenshot-folder.ts';
import { addTotals, readReport, type TestReport, type TestTotals, totalsToText } from './test-report.ts';

/**
 * `npm test` runs everything; `npm run e2e` the journeys, `npm run e2e -- <slice> …` those of some slices. Journeys run in
 * a browser, and in Electron where its runtime is; `npm run e2e -- --electron` runs them there only.
 * Gets a browser and the tools that tests look at our work with, builds what the journeys open, runs, and leaves
 * the totals in `test-results/summary.json`. Ends with 0 only when tests ran and none failed.
 */
interface Suite {
  readonly name: string;
  readonly parameters: readonly string[];
}

/** With what failed, so that the last lines of a long run say it. */
type SuiteTotals = TestTotals & Partial<Pick<TestReport, 'failures'>>;

const resultFolder = join(repositoryFolder, 'test-results');

const [mode, ...words] = process.argv.slice(2);
if (mode !== undefined && mode !== 'e2e') fail(`unknown kind of tests "${mode}"; there is "e2e"`);
process.exitCode = await runTests(
  mode !== 'e2e' ? 'all' : words.includes('--electron') ? 'electron' : 'e2e',
  words.filter((word) => word !== '--electron'),
);

async function runTests(kind: 'all' | 'e2e' | 'electron', wanted: readonly string[]): Promise<number> {
  const files = chooseJourneys(wanted);
  const started = performance.now();
  mkdirSync(resultFolder, { recursive: true });
  rmSync(join(resultFolder, 'summary.json'), { force: true });

  const electron = electronHere();
  const obstacles = kind === 'electron' && !electron.ok ? [] : prepare();
  const totals: Record<string, SuiteTotals> = {};
  if (kind === 'all') {
    const projects = ['unit', 'architecture', 'faults'].flatMap((name) => ['--project', name]);
    totals['unit'] = await runSuite({ name: 'unit', parameters: projects });
  }
  emptyScreenshotFolder();
  for (const name of kind === 'electron' ? ['e2e-electron'] : ['e2e', 'e2e-electron']) {
    if (name === 'e2e-electron' && !electron.ok)
      totals[name] = await countSkipped(name, electron.reason, files);
    else if (obstacles.length > 0) totals[name] = { passed: 0, failed: 1, skipped: 0 };
    else totals[name] = await runSuite({ name, parameters: ['--project', name, ...files] });
  }
  countScreenshots();

  // The security statement must not name a proof that this run did not give.
  const unproven =
    kind === 'all' ? checkSecurityItems(['test-results/unit.json', 'test-results/e2e.json']) : [];
  if (kind === 'all') totals['statement'] = { passed: 1, failed: unproven.length, skipped: 0 };

  const sum = addTotals(Object.values(totals));
  const seconds = Math.round((performance.now() - started) / 1000);
  writeFileSync(
    join(resultFolder, 'summary.json'),
    `${JSON.stringify({ ...sum, seconds, suites: totals })}\n`,
  );
  for (const [name, one] of Object.entries(totals)) {
    console.log(`${name}: ${totalsToText(one)}`);
    for (const failure of one.failures ?? []) console.error(`failed: ${failure}`);
  }
  for (const line of unproven) console.error(`not proved: ${line}`);
  for (const obstacle of obstacles) console.error(`e2e could not run: ${obstacle}`);
  console.log(`All: ${totalsToText(sum)}, in ${seconds} s`);
  const isRun = ({ passed, reason }: TestTotals) => passed > 0 || reason !== undefined;
  const isGood = sum.failed === 0 && sum.passed > 0 && Object.values(totals).every(isRun);
  return isGood ? 0 : 1;
}

/** What the journeys need. Returns what is missing, one sentence each. */
function prepare(): readonly string[] {
  const obstacles: string[] = [];
  const browser = findOrInstallBrowser();
  if (!browser.ok) obstacles.push(browser.message);
  const missing = ensureDebianTools();
  if (missing.length > 0) console.log(`Tests that need ${missing.join(', ')} will be skipped.`);
  if (!isBuilt(repositoryFolder)) {
    console.log('Building …');
    if (!build(repositoryFolder)) obstacles.push('the build failed');
  }
  return obstacles;
}

function emptyScreenshotFolder(): void {
  rmSync(screenshotFolder, { recursive: true, force: true });
  mkdirSync(screenshotFolder, { recursive: true });
}

function countScreenshots(): void {
  const names = readdirSync(screenshotFolder, { recursive: true }).map(String);
  const count = names.filter((name) => name.endsWith('.png')).length;
  console.log(`${count} screenshots in ${relative(repositoryFolder, screenshotFolder)}/`);
}

/** Runs Vitest once. Whatever went wrong outside a test, the missing report included, counts as one failure. */
async function runSuite({ name, parameters }: Suite): Promise<SuiteTotals> {
  const reportPath = `test-results/${name}.json`;
  rmSync(join(repositoryFolder, reportPath), { force: true });
  const { code } = await runPackageProgram(
    'vitest/vitest.mjs',
    ['run', '--config', 'test/vitest.config.ts', `--outputFile.json=${reportPath}`, ...parameters],
    'live',
  );
  const report = readReport(reportPath);
  if (report === undefined) return { passed: 0, failed: 1, skipped: 0 };
  const { passed, failed, skipped, isSuccess, failures } = report;
  const isGood = code === 0 && isSuccess && passed > 0;
  const reasons = isGood || failures.length > 0 ? failures : ['something outside the tests'];
  return { passed, failed: isGood ? failed : Math.max(failed, 1), skipped, failures: reasons };
}

/** Files of the slices asked for; none asked for means all, which needs no names. */
function chooseJourneys(wanted: readonly string[]): readonly string[] {
  const missing = wanted.filter((slice) => !existsSync(join(repositoryFolder, journeyPath(slice))));
  if (missing.length > 0) {
    const folder = join(repositoryFolder, 'test', 'e2e');
    const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.e2e.ts')) : [];
    const known = names.map((name) => name.replace('.e2e.ts', '')).join(', ');
    fail(`no journeys of ${missing.join(', ')}; there are: ${known}`);
  }
  return wanted.map(journeyPath);
}

function journeyPath(slice: string): string {
  return `test/e2e/${slice}.e2e.ts`;
}

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}
