import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { knowVault } from '../../../../support/know-vault.ts';
import { openService } from '../../../../support/open-service.ts';
import { refusalOf } from '../../../../support/refusal-of.ts';
import { samplePerson } from '../../../../support/sample-input.ts';
import { passphrase } from '../../../../support/sample-vault.ts';
import { copyVault } from '../../../../support/sample-vault-folder.ts';
import { sampleDossier } from '../../../../support/share-vault.ts';

// Real processes and threads start here, and the computer may have more to do.
vi.setConfig({ testTimeout: 60_000 });

const newCopy = copyVault();
const PAGE = 4096;

test('damage in the middle of the database is found by the check, named as damage, and never ends the service', async () => {
  const folder = newCopy();
  const path = join(folder, 'kluis.luwte', 'vault.db');
  const vaultId = knowVault(join(folder, 'data'), join(folder, 'kluis.luwte'));
  const whole = openService((deps) => deps, folder);
  await whole.client.vault.unlock({ vaultId, passphrase });
  for (let count = 0; count < 30; count += 1) {
    const fields = { ...samplePerson, remarks: 'lange opmerking '.repeat(500) };
    await whole.client.dossiers.create({ ...sampleDossier, person: { fields } });
  }
  await whole.stop();

  const bytes = readFileSync(path);
  const pages = bytes.length / PAGE;
  expect(pages).toBeGreaterThan(60);
  // Some pages in the second half, where the long remarks lie.
  for (const page of [0.6, 0.7, 0.8, 0.9].map((share) => Math.floor(pages * share))) {
    bytes[page * PAGE + 1000] = (bytes[page * PAGE + 1000] ?? 0) ^ 0xff;
  }
  writeFileSync(path, bytes);

  const damaged = openService((deps) => deps, folder);
  const { client } = damaged;
  await client.vault.unlock({ vaultId, passphrase });
  const outcome = await client.vault.check().then(
    ({ database }) => database,
    () => refusalOf(client.vault.check()),
  );
  expect(['damaged', { code: 'DATABASE_DAMAGED', data: undefined }]).toContainEqual(outcome);
  // Whatever is asked is answered or named as damage.
  const all = await client.dossiers
    .list({ sort: 'code', direction: 'ascending', statuses: null, offset: 0, limit: 200 })
    .then(
      ({ rows }) => rows,
      () => [],
    );
  const codes = await Promise.all(
    all.map(({ dossierId }) =>
      client.dossiers.get({ dossierId }).then(
        () => 'answer',
        (error: { code: string }) => error.code,
      ),
    ),
  );
  expect(codes.filter((code) => code !== 'answer' && code !== 'DATABASE_DAMAGED')).toEqual([]);
  expect((await client.vault.status()).vault).not.toBeNull();
});
