import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test, vi } from 'vitest';
import { findRead } from '../../../../../../electron/service/registry.ts';
import { sql } from '../../../../../../electron/service/storage/sql.ts';
import { instantToLocal } from '../../../../../../shared/kernel/zoned-time.ts';
import { knowVault } from '../../../../../support/know-vault.ts';
import { newFolder, openService } from '../../../../../support/open-service.ts';
import { previewTable } from '../../../../../support/send-import.ts';
import { createSenderVault } from '../../people/senders/sender-vault.ts';

// A vault is migrated, and the computer may have more to do.
vi.setConfig({ testTimeout: 60_000 });

test('incidents of before they were compared get the keys that they would get now, in parts, and others are left alone', async () => {
  const vault = await createSenderVault();
  onTestFinished(() => vault.close());
  const dossierId = vault.addDossier();
  for (let count = 0; count < 130; count += 1)
    vault.addMessage(dossierId, { message: `bericht ${count}`, url: `https://x.com/a/status/${count}` });
  vault.addMessage(dossierId, { message: '', url: '' });
  vault.addMessage(dossierId, { message: '', url: 'op papier' });
  const keys = () =>
    vault.db.all(sql`SELECT incident_id, link_key, text_key, updated_at FROM incidents ORDER BY incident_id`);
  const before = keys();
  vault.db.run(sql`UPDATE incidents SET link_key = '', text_key = ''`);
  const parts: number[] = [];
  for (let after: string | null = ''; after !== null; ) {
    const found = findRead('dossiers.incidentsWithoutKeys')?.({ db: vault.db, now: 0, actor: '' }, {
      after,
    } as never) as { ready: boolean; incidentIds: string[]; last: string | null };
    expect(found.ready).toBe(true);
    parts.push(found.incidentIds.length);
    vault.write('dossiers.fillKeys', { incidentIds: found.incidentIds });
    after = found.last;
  }
  expect([parts, keys()]).toEqual([[100, 30], before]);
  expect(vault.read('dossiers.incidentsWithoutKeys', { after: '' })).toMatchObject({ incidentIds: [] });
});

test('an import into a dossier of version 2 knows what stands there already', async () => {
  const home = newFolder();
  const folder = join(home, 'kluis.luwte');
  const frozen = fileURLToPath(new URL('../../../../../fixtures/vaults/version-2/vault', import.meta.url));
  cpSync(frozen, folder, { recursive: true });
  const { client } = openService((deps) => deps, home);
  const vaultId = knowVault(join(home, 'data'), folder);
  await client.vault.unlock({ vaultId, passphrase: 'oefenen met verzonnen mensen' });
  const sort = { sort: 'code', direction: 'ascending', statuses: null } as const;
  const { rows } = await client.dossiers.list({ ...sort, offset: 0, limit: 9 });
  const dossierId = rows.find(({ incidentCount }) => incidentCount > 0)?.dossierId ?? '';
  const { incidents } = await client.dossiers.incidents({ dossierId, offset: 0, limit: 200 });
  const exact = incidents.find(({ precision, messageLength }) => precision === 'minute' && messageLength > 0);
  const one = await client.dossiers.incident({ incidentId: exact?.incidentId ?? '' });
  const moment = instantToLocal(one.occurredAt, 'Europe/Amsterdam').slice(0, 16);
  const table = `Datum;Netwerk;Auteur;Bericht\n${moment};X;${one.sender};"${one.message}"\n`;
  await vi.waitFor(
    async () => {
      const { counts } = await previewTable(client.dossiers, { kind: 'incidents', dossierId }, table);
      expect(counts).toEqual({ ready: 0, duplicate: 1, wrong: 0 });
    },
    { timeout: 10_000, interval: 200 },
  );
});
