import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { ensureDebianTools, hasProgram } from '../support/debian-tools.ts';
import { makeFolder, removeFolder } from '../support/test-folder.ts';
import { createDiskModel, type Survivors } from './harness/disk-model.ts';
import { lookInside } from './harness/look-inside.ts';
import { borders, knownAt, recordSession, type Step } from './harness/record-session.ts';
import { sampleVaults } from './harness/sample-vaults.ts';
import { isFull, someOf } from './harness/scale.ts';
import { seed } from './harness/seed.ts';
import { createTally } from './harness/tally.ts';
import { addIncident, addNote, importEvidence, saveDraft } from './harness/workload.ts';
import { judge } from './oracle.ts';

// Every state that a power loss may leave is opened with the real service.
vi.setConfig({ testTimeout: 60 * 60_000 });

ensureDebianTools();
const samples = sampleVaults();
const tally = createTally('power-loss');

const survivors: readonly Survivors[] = ['synced', 'names-first', 'all'];
const what: Readonly<Record<Survivors, string>> = {
  synced: 'power lost, only what was synced is there',
  'names-first': 'power lost, names are there before bytes',
  all: 'killed at each border of an fsync',
};

const work: readonly Step[] = [
  addNote,
  (place) => importEvidence(place, 150_000),
  (place) => saveDraft(place),
  addIncident,
  ({ client }) => client.vault.backupNow(),
  (place) => importEvidence(place, 20),
  addNote,
];
/** Number of steps after which the backup was acknowledged. */
const BACKED_UP = 5;

type Recorded = { readonly name: string; readonly steps: readonly Step[]; readonly quick: number };

const sessions: readonly Recorded[] = [
  { name: 'notes, evidence, drafts and a backup', steps: work, quick: 3 },
  // No backup stands by with another key file.
  { name: 'opening and locking, which writes the key file', steps: [], quick: 3 },
];

test.skipIf(!hasProgram('strace')).for(sessions)(
  'whenever the power goes during $name, what was acknowledged is on the disk and nothing is torn (skipped where strace is missing)',
  async ({ steps, quick }) => {
    const { closed } = samples();
    const session = await recordSession(closed, steps);
    const moments = borders(session);
    expect(moments.length).toBeGreaterThan(8);
    const broken: string[] = [];
    for (const [index, kept] of survivors.entries()) {
      // The last moments first: of a few, one is near the end, where the key file is written. Each of the few is for
      // one way in which the disk may be left.
      const chosen = someOf(moments.toReversed(), quick);
      for (const until of chosen.filter((_, at) => isFull || at % survivors.length === index)) {
        const home = makeFolder();
        const vault = join(home, 'kluis.luwte');
        const disk = createDiskModel(closed.vault, session.root);
        for (const call of session.calls.slice(0, until)) disk.apply(call);
        disk.restore(vault, kept);
        const known = knownAt(session, until);
        const sequence = lookInside(vault, closed.keys.databaseKey)?.sequence ?? 0;
        const backups = readdirSync(join(vault, 'backups')).filter((name) => !name.startsWith('.'));
        const isBackedUp = backups.length > 0 || known.steps < BACKED_UP;
        const { verdict, said, problems } = await judge(home, { ...closed, ledger: known.ledger, sequence });
        const isWhole = verdict === 'survived' && problems.length === 0 && isBackedUp;
        tally(1, what[kept], isWhole ? verdict : 'lost');
        if (!isWhole) broken.push(`call ${until}, ${kept}: ${verdict} (${said}) ${problems.join('; ')}`);
        removeFolder(home);
      }
    }
    expect(broken, `seed ${seed}`).toEqual([]);
  },
);
