import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { createOpenVault, openService } from '../../../../support/open-service.ts';
import { refusalOf } from '../../../../support/refusal-of.ts';
import { sampleDossier } from '../../../../support/share-vault.ts';

// Real processes and threads start here, and the computer may have more to do.
vi.setConfig({ testTimeout: 60_000 });

test('imports that a page left behind are bounded, and broken off by a later one', async () => {
  let monotonic = 1_000_000;
  const started = openService((deps) => ({
    ...deps,
    clock: { ...deps.clock, monotonic: () => monotonic },
  }));
  const vault = await createOpenVault(started);
  const { client } = started;
  const { dossierId } = await client.dossiers.create(sampleDossier);
  const file = { dossierId, incidentId: null, fileName: 'x', size: 9, capturedAt: null, sourceUrl: '' };
  const begin = () => client.evidence.beginImport(file);
  // The clock of the idle lock is turned on as well.
  await client.settings.changeVault({ settings: { idleMinutes: 15 }, reason: 'een reden' });
  const outcomes = await Promise.allSettled(Array.from({ length: 40 }, begin));
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(32);
  expect(await refusalOf(begin())).toMatchObject({ code: 'BUSY' });
  expect(readdirSync(join(vault, 'evidence'))).toHaveLength(32);
  monotonic += 6 * 60_000;
  await begin();
  expect(readdirSync(join(vault, 'evidence'))).toHaveLength(1);
});
