import { join } from 'node:path';
import { expect, test } from 'vitest';
import { knowVault } from '../../../../../support/know-vault.ts';
import { newFolder, openService } from '../../../../../support/open-service.ts';
import { copySampleVault } from '../../../../../support/sample-vault-folder.ts';
import { previewTable } from '../../../../../support/send-import.ts';
import { sampleDossier } from '../../../../../support/share-vault.ts';
import { passphrase } from '../../../../../support/start-service.ts';

const ROWS = 400;
const messages = ['Datum;Netwerk;Auteur;Link;Bericht']
  .concat(
    Array.from(
      { length: ROWS },
      (_, row) =>
        `20-11-2026 14:05;X;@kwast_${row % 7};https://x.com/a/status/${row};Zonderling woord ${row}`,
    ),
  )
  .join('\n');

test('the index follows by itself, and after the next opening where a vault was locked before it had', async () => {
  const home = newFolder();
  const folder = await copySampleVault(home);
  const vaultId = knowVault(join(home, 'data'), folder);
  const first = openService((deps) => deps, home);
  await first.client.vault.unlock({ vaultId, passphrase });
  const { dossiers } = first.client;
  const { dossierId } = await dossiers.create(sampleDossier);
  const target = { kind: 'incidents', dossierId } as const;
  const { importId } = await previewTable(dossiers, target, messages);
  await dossiers.finishImport({ importId, leftOut: [], included: [] });
  const found = async (from = dossiers) =>
    (await from.search({ text: '"zonderling"', offset: ROWS - 1, limit: 5 })).hits.length;
  expect(await found()).toBe(1);
  const filter = { platform: null, form: null, sender: null, from: null, until: null };
  const { incidentIds } = await dossiers.incidentIdsOf({ dossierId, filter });
  const change = {
    ...{ addForms: [], removeForms: [], addOffences: [], removeOffences: [], platform: null },
    ...{ sender: '@anders', observedBy: null },
  };
  await dossiers.changeIncidents({ incidentIds, change });
  await expect.poll(() => found(), { timeout: 20_000 }).toBe(1);
  await dossiers.changeIncidents({ incidentIds, change: { ...change, sender: '@nogiemand' } });
  await first.stop();

  const second = openService((deps) => deps, home);
  await second.client.vault.unlock({ vaultId, passphrase });
  await expect.poll(() => found(second.client.dossiers), { timeout: 20_000 }).toBe(1);
  const { hits } = await second.client.dossiers.search({ text: '"anders"', offset: 0, limit: 5 });
  expect(hits).toEqual([]);
  await second.stop();
});
