import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { knowVault } from '../support/know-vault.ts';
import { passphrase } from '../support/sample-vault.ts';
import { startService } from '../support/start-service.ts';
import { makeFolder, removeFolder } from '../support/test-folder.ts';
import { answerOrCode } from './harness/answer-or-code.ts';
import { changedFiles, fileStates } from './harness/file-states.ts';
import { sampleVaults } from './harness/sample-vaults.ts';
import { howMany } from './harness/scale.ts';
import { createTally } from './harness/tally.ts';
import { judge } from './oracle.ts';

// Every attempt derives a key.
vi.setConfig({ testTimeout: 5 * 60_000 });

const samples = sampleVaults();
const tally = createTally('wrong-passphrase');

test.each(['closed', 'hot'] as const)(
  'a wrong passphrase, many times over, changes no byte of a %s vault',
  async (moment) => {
    const still = samples()[moment];
    const home = makeFolder();
    const vault = join(home, 'kluis.luwte');
    cpSync(still.vault, vault, { recursive: true });
    const before = fileStates(vault);
    const vaultId = knowVault(join(home, 'data'), vault);
    // Every reading of the clock is a quarter of an hour later: nobody waits after a wrong attempt.
    let monotonic = 0;
    const clock = () => {
      monotonic += 15 * 60_000;
      return monotonic;
    };
    const started = startService(home, (deps) => ({
      ...deps,
      clock: { now: deps.clock.now, monotonic: clock },
    }));
    const codes: unknown[] = [];
    for (let count = 0; count < howMany({ quick: 3, full: 100 }); count += 1) {
      const wrong = count % 2 === 0 ? `${passphrase} ${count}` : 'een verkeerde zin om te raden';
      const { refused } = await answerOrCode(started.client.vault.unlock({ vaultId, passphrase: wrong }));
      codes.push(refused?.code);
      const isKept =
        changedFiles(before, fileStates(vault)).length === 0 && refused?.code === 'WRONG_PASSPHRASE';
      tally(7, `wrong passphrase, ${moment} vault`, isKept ? 'named' : 'lost');
    }
    await started.stop();
    expect([...new Set(codes)]).toEqual(['WRONG_PASSPHRASE']);
    expect(changedFiles(before, fileStates(vault))).toEqual([]);
    // And the right one opens it, with everything there.
    expect(await judge(home, still)).toEqual({ verdict: 'survived', said: '', problems: [] });
    removeFolder(home);
  },
);
