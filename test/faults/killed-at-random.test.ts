import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { knowVault } from '../support/know-vault.ts';
import { passphrase } from '../support/sample-vault.ts';
import { startServiceChild } from '../support/service-child.ts';
import { makeFolder, removeFolder } from '../support/test-folder.ts';
import { copyLedger, whatIsMissing } from './harness/ledger.ts';
import { lookInside } from './harness/look-inside.ts';
import { privateWordsIn } from './harness/private-words.ts';
import { readVault } from './harness/read-vault.ts';
import { type StillVault, sampleVaults } from './harness/sample-vaults.ts';
import { howMany } from './harness/scale.ts';
import { choicesFor, seed } from './harness/seed.ts';
import { createTally } from './harness/tally.ts';
import { textsBelow } from './harness/texts-below.ts';
import { workUntilGone } from './harness/workload.ts';
import { judge } from './oracle.ts';

// Real processes start one after another here, and the computer may have more to do.
vi.setConfig({ testTimeout: 30 * 60_000 });

const samples = sampleVaults();
const tally = createTally('killed-at-random');
const choices = choicesFor('kills');
/** Kills of one vault before the next begins with a fresh one: reading all of it takes longer each time. */
const KILLS_PER_VAULT = 12;

type Phase = 'unlocking' | 'working' | 'locking';

/** One life of the service: opens, proves that everything is there, works, and is killed in one of its phases. */
async function liveAndDie(home: string, still: StillVault, phase: Phase): Promise<readonly string[]> {
  const data = join(home, 'data');
  const vaultId = knowVault(data, join(home, 'kluis.luwte'));
  const child = startServiceChild(data);
  const killAfter = async (least: number, most: number) => {
    await new Promise((resolve) => setTimeout(resolve, choices.between(least, most)));
    child.kill('SIGKILL');
  };
  const { client } = child;
  const problems: string[] = [];
  if (phase === 'unlocking') {
    void client.vault.unlock({ vaultId, passphrase }).catch(() => undefined);
    await killAfter(0, 900);
  } else {
    await client.vault.unlock({ vaultId, passphrase });
    const seen = await readVault(client, still);
    const { audited, drafts, strange } = whatIsMissing(still.ledger, seen.content);
    problems.push(...seen.named, ...seen.problems, ...audited, ...drafts, ...strange);
    const working = workUntilGone({ client, dossierId: still.dossierId, ledger: still.ledger, choices });
    if (phase === 'locking') {
      await new Promise((resolve) => setTimeout(resolve, 60));
      void child.lock();
      await killAfter(0, 120);
    } else await killAfter(0, 700);
    await Promise.race([working, child.ended]);
  }
  await child.ended;
  const words = privateWordsIn([child.output(), ...textsBelow(data)].join('\n'), still);
  if (words.length > 0) problems.push(`${words.length} private words in the log`);
  return problems;
}

test('killed at any moment of its life, the service loses nothing acknowledged and leaves nothing torn', async () => {
  const kills = howMany({ quick: 6, full: 156 });
  const broken: string[] = [];
  let written = 0;
  for (let vaults = 0; vaults * KILLS_PER_VAULT < kills; vaults += 1) {
    const home = makeFolder();
    const { closed } = samples();
    const vault = join(home, 'kluis.luwte');
    cpSync(closed.vault, vault, { recursive: true });
    const still = { ...closed, ledger: copyLedger(closed.ledger) };
    for (let kill = 0; kill < Math.min(kills, KILLS_PER_VAULT); kill += 1) {
      const phase: Phase = kill % 6 === 4 ? 'unlocking' : kill % 6 === 5 ? 'locking' : 'working';
      const problems = [...(await liveAndDie(home, still, phase))];
      // What lies there, before any of our code has touched it again.
      const inside = lookInside(vault, still.keys.databaseKey);
      if (inside === null) problems.push('cannot be read');
      else {
        const { audited, drafts, strange } = whatIsMissing(still.ledger, inside);
        problems.push(...audited, ...drafts, ...strange, ...inside.tears);
      }
      tally(1, `killed while ${phase}`, problems.length > 0 ? 'lost' : 'survived');
      if (problems.length > 0) broken.push(`kill ${kill} while ${phase}: ${problems.join('; ')}`);
    }
    written += still.ledger.notes.size + still.ledger.incidents.size + still.ledger.evidence.size;

    const sequence = lookInside(vault, still.keys.databaseKey)?.sequence ?? 0;
    const { verdict, problems } = await judge(home, { ...still, sequence });
    if (verdict !== 'survived' || problems.length > 0)
      broken.push(`at last ${verdict}: ${problems.join('; ')}`);
    removeFolder(home);
  }
  expect(broken, `seed ${seed}`).toEqual([]);
  expect(written).toBeGreaterThan(kills);
});
