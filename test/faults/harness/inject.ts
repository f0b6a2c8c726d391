import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { makeFolder, removeFolder } from '../../support/test-folder.ts';
import { judge, type Leniency } from '../oracle.ts';
import type { StillVault } from './sample-vaults.ts';
import { seed } from './seed.ts';
import type { createTally, Verdict } from './tally.ts';

/** One thing that is done to the files of a vault that nobody has open. */
export type Injection = {
  /** The moment at which the vault is struck. */
  readonly still: StillVault;
  /** Where exactly: enough to do it again. */
  readonly where: string;
  readonly strike: (vault: string) => void | Promise<void>;
  readonly leniency?: Leniency;
};

export type Row = {
  readonly fault: number;
  readonly what: string;
  readonly tally: ReturnType<typeof createTally>;
  /** What may become of it; everything but `lost` where it is left out. */
  readonly may?: readonly Verdict[];
};

/** Strikes a fresh copy of a vault with each injection, lets the oracle judge it, and fails with all that went wrong. */
export async function injectAll(row: Row, injections: readonly Injection[]): Promise<void> {
  const may = row.may ?? ['survived', 'named', 'untold'];
  const broken: string[] = [];
  for (const { still, where, strike, leniency } of injections) {
    const home = makeFolder();
    try {
      const vault = join(home, 'kluis.luwte');
      cpSync(still.vault, vault, { recursive: true });
      await strike(vault);
      const { verdict, said, problems } = await judge(home, still, leniency);
      const isWrong = problems.length > 0 || !may.includes(verdict);
      row.tally(row.fault, row.what, isWrong ? 'lost' : verdict);
      if (isWrong) broken.push(`${where}: ${verdict} (${said}) ${problems.join('; ')}`);
    } finally {
      removeFolder(home);
    }
  }
  expect(broken, `${row.what}, seed ${seed}`).toEqual([]);
}
