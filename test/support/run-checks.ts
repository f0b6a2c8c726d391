import { mkdirSync } from 'node:fs';
import { isAbsolute } from 'node:path';
import { type ProgramResult, repositoryFolder, runPackageProgram, runProgramFile } from './run-program.ts';
import { readReport } from './test-report.ts';

/**
 * `npm run check`: types, lint and format, architecture, unused code, Electron's weak spots. Each must also say how much it looked at:
 * a gate that sees no file is red, not green. Names given as parameters run only those checks.
 */
interface Check {
  readonly name: string;
  readonly unit: string;
  readonly run: () => Promise<ProgramResult>;
  /** How much the program says it looked at; 0 when it does not say. */
  readonly count: (output: string) => number;
  /** The part of the output worth reading when it fails. */
  readonly findings: (output: string) => string;
}

const architectureReport = 'test-results/architecture.json';

const checks: readonly Check[] = [
  {
    name: 'types',
    unit: 'files',
    run: () => runPackageProgram('typescript/bin/tsc', ['-p', 'tsconfig.json', '--listFiles'], 'keep'),
    count: (output) => listedFiles(output).length,
    findings: (output) => withoutLines(output, (line) => isAbsolute(line)),
  },
  {
    name: 'lint',
    unit: 'files',
    run: () => runPackageProgram('@biomejs/biome/bin/biome', ['check', '--error-on-warnings'], 'keep'),
    count: (output) => numberIn(output, /Checked (\d+) files?/),
    findings: (output) => output,
  },
  {
    name: 'architecture',
    unit: 'tests',
    run: () =>
      runPackageProgram(
        'vitest/vitest.mjs',
        [
          'run',
          ...['--config', 'test/vitest.config.ts', '--project', 'architecture'],
          `--outputFile.json=${architectureReport}`,
        ],
        'keep',
      ),
    count: () => readReport(architectureReport)?.passed ?? 0,
    findings: (output) => output,
  },
  {
    name: 'unused',
    unit: 'files',
    // Measuring the parser is the only way this program tells how many files it read.
    run: () =>
      runPackageProgram(
        'knip/bin/knip.js',
        [
          ...['--config', '.knip.json', '--no-progress', '--performance-fn', 'parseFile'],
          '--treat-config-hints-as-errors',
        ],
        'keep',
      ),
    count: (output) => numberIn(output, /^parseFile\s+(\d+)/m),
    findings: (output) => output,
  },
  {
    name: 'electron',
    unit: 'files',
    run: () => runProgramFile('test/support/check-electron.ts', [], 'keep'),
    count: (output) => numberIn(output, /\d+ checks of (\d+) files/),
    findings: (output) => output,
  },
];

function listedFiles(output: string): readonly string[] {
  return output.split('\n').filter((line) => isAbsolute(line) && !line.includes('/node_modules/'));
}

function withoutLines(output: string, isLeftOut: (line: string) => boolean): string {
  return output
    .split('\n')
    .filter((line) => !isLeftOut(line))
    .join('\n');
}

function numberIn(output: string, pattern: RegExp): number {
  return Number(pattern.exec(output)?.[1] ?? 0);
}

/** Runs one check and prints its line; its findings only when it fails. */
async function runCheck(check: Check): Promise<boolean> {
  const started = performance.now();
  const { code, output } = await check.run();
  const looked = check.count(output);
  const isGood = code === 0 && looked > 0;
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  if (!isGood) console.log(check.findings(output).trim());
  const verdict = isGood ? 'ok  ' : 'FAIL';
  const reason = code === 0 && looked === 0 ? ' (it looked at nothing)' : '';
  console.log(`${verdict} ${check.name.padEnd(12)} ${looked} ${check.unit}, ${seconds} s${reason}`);
  return isGood;
}

const names = process.argv.slice(2);
const unknown = names.filter((name) => !checks.some((check) => check.name === name));
if (unknown.length > 0) {
  console.error(
    `unknown check: ${unknown.join(', ')}; there are ${checks.map(({ name }) => name).join(', ')}`,
  );
  process.exit(1);
}
mkdirSync(`${repositoryFolder}/test-results`, { recursive: true });
const chosen = checks.filter(({ name }) => names.length === 0 || names.includes(name));
// All at once: each is mostly one thread, and the slowest decides.
const results = await Promise.all(chosen.map(runCheck));
process.exitCode = results.every(Boolean) ? 0 : 1;
