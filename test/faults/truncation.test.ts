import { statSync } from 'node:fs';
import { join } from 'node:path';
import { test, vi } from 'vitest';
import { cutTo, PAGE } from './harness/change-file.ts';
import { type Injection, injectAll } from './harness/inject.ts';
import { type SampleVaults, sampleVaults } from './harness/sample-vaults.ts';
import { howMany } from './harness/scale.ts';
import { choicesFor } from './harness/seed.ts';
import { createTally } from './harness/tally.ts';

// Every injection opens a vault with the real service.
vi.setConfig({ testTimeout: 10 * 60_000 });

const samples = sampleVaults();
const tally = createTally('truncation');

type Target = { readonly name: string; readonly what: string; readonly moment: keyof SampleVaults };

const targets: readonly Target[] = [
  { name: 'vault.db', what: 'database cut', moment: 'closed' },
  { name: 'vault.db-wal', what: 'log cut', moment: 'hot' },
  { name: 'vault.head', what: 'head cut', moment: 'closed' },
];

/** Nothing, inside and at the border of a page, one byte less; and anywhere. */
function lengths(name: string, size: number): readonly number[] {
  const choices = choicesFor(`cut ${name}`);
  const borders = [0, 1, PAGE - 1, PAGE, size - PAGE, size - 1].filter(
    (length) => length >= 0 && length < size,
  );
  const anywhere = Array.from({ length: howMany({ quick: 1, full: 60 }) }, () =>
    choices.between(0, size - 1),
  );
  return [...new Set([...borders.slice(0, howMany({ quick: 1, full: 6 })), ...anywhere])];
}

test.each(targets)('$what at many lengths loses nothing in silence', async ({ name, what, moment }) => {
  const still = samples()[moment];
  const injections = lengths(name, statSync(join(still.vault, name)).size).map(
    (length): Injection => ({
      still,
      where: `${name} cut to ${length} bytes`,
      strike: (vault) => cutTo(join(vault, name), length),
      // A log of which the last thing was a draft cannot tell that it lost it; a head without a whole slot no number.
      leniency: name === 'vault.head' ? { number: 'any' } : { untold: 'drafts' },
    }),
  );
  await injectAll({ fault: 5, what, tally }, injections);
});
