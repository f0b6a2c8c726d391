import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { tallyFolder } from './tally-folder.ts';

/**
 * What became of an injected fault.
 * - `survived`: the vault opens for work and everything acknowledged is there.
 * - `named`: the program said what is wrong: a declared refusal, rescue with the right number, or a named item.
 * - `untold`: the documented exceptions, which nothing inside the vault can tell.
 * - `lost`: something acknowledged is gone and nobody says so. Must never be.
 */
export type Verdict = 'survived' | 'named' | 'untold' | 'lost';

/** One row of the table. `fault` is the number in security.md. */
export type TallyRow = { readonly fault: number; readonly what: string } & Readonly<
  Record<'tried' | Verdict, number>
>;

/** Counts verdicts per row and leaves them in `test-results/faults/` for the table when the file's tests have run. */
export function createTally(name: string): (fault: number, what: string, verdict: Verdict) => void {
  const rows = new Map<string, TallyRow>();
  afterAll(() => {
    mkdirSync(tallyFolder, { recursive: true });
    writeFileSync(join(tallyFolder, `${name}.json`), JSON.stringify([...rows.values()]));
  });
  return (fault, what, verdict) => {
    const row = rows.get(what) ?? { fault, what, tried: 0, survived: 0, named: 0, untold: 0, lost: 0 };
    rows.set(what, { ...row, tried: row.tried + 1, [verdict]: row[verdict] + 1 });
  };
}
