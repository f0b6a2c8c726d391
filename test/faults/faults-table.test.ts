import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { repositoryFolder } from '../support/run-program.ts';
import { faultsSchema, rowsToTable, withTable } from './harness/faults-table.ts';
import { isFull } from './harness/scale.ts';

const read = (path: string) => readFileSync(join(repositoryFolder, path), 'utf8');

// A full run is about to write them anew.
test.skipIf(isFull)(
  'the README shows the figures of the last full run, in which nothing acknowledged was lost',
  () => {
    const faults = faultsSchema.parse(JSON.parse(read('test/faults/faults.json')));
    const readme = read('electron/service/README.md');
    expect(withTable(readme, rowsToTable(faults.rows))).toBe(readme);
    expect(faults.rows.filter(({ lost }) => lost > 0)).toEqual([]);
    // Otherwise somebody committed the figures of a run that was broken off.
    const tried = (fault: number) =>
      faults.rows.filter((row) => row.fault === fault).reduce((sum, row) => sum + row.tried, 0);
    expect(tried(1)).toBeGreaterThanOrEqual(150);
    expect(tried(5)).toBeGreaterThanOrEqual(5 * 300);
  },
);
