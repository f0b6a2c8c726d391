import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { knowVault } from '../../../../../support/know-vault.ts';
import { newFolder, openService } from '../../../../../support/open-service.ts';
import { refusalOf } from '../../../../../support/refusal-of.ts';
import { copySampleVault } from '../../../../../support/sample-vault-folder.ts';
import { previewTable } from '../../../../../support/send-import.ts';
import { sampleDossier, shareVault } from '../../../../../support/share-vault.ts';
import { passphrase } from '../../../../../support/start-service.ts';

const vault = shareVault();
const dossiers = () => vault().client.dossiers;
const ROWS = 10_000;
const messages = ['Datum;Netwerk;Auteur;Link;Bericht']
  .concat(
    Array.from(
      { length: ROWS },
      (_, row) =>
        `20-11-2026 14:05;X;@kwast_${row % 700};https://x.com/a/status/${row};Zonderling woord ${row}`,
    ),
  )
  .join('\n');
const cases = ['Naam;Gemeld op;Samenvatting']
  .concat(Array.from({ length: 3000 }, (_, row) => `Zonderling ${row};20-11-2025;Iets`))
  .join('\n');

const everything = async (dossierId: string) => ({
  incidents: (await dossiers().incidents({ dossierId, offset: 0, limit: 1 })).total,
  senders: (await dossiers().search({ text: 'kwast_3', offset: 0, limit: 5 })).hits.length,
  words: (await dossiers().search({ text: 'zonderling', offset: 0, limit: 5 })).hits.length,
  lines: (await dossiers().timeline({ dossierId, kinds: ['import'], before: null, limit: 5 })).entries.length,
  imports: [
    ...(await dossiers().pastImports({ dossierId })).imports,
    ...(await dossiers().pastImports({ dossierId: null })).imports,
  ].length,
  dossiers: (
    await dossiers().list({ sort: 'code', direction: 'ascending', statuses: null, offset: 0, limit: 1 })
  ).total,
});

test.each([
  ['before it began', 0],
  ['in the middle', 120],
])('ten thousand rows stopped %s leave nothing, and can be stored after all', async (_, after) => {
  const { dossierId } = await dossiers().create(sampleDossier);
  const target = { kind: 'incidents', dossierId } as const;
  const { importId } = await previewTable(dossiers(), target, messages);
  const before = await everything(dossierId);
  const stored = refusalOf(dossiers().finishImport({ importId, leftOut: [], included: [] }));
  await setTimeout(after);
  const asked = performance.now();
  await dossiers().stopImport({ importId });
  expect(await stored).toMatchObject({ code: 'IMPORT_STOPPED' });
  expect(performance.now() - asked).toBeLessThan(400);
  expect(await everything(dossierId)).toEqual(before);
  // What was read is still there: stopping was no decision against it.
  const { rows } = await dossiers().importRows({ importId, show: null, offset: 0, limit: 1 });
  expect(rows).toHaveLength(1);
  if (after > 0) return;
  expect(await dossiers().finishImport({ importId, leftOut: [], included: [] })).toMatchObject({
    added: ROWS,
  });
  expect(await everything(dossierId)).toMatchObject({ incidents: ROWS, lines: 1 });
  // Too late: what stands stays.
  await dossiers().stopImport({ importId });
  expect((await everything(dossierId)).incidents).toBe(ROWS);
});

test('past cases stopped in the middle leave no dossier, no person and no import', async () => {
  const { dossierId } = await dossiers().create(sampleDossier);
  const { importId } = await previewTable(dossiers(), { kind: 'register', dossierId: null }, cases);
  const before = await everything(dossierId);
  const stored = refusalOf(dossiers().finishImport({ importId, leftOut: [], included: [] }));
  await setTimeout(100);
  await dossiers().cancelImport({ importId });
  expect(await stored).toMatchObject({ code: 'IMPORT_STOPPED' });
  expect(await everything(dossierId)).toEqual(before);
  // Thrown away with it.
  expect(await refusalOf(dossiers().importRows({ importId, show: null, offset: 0, limit: 1 }))).toMatchObject(
    {
      code: 'NO_SUCH_IMPORT',
    },
  );
});

test('locking while ten thousand rows are stored does not wait for them, and leaves nothing', async () => {
  const home = newFolder();
  const folder = await copySampleVault(home);
  const vaultId = knowVault(join(home, 'data'), folder);
  const first = openService((deps) => deps, home);
  await first.client.vault.unlock({ vaultId, passphrase });
  const { dossierId } = await first.client.dossiers.create(sampleDossier);
  const target = { kind: 'incidents', dossierId } as const;
  const { importId } = await previewTable(first.client.dossiers, target, messages);
  const stored = first.client.dossiers.finishImport({ importId, leftOut: [], included: [] }).then(
    () => 'stored',
    () => 'not stored',
  );
  await setTimeout(150);
  const asked = performance.now();
  await first.stop();
  expect(performance.now() - asked).toBeLessThan(1500);
  expect(await stored).toBe('not stored');

  const second = openService((deps) => deps, home);
  await second.client.vault.unlock({ vaultId, passphrase });
  const { imports } = await second.client.dossiers.pastImports({ dossierId });
  const { total } = await second.client.dossiers.incidents({ dossierId, offset: 0, limit: 1 });
  expect([imports, total]).toEqual([[], 0]);
  await second.stop();
});
