import { chmodSync, chownSync, cpSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { knowVault } from '../support/know-vault.ts';
import { newFolder } from '../support/open-service.ts';
import { passphrase } from '../support/sample-vault.ts';
import { startServiceChild } from '../support/service-child.ts';
import { answerOrCode } from './harness/answer-or-code.ts';
import { codeProblems } from './harness/error-words.ts';
import { changedFiles, fileStates } from './harness/file-states.ts';
import { whatIsMissing } from './harness/ledger.ts';
import { canMount, insideOf, withOwnDisk } from './harness/own-disk.ts';
import { privateWordsIn } from './harness/private-words.ts';
import { readVault } from './harness/read-vault.ts';
import { type StillVault, sampleVaults } from './harness/sample-vaults.ts';
import { choicesFor } from './harness/seed.ts';
import { createTally } from './harness/tally.ts';
import { addNote } from './harness/workload.ts';
import { judge } from './oracle.ts';

// Real processes start one after another here, and the computer may have more to do.
vi.setConfig({ testTimeout: 120_000 });

const samples = sampleVaults();
const tally = createTally('unwritable');
const NOBODY = 65_534;

/** Opens a vault with a service that was started in some way, and answers what it said and showed. */
async function openIn(
  still: StillVault,
  {
    data,
    vault,
    before,
  }: { readonly data: string; readonly vault: string; readonly before: readonly string[] },
) {
  const vaultId = knowVault(data, vault);
  if (before[0] === 'setpriv') {
    chownSync(data, NOBODY, NOBODY);
    for (const name of readdirSync(data)) chownSync(join(data, name), NOBODY, NOBODY);
  }
  const child = startServiceChild(data, before);
  const { client } = child;
  const { refused } = await answerOrCode(client.vault.unlock({ vaultId, passphrase }));
  const seen = refused === null ? await readVault(client, still) : null;
  const place = {
    client,
    dossierId: still.dossierId,
    ledger: still.ledger,
    choices: choicesFor('unwritable'),
  };
  const written = refused === null ? await answerOrCode(addNote(place)) : null;
  const states = insideOf(child.pid, vault);
  const after = fileStates(states);
  await child.lock();
  expect(privateWordsIn(child.output(), still)).toEqual([]);
  return { refused, seen, writing: written?.refused?.code ?? null, after };
}

test.skipIf(!canMount)(
  'on a read-only medium a closed vault opens to be read, and says so (skipped where no disk may be mounted)',
  async () => {
    const still = samples().closed;
    const home = newFolder();
    const place = join(home, 'schijf');
    mkdirSync(place);
    const before = withOwnDisk({ place, vault: still.vault }, { readOnly: true });
    const { seen, writing, after } = await openIn(still, {
      data: join(home, 'data'),
      vault: join(place, 'kluis.luwte'),
      before,
    });
    expect(seen).toMatchObject({ mode: { kind: 'read-only', reason: 'medium' }, named: [], problems: [] });
    expect(seen === null ? null : whatIsMissing(still.ledger, seen.content).audited).toEqual([]);
    expect(writing).toBe('VAULT_READ_ONLY');
    expect(changedFiles(fileStates(still.vault), after)).toEqual([]);
    tally(8, 'closed vault on a read-only medium', 'named');
  },
);

test.skipIf(!canMount)(
  'on a read-only medium a vault that was not closed asks to be copied elsewhere, or is read whole (skipped where no disk may be mounted)',
  async () => {
    const still = samples().hot;
    const home = newFolder();
    const place = join(home, 'schijf');
    mkdirSync(place);
    const before = withOwnDisk({ place, vault: still.vault }, { readOnly: true });
    const { refused, seen } = await openIn(still, {
      data: join(home, 'data'),
      vault: join(place, 'kluis.luwte'),
      before,
    });
    if (refused === null) {
      expect(seen?.mode.kind).toBe('read-only');
      expect(seen === null ? null : whatIsMissing(still.ledger, seen.content).audited).toEqual([]);
    } else expect(refused.code).toBe('VAULT_NOT_WRITABLE');
    tally(8, 'vault with a log on a read-only medium', 'named');
  },
);

const isRoot = process.getuid?.() === 0;

test.skipIf(!isRoot)(
  'files of somebody else are refused by name, and nothing about them changes (skipped where nobody else can be played)',
  async () => {
    const still = samples().closed;
    const home = newFolder();
    chmodSync(home, 0o755);
    const vault = join(home, 'kluis.luwte');
    cpSync(still.vault, vault, { recursive: true });
    const states = fileStates(vault);
    const before = ['setpriv', `--reuid=${NOBODY}`, `--regid=${NOBODY}`, '--clear-groups'];
    for (const mode of [0o700, 0o755]) {
      chmodSync(vault, mode);
      const { refused, seen } = await openIn(still, { data: join(home, 'data'), vault, before });
      expect(seen).toBeNull();
      expect(codeProblems(refused?.code ?? '', refused?.data)).toEqual([]);
      expect(refused?.code).not.toBe('WRONG_PASSPHRASE');
      tally(8, 'files of somebody else', 'named');
    }
    expect(changedFiles(states, fileStates(vault))).toEqual([]);
  },
);

test('files that others may read are for the owner alone again once the vault was open', async () => {
  const still = samples().closed;
  const home = newFolder();
  const vault = join(home, 'kluis.luwte');
  cpSync(still.vault, vault, { recursive: true });
  for (const name of ['vault.db', 'vault.json', 'vault.head']) chmodSync(join(vault, name), 0o644);
  chmodSync(vault, 0o755);
  expect(await judge(home, still)).toEqual({ verdict: 'survived', said: '', problems: [] });
  const modes = ['vault.db', 'vault.json', 'vault.head', '.'].map(
    (name) => statSync(join(vault, name)).mode & 0o077,
  );
  expect(modes).toEqual([0, 0, 0, 0]);
  tally(8, 'files that others may read', 'survived');
});
