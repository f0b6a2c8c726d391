import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test, vi } from 'vitest';
import { findRead } from '../../../../../../electron/service/registry.ts';
import { sql } from '../../../../../../electron/service/storage/sql.ts';
import { knowVault } from '../../../../../support/know-vault.ts';
import { newFolder, openService } from '../../../../../support/open-service.ts';
import { createSenderVault } from './sender-vault.ts';

// A vault is migrated, and the computer may have more to do.
vi.setConfig({ testTimeout: 60_000 });

test('messages of a vault from before senders were records are linked once it is open', async () => {
  const home = newFolder();
  const vault = join(home, 'kluis.luwte');
  const frozen = fileURLToPath(new URL('../../../../../fixtures/vaults/version-1/vault', import.meta.url));
  cpSync(frozen, vault, { recursive: true });
  const { client } = openService((deps) => deps, home);
  await client.vault.unlock({
    vaultId: knowVault(join(home, 'data'), vault),
    passphrase: 'oefenen met verzonnen mensen',
  });
  const query = { dossierId: null, text: '', offset: 0, limit: 200 };
  const named = async () => {
    const { rows } = await client.dossiers.list({
      sort: 'code',
      direction: 'ascending',
      statuses: null,
      offset: 0,
      limit: 200,
    });
    const pages = rows.map(({ dossierId }) =>
      client.dossiers.incidents({ dossierId, offset: 0, limit: 200 }),
    );
    return (await Promise.all(pages))
      .flatMap(({ incidents }) => incidents)
      .filter(({ sender }) => sender !== '').length;
  };
  const expected = await named();
  expect(expected).toBeGreaterThan(0);
  await vi.waitFor(
    async () => {
      const { senders } = await client.people.senders(query);
      expect(senders.reduce((sum, { messages }) => sum + messages, 0)).toBe(expected);
    },
    { timeout: 30_000, interval: 50 },
  );
});

test('what is linked or names nobody is left alone, in parts that follow each other', async () => {
  const vault = await createSenderVault();
  const dossierId = vault.addDossier();
  for (let count = 0; count < 130; count += 1) vault.addMessage(dossierId, { sender: `@oud_${count % 7}` });
  vault.addMessage(dossierId, { sender: 'onbekend' });
  vault.db.run(sql`UPDATE incidents SET sender_id = NULL`);
  vault.db.run(sql`DELETE FROM senders`);
  const writes: number[] = [];
  for (let after: string | null = ''; after !== null; ) {
    const found = findRead('people.unlinkedSenders')?.({ db: vault.db, now: 0, actor: '' }, {
      after,
    } as never) as {
      ready: boolean;
      incidentIds: string[];
      last: string | null;
    };
    expect(found.ready).toBe(true);
    writes.push(found.incidentIds.length);
    vault.write('people.linkSenders', { incidentIds: found.incidentIds });
    // A second time changes nothing.
    vault.write('people.linkSenders', { incidentIds: found.incidentIds });
    after = found.last;
  }
  expect(writes).toEqual([100, 30]);
  expect(vault.senders(dossierId).map(({ messages }) => messages)).toEqual([19, 19, 19, 19, 18, 18, 18]);
  expect(vault.read('people.unlinkedSenders', { after: '' })).toMatchObject({ incidentIds: [] });
  vault.close();
});
