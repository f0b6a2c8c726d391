import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { openIndependently } from '../support/independent-client.ts';
import { knowVault } from '../support/know-vault.ts';
import { createOpenVault, newFolder, openService } from '../support/open-service.ts';
import { sampleNote } from '../support/sample-input.ts';
import { passphrase } from '../support/sample-vault.ts';
import { sampleDossier } from '../support/share-vault.ts';
import { keysOf } from './harness/keys-of.ts';
import { someOf } from './harness/scale.ts';
import { createTally } from './harness/tally.ts';
import { findTears } from './harness/tears.ts';

vi.setConfig({ testTimeout: 60_000 });

const tally = createTally('clocks');
const start = Date.UTC(2026, 10, 2, 12);

/** What the clock of the wall says at each of the writes. */
const clocks: readonly (readonly [string, readonly number[]])[] = [
  ['runs backwards', [start, start - 3_600_000, start - 7_200_000]],
  ['jumps forward ten years', [start, Date.UTC(2036, 1, 1), Date.UTC(2036, 1, 2)]],
  [
    'goes through the end of summer time',
    [Date.UTC(2026, 9, 25, 0, 59), Date.UTC(2026, 9, 25, 1, 1), Date.UTC(2026, 9, 25, 0, 59)],
  ],
  ['says 1970', [0, 1, 0]],
  [
    'goes over the end of 32 bits in 2038',
    [Date.UTC(2038, 0, 19, 3, 14, 7), Date.UTC(2038, 0, 19, 3, 14, 8), start],
  ],
];

test.each(someOf(clocks, 2))(
  'a clock that %s changes neither what was done nor in which order',
  async (what, moments) => {
    let now = start;
    const home = newFolder();
    const started = openService((deps) => ({ ...deps, clock: { ...deps.clock, now: () => now } }), home);
    const vault = await createOpenVault(started);
    const { client } = started;
    const { dossierId } = await client.dossiers.create(sampleDossier);
    const written: string[] = [];
    for (const moment of moments) {
      now = moment;
      const { entryId } = await client.dossiers.addNote({ dossierId, note: sampleNote, draftKey: null });
      written.push(entryId);
    }
    expect(await client.vault.check()).toMatchObject({ database: 'ok', audit: { status: 'ok' } });
    await started.stop();

    const again = openService((deps) => ({ ...deps, clock: { ...deps.clock, now: () => now } }), home);
    await again.client.vault.unlock({ vaultId: knowVault(join(home, 'data'), vault), passphrase });
    expect((await again.client.vault.status()).vault).not.toBeNull();
    await again.stop();

    const { databaseKey } = await keysOf(vault);
    const inside = openIndependently(join(vault, 'vault.db'), databaseKey);
    const entries = inside
      .prepare(`SELECT object_id AS id, at FROM audit WHERE action = 'dossiers.addNote' ORDER BY sequence`)
      .all();
    expect(entries).toEqual(written.map((id, index) => ({ id, at: moments[index] })));
    expect(findTears(inside)).toEqual([]);
    inside.close();
    tally(10, `clock ${what}`, 'survived');
  },
);

test('the idle lock goes by the clock that never jumps: a day more or less on the wall locks nothing', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  let now = start;
  let monotonic = 0;
  const clock = { now: () => now, monotonic: () => monotonic };
  const started = openService((deps) => ({ ...deps, clock }));
  await createOpenVault(started);
  for (const jump of [86_400_000, -3 * 86_400_000]) {
    now += jump;
    monotonic += 1_000;
    await vi.advanceTimersByTimeAsync(60_000);
    expect((await started.client.vault.status()).vault).not.toBeNull();
  }
  vi.useRealTimers();
  tally(10, 'clock jumps a day while a vault is open', 'survived');
});
