import { copyFileSync, cpSync, existsSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test, vi } from 'vitest';
import { type Injection, injectAll } from './harness/inject.ts';
import { type SampleVaults, type StillVault, sampleVaults } from './harness/sample-vaults.ts';
import { someOf } from './harness/scale.ts';
import { createTally, type Verdict } from './harness/tally.ts';
import { judge, type Leniency } from './oracle.ts';

// Every injection opens a vault with the real service.
vi.setConfig({ testTimeout: 5 * 60_000 });

const samples = sampleVaults();
const tally = createTally('put-back');

const log = 'vault.db-wal';

/** Files of one vault put into the folder of another; what is not there any more goes. */
function take(names: readonly string[], from: StillVault) {
  return (vault: string) => {
    for (const name of names) {
      if (existsSync(join(from.vault, name)))
        cpSync(join(from.vault, name), join(vault, name), { recursive: true });
      else rmSync(join(vault, name), { force: true });
    }
  };
}

type Case = {
  readonly what: string;
  readonly moment: keyof SampleVaults;
  readonly strike: (all: SampleVaults) => (vault: string) => void;
  readonly may: Verdict;
  readonly leniency?: Leniency;
};

const cases: readonly Case[] = [
  {
    what: 'log deleted',
    moment: 'hot',
    strike: () => (vault) => rmSync(join(vault, log)),
    may: 'named',
  },
  {
    what: 'log of some commits before put back',
    moment: 'hot',
    strike: ({ lessHot }) => take([log], lessHot),
    may: 'named',
  },
  {
    what: 'old database put back',
    moment: 'closed',
    strike: ({ older }) => take(['vault.db'], older),
    may: 'named',
  },
  {
    what: 'old database under a new log',
    moment: 'hot',
    strike: ({ older }) => take(['vault.db'], older),
    may: 'named',
  },
  {
    what: 'old head put back',
    moment: 'closed',
    strike: ({ older }) => take(['vault.head'], older),
    may: 'survived',
  },
  {
    what: 'old database with its old head put back',
    moment: 'closed',
    strike: ({ older }) => take(['vault.db', 'vault.head'], older),
    may: 'named',
  },
  {
    what: 'old database, head and log put back beside the new key file',
    moment: 'hot',
    strike: ({ older }) => take(['vault.db', 'vault.head', log], older),
    may: 'named',
    leniency: { number: 'at-least' },
  },
  {
    what: 'old key file put back',
    moment: 'closed',
    strike: ({ older }) => take(['vault.json'], older),
    may: 'survived',
  },
  {
    what: "another vault's database",
    moment: 'closed',
    strike: ({ other }) => take(['vault.db'], other),
    may: 'named',
  },
  {
    what: "another vault's log beside a closed database",
    moment: 'closed',
    strike: ({ otherHot }) => take([log], otherHot),
    may: 'named',
  },
  {
    what: "another vault's log in the place of ours",
    moment: 'hot',
    strike: ({ otherHot }) => take([log], otherHot),
    may: 'named',
  },
  {
    what: "another vault's head",
    moment: 'closed',
    strike: ({ other }) => take(['vault.head'], other),
    may: 'named',
    leniency: { number: 'any' },
  },
  {
    what: "another vault's key file",
    moment: 'closed',
    strike: ({ other }) => take(['vault.json'], other),
    may: 'named',
  },
  {
    what: "another vault's evidence under the name of ours",
    moment: 'closed',
    strike:
      ({ other }) =>
      (vault) => {
        const [ours] = readdirSync(join(vault, 'evidence')).sort();
        const [theirs] = readdirSync(join(other.vault, 'evidence')).sort();
        copyFileSync(join(other.vault, 'evidence', theirs ?? ''), join(vault, 'evidence', ours ?? ''));
      },
    may: 'named',
  },
];

test.each(someOf(cases, 6))('$what: $may', async ({ what, moment, strike, may, leniency }) => {
  const injection: Injection = {
    still: samples()[moment],
    where: what,
    strike: strike(samples()),
    ...(leniency === undefined ? {} : { leniency }),
  };
  await injectAll({ fault: 5, what, tally, may: [may] }, [injection]);
});

test("a log that is another vault's is refused without being folded in: taken away again, the vault opens", async () => {
  const still = samples().closed;
  const what = "another vault's log put in, refused, and taken away again";
  const strike = async (vault: string) => {
    take([log], samples().otherHot)(vault);
    await judge(dirname(vault), still);
    rmSync(join(vault, log));
  };
  await injectAll({ fault: 5, what, tally, may: ['survived'] }, [{ still, where: what, strike }]);
});
