import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { knowVault } from '../../support/know-vault.ts';
import { passphrase } from '../../support/sample-vault.ts';
import { startServiceChild } from '../../support/service-child.ts';
import { makeFolder, removeFolder } from '../../support/test-folder.ts';
import { copyLedger, type Ledger } from './ledger.ts';
import type { StillVault } from './sample-vaults.ts';
import { choicesFor } from './seed.ts';
import { type DiskCall, readTrace, straceArguments } from './trace.ts';
import type { Workplace } from './workload.ts';

/** One piece of work in an open vault. */
export type Step = (place: Workplace) => Promise<unknown>;

/** What had been acknowledged, from some moment on, in seconds since 1970. */
export type Acknowledged = { readonly from: number; readonly ledger: Ledger; readonly steps: number };

export type Session = {
  /** Where the vault lay. */
  readonly root: string;
  readonly calls: readonly DiskCall[];
  readonly acknowledged: readonly Acknowledged[];
};

/** One session of the real service under strace: opened, worked in step by step, locked. */
export async function recordSession(still: StillVault, steps: readonly Step[]): Promise<Session> {
  const home = makeFolder();
  const vault = join(home, 'kluis.luwte');
  cpSync(still.vault, vault, { recursive: true });
  const output = join(home, 'calls.txt');
  const vaultId = knowVault(join(home, 'data'), vault);
  const { client, lock } = startServiceChild(join(home, 'data'), ['strace', ...straceArguments(output)]);
  const ledger = copyLedger(still.ledger);
  const acknowledged: Acknowledged[] = [{ from: 0, ledger: copyLedger(ledger), steps: 0 }];
  await client.vault.unlock({ vaultId, passphrase });
  for (const [index, step] of steps.entries()) {
    await step({ client, dossierId: still.dossierId, ledger, choices: choicesFor('power loss') });
    acknowledged.push({ from: Date.now() / 1000 + 0.002, ledger: copyLedger(ledger), steps: index + 1 });
    // What was acknowledged must be told from what comes next by the clock alone.
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  await lock();
  const calls = readTrace(output, vault);
  removeFolder(home);
  return { root: vault, calls, acknowledged };
}

/** Moments just before each fsync, and the end: in between nothing more becomes safe. */
export function borders({ calls }: Session): readonly number[] {
  return calls.flatMap(({ kind }, index) => (kind === 'sync' ? [index] : [])).concat(calls.length);
}

/** What had been acknowledged when a call began, and what was under way and may be there too. */
export function knownAt({ calls, acknowledged }: Session, call: number): Acknowledged {
  const now = calls[call]?.began ?? Number.POSITIVE_INFINITY;
  const known = acknowledged.findLast(({ from }) => from <= now);
  const last = acknowledged.at(-1);
  if (known === undefined || last === undefined) throw new Error('the session has no beginning');
  const drafts = new Map(
    [...last.ledger.drafts].map(([key, { asked }]) => [
      key,
      { asked, acknowledged: known.ledger.drafts.get(key)?.acknowledged ?? 0 },
    ]),
  );
  return { ...known, ledger: { ...known.ledger, drafts, sent: last.ledger.sent } };
}
