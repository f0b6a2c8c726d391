import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { copyPart, PAGE } from './harness/change-file.ts';
import { type Injection, injectAll } from './harness/inject.ts';
import { sampleVaults } from './harness/sample-vaults.ts';
import { howMany, someOf } from './harness/scale.ts';
import { choicesFor } from './harness/seed.ts';
import { createTally } from './harness/tally.ts';

// Every injection opens a vault with the real service.
vi.setConfig({ testTimeout: 10 * 60_000 });

const samples = sampleVaults();
const tally = createTally('pages');

/** Numbers from 0 of the pages that both states have and that differ. */
function changedPages(): readonly number[] {
  const [older, closed] = [samples().older, samples().closed].map(({ vault }) =>
    readFileSync(join(vault, 'vault.db')),
  );
  if (older === undefined || closed === undefined) return [];
  const count = Math.min(older.length, closed.length) / PAGE;
  const pageOf = (file: Buffer, page: number) => file.subarray(page * PAGE, (page + 1) * PAGE);
  return Array.from({ length: count }, (_, page) => page).filter(
    (page) => !pageOf(older, page).equals(pageOf(closed, page)),
  );
}

test('one old page put back is told where it holds the audit trail or does not fit; else it is the documented exception', async () => {
  const { older, closed } = samples();
  const pages = changedPages();
  expect(pages.length).toBeGreaterThan(20);
  const injections = someOf(pages, 2).map(
    (page): Injection => ({
      still: closed,
      where: `page ${page + 1}`,
      strike: (vault) =>
        copyPart(join(older.vault, 'vault.db'), join(vault, 'vault.db'), { at: page * PAGE, length: PAGE }),
      leniency: { untold: 'rows' },
    }),
  );
  await injectAll({ fault: 5, what: 'one old page put back', tally }, injections);
});

test('two pages swapped are always told', async () => {
  const { closed } = samples();
  const count = readFileSync(join(closed.vault, 'vault.db')).length / PAGE;
  const choices = choicesFor('swapped pages');
  const injections = Array.from({ length: howMany({ quick: 1, full: 60 }) }, (): Injection => {
    const one = choices.between(0, count - 1);
    const two = (one + choices.between(1, count - 1)) % count;
    return {
      still: closed,
      where: `pages ${one + 1} and ${two + 1}`,
      strike: (vault) => {
        const path = join(vault, 'vault.db');
        const original = join(closed.vault, 'vault.db');
        copyPart(original, path, { at: one * PAGE, length: PAGE, into: two * PAGE });
        copyPart(original, path, { at: two * PAGE, length: PAGE, into: one * PAGE });
      },
    };
  });
  await injectAll({ fault: 5, what: 'two pages swapped', tally, may: ['named'] }, injections);
});
