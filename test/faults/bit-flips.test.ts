import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { flipBit, PAGE, somewhere } from './harness/change-file.ts';
import { type Injection, injectAll } from './harness/inject.ts';
import { type SampleVaults, sampleVaults } from './harness/sample-vaults.ts';
import { howMany } from './harness/scale.ts';
import { choicesFor } from './harness/seed.ts';
import { createTally } from './harness/tally.ts';

// Every injection opens a vault with the real service.
vi.setConfig({ testTimeout: 30 * 60_000 });

const samples = sampleVaults();
const tally = createTally('bit-flips');

type Target = {
  readonly what: string;
  readonly moment: keyof SampleVaults;
  readonly file: (vault: string) => string;
  readonly range?: (size: number) => readonly [number, number];
  readonly quick: number;
  /** A log of which the last thing was a draft cannot tell that it lost it. */
  readonly untold?: 'drafts';
};

const firstEvidence = (vault: string) =>
  join('evidence', readdirSync(join(vault, 'evidence')).sort()[0] ?? '');

const targets: readonly Target[] = [
  {
    what: 'bit flip in the first page of the database',
    moment: 'closed',
    file: () => 'vault.db',
    range: () => [0, PAGE],
    quick: 2,
  },
  {
    what: 'bit flip elsewhere in the database',
    moment: 'closed',
    file: () => 'vault.db',
    range: (size) => [PAGE, size],
    quick: 3,
  },
  {
    what: 'bit flip in the log',
    moment: 'hot',
    file: () => 'vault.db-wal',
    quick: 3,
    untold: 'drafts',
  },
  { what: 'bit flip in the head', moment: 'closed', file: () => 'vault.head', quick: 1 },
  { what: 'bit flip in a file of evidence', moment: 'closed', file: firstEvidence, quick: 1 },
];

test.each(targets)('$what loses nothing in silence', async ({ what, moment, file, range, quick, untold }) => {
  const still = samples()[moment];
  const name = file(still.vault);
  const { size } = statSync(join(still.vault, name));
  const places = somewhere(choicesFor(what), howMany({ quick, full: 300 }), range?.(size) ?? [0, size]);
  const injections = places.map(
    ({ position, bit }): Injection => ({
      still,
      where: `bit ${bit} of byte ${position} of ${name}`,
      strike: (vault) => flipBit(join(vault, name), position, bit),
      ...(untold === undefined ? {} : { leniency: { untold } }),
    }),
  );
  await injectAll({ fault: 5, what, tally }, injections);
  expect(places).not.toEqual([]);
});
