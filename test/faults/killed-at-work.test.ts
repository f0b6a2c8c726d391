import { cpSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test, vi } from 'vitest';
import type { ServiceClient } from '../../electron/cli/connect-client.ts';
import { knowVault } from '../support/know-vault.ts';
import { passphrase } from '../support/sample-vault.ts';
import { startServiceChild } from '../support/service-child.ts';
import { startService } from '../support/start-service.ts';
import { makeFolder, removeFolder } from '../support/test-folder.ts';
import { keysOf } from './harness/keys-of.ts';
import { type StillVault, sampleVaults } from './harness/sample-vaults.ts';
import { howMany } from './harness/scale.ts';
import { choicesFor, seed } from './harness/seed.ts';
import { createTally } from './harness/tally.ts';
import { judge } from './oracle.ts';

// Real processes start one after another here, and the computer may have more to do.
vi.setConfig({ testTimeout: 30 * 60_000, hookTimeout: 120_000 });

const samples = sampleVaults();
const tally = createTally('killed-at-work');
const colleaguePassphrase = 'de lange kano drijft langs een oude molen';
const newPassphrase = 'zeven potloden slapen onder het tapijt';

type Work = {
  readonly what: string;
  readonly fault: number;
  /** The longest that it usually takes, in milliseconds: the kill comes somewhere in it. */
  readonly longest: number;
  readonly start: (client: ServiceClient) => Promise<unknown>;
};

let base: { readonly home: string; readonly slotId: string } | null = null;

/** The closed sample vault with a second member, and a backup that Luwte made. */
beforeAll(async () => {
  const home = makeFolder();
  cpSync(samples().closed.vault, join(home, 'kluis.luwte'), { recursive: true });
  const vaultId = knowVault(join(home, 'data'), join(home, 'kluis.luwte'));
  const { client, stop } = startService(home);
  await client.vault.unlock({ vaultId, passphrase });
  const fields = { name: 'Sam de Wit', role: '', disciplines: [], substituteSlotId: null };
  const { invitationId } = await client.vault.beginMember({ fields, passphrase });
  const { slotId } = await client.vault.finishMember({ invitationId, passphrase: colleaguePassphrase });
  await client.vault.backupNow();
  await stop();
  base = { home, slotId };
  return () => removeFolder(home);
});

const works: readonly Work[] = [
  {
    what: 'killed while a member is revoked',
    fault: 3,
    longest: 1_800,
    start: (client) =>
      client.vault.revokeMember({ slotId: base?.slotId ?? '', passphrase, secondProofId: null }),
  },
  {
    what: 'killed while a backup is made',
    fault: 2,
    longest: 900,
    start: (client) => client.vault.backupNow(),
  },
  {
    what: 'killed while a passphrase is changed',
    fault: 2,
    longest: 1_200,
    start: (client) => client.vault.changePassphrase({ passphrase, newPassphrase }),
  },
];

/** Which of the two passphrases opens it now, and the keys behind it. Everything before was acknowledged. */
async function stillOf(vault: string): Promise<StillVault> {
  const { closed } = samples();
  for (const words of [passphrase, newPassphrase]) {
    const keys = await keysOf(vault, words).catch(() => null);
    if (keys !== null) return { ...closed, keys, passphrase: words };
  }
  return closed;
}

test.each(works)(
  '$what, the vault opens with the old or the new state, and its backup opens',
  async (work) => {
    const { what, fault, longest, start } = work;
    const choices = choicesFor(what);
    const broken: string[] = [];
    for (let count = 0; count < howMany({ quick: 1, full: 40 }); count += 1) {
      const home = makeFolder();
      const vault = join(home, 'kluis.luwte');
      cpSync(join(base?.home ?? '', 'kluis.luwte'), vault, { recursive: true });
      const data = join(home, 'data');
      const vaultId = knowVault(data, vault);
      const child = startServiceChild(data);
      await child.client.vault.unlock({ vaultId, passphrase });
      const moment = choices.between(0, longest);
      const done = start(child.client).catch(() => undefined);
      await Promise.race([done, new Promise((resolve) => setTimeout(resolve, moment))]);
      child.kill('SIGKILL');
      await child.ended;
      const { verdict, said, problems } = await judge(home, await stillOf(vault));
      const left = readdirSync(vault).filter((name) => /next|partial|aside|\.new$/.test(name));
      tally(fault, what, problems.length > 0 ? 'lost' : verdict);
      if (verdict !== 'survived' || problems.length > 0 || left.length > 0)
        broken.push(`after ${moment} ms: ${verdict} (${said}) ${[...problems, ...left].join('; ')}`);
      removeFolder(home);
    }
    expect(broken, `seed ${seed}`).toEqual([]);
  },
);
