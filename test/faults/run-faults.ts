import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { ensureDebianTools } from '../support/debian-tools.ts';
import { repositoryFolder, runPackageProgram } from '../support/run-program.ts';
import { type Faults, faultsSchema, rowsToTable, sortRows, withTable } from './harness/faults-table.ts';
import { seed } from './harness/seed.ts';
import { tallyFolder } from './harness/tally-folder.ts';

/**
 * `npm run test:faults`: every fault of security.md injected in full. Writes `faults.json` and the table in the service's
 * README, prints it, and ends with 0 only when every test passed and nothing acknowledged was lost.
 */
const started = performance.now();
const missing = ensureDebianTools();
if (missing.length > 0) console.log(`Missing: ${missing.join(', ')}. What needs them is skipped.`);
rmSync(tallyFolder, { recursive: true, force: true });
process.env['LUWTE_FAULTS'] = 'full';
const { code } = await runPackageProgram(
  'vitest/vitest.mjs',
  ['run', '--config', 'test/vitest.config.ts', '--project', 'faults', '--reporter', 'verbose'],
  'live',
);

const rows = readdirSync(tallyFolder).flatMap(
  (name) => JSON.parse(readFileSync(join(tallyFolder, name), 'utf8')) as Faults['rows'],
);
const faults = faultsSchema.parse({
  seed,
  machine: { processor: cpus()[0]?.model ?? '', cores: cpus().length, node: process.version },
  seconds: Math.round((performance.now() - started) / 1000),
  rows: sortRows(rows),
});
const table = rowsToTable(faults.rows);
writeFileSync(
  join(repositoryFolder, 'test', 'faults', 'faults.json'),
  `${JSON.stringify(faults, null, 2)}\n`,
);
const readme = join(repositoryFolder, 'electron', 'service', 'README.md');
writeFileSync(readme, withTable(readFileSync(readme, 'utf8'), table));
console.log(`${table}\nSeed ${seed}, ${faults.seconds} s`);
const lost = faults.rows.reduce((sum, row) => sum + row.lost, 0);
process.exitCode = code === 0 && lost === 0 && rows.length > 0 ? 0 : 1;
