import { copyFileSync, mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { collectOrphans } from '../../../../../electron/service/features/evidence/collect-orphans.ts';
import { importFile } from '../../../../support/import-file.ts';
import { openIndependently } from '../../../../support/independent-client.ts';
import { knowVault } from '../../../../support/know-vault.ts';
import { openService } from '../../../../support/open-service.ts';
import { openVaultSession } from '../../../../support/open-vault-session.ts';
import { sampleNote } from '../../../../support/sample-input.ts';
import { copyVault } from '../../../../support/sample-vault-folder.ts';
import { sampleDossier } from '../../../../support/share-vault.ts';
import { confirmSheet, passphrase } from '../../../../support/start-service.ts';
import { vaultDatabaseKey } from '../../../../support/vault-database-key.ts';
import { addPerson, samsPassphrase } from './members/sample-members.ts';

vi.setConfig({ testTimeout: 60_000 });

const newCopy = copyVault();

/** A vault, closed or copied, and a service that knows it and has opened it. */
async function openPlace(folder = newCopy(), words = passphrase) {
  const vault = join(folder, 'kluis.luwte');
  const vaultId = knowVault(join(folder, 'data'), vault);
  const started = openService((deps) => deps, folder);
  await started.client.vault.unlock({ vaultId, passphrase: words });
  return { folder, vault, started, client: started.client };
}

test('a whole vault that is written to between two looks is never called damaged', async () => {
  const { client } = await openPlace();
  const { dossierId } = await client.dossiers.create(sampleDossier);
  for (let round = 0; round < 4; round += 1) {
    for (let count = 0; count < 8; count += 1) {
      const note = { ...sampleNote, text: `${'woord '.repeat(300)}${round}-${count}` };
      await client.dossiers.addNote({ dossierId, note, draftKey: null });
    }
    await client.dossiers.search({ text: 'woord', offset: 0, limit: 10 });
    expect(await client.vault.checkNow()).toMatchObject({ problems: 0, database: false });
  }
  expect((await client.vault.status()).vault?.mode).toEqual({ kind: 'open' });
});

test('one damaged slot is mended from a backup, and costs a colleague who came later nothing', async () => {
  const { folder, vault, started, client } = await openPlace();
  await client.vault.backupNow();
  await addPerson(started);
  const own = (await client.vault.status()).vault?.member.slotId ?? '';
  await started.stop();
  const path = join(vault, 'vault.json');
  const text = readFileSync(path, 'utf8');
  const at = text.indexOf('"createdAt": "', text.indexOf(own)) + '"createdAt": "'.length + 3;
  writeFileSync(path, text.slice(0, at) + (text[at] === '5' ? '4' : '5') + text.slice(at + 1));

  const mended = await openPlace(folder);
  expect((await mended.client.vault.status()).vault?.notices).toEqual(['key-file-from-backup']);
  const { members } = await mended.client.vault.members();
  expect(members.map(({ revokedAt }) => revokedAt)).toEqual([null, null]);
  await mended.started.stop();
  await openPlace(folder, samsPassphrase);
});

test('a damaged page of former keys leaves everything else to be read', async () => {
  const { folder, vault, started, client } = await openPlace();
  const slotId = await addPerson(started);
  await client.vault.revokeMember({ slotId, passphrase, secondProofId: null });
  await confirmSheet(started);
  await client.dossiers.create(sampleDossier);
  await started.stop();
  const database = join(vault, 'vault.db');
  const independent = openIndependently(database, await vaultDatabaseKey(vault, passphrase));
  const row = independent.prepare("SELECT rootpage FROM sqlite_master WHERE name = 'past_keys'").get();
  independent.close();
  const { rootpage } = row as { readonly rootpage: number };
  const bytes = readFileSync(database);
  bytes.fill(0x5a, (rootpage - 1) * 4096 + 100, (rootpage - 1) * 4096 + 200);
  writeFileSync(database, bytes);

  const again = await openPlace(folder);
  expect((await again.client.vault.status()).vault?.mode.kind).toBe('rescue');
  const register = { sort: 'code', direction: 'ascending', statuses: null, offset: 0, limit: 10 } as const;
  expect(await again.client.dossiers.list(register)).toMatchObject({ total: 1 });
});

test('older files that agree with each other are told by a backup that holds more, and no evidence goes', async () => {
  const names = ['vault.db', 'vault.head', 'vault.json'];
  const { folder, vault, started, client } = await openPlace();
  const { dossierId } = await client.dossiers.create(sampleDossier);
  await started.stop();
  const old = join(folder, 'old');
  mkdirSync(old);
  for (const name of names) copyFileSync(join(vault, name), join(old, name));
  const later = await openPlace(folder);
  await importFile(later.client, { dossierId, fileName: 'opname.bin', bytes: new Uint8Array(5000) });
  await later.client.vault.backupNow();
  await later.started.stop();
  for (const name of names) copyFileSync(join(old, name), join(vault, name));
  const evidence = join(vault, 'evidence');
  for (const name of readdirSync(evidence)) utimesSync(join(evidence, name), 1, 1);

  const session = await openVaultSession(later.started.deps, vault);
  expect(session.vault.mode).toMatchObject({ kind: 'rescue', reason: 'history', missing: 3 });
  expect(await collectOrphans(session, Date.now())).toBe(0);
  expect(readdirSync(evidence)).toHaveLength(1);
  await session.storage.close();
});

test('guesses at a colleague side by side wait like any others', async () => {
  const { started, client } = await openPlace();
  const slotId = await addPerson(started);
  const guesses = Array.from({ length: 6 }, (_, count) => `geraden zin nummer ${count} van velen`);
  const answers = await Promise.all(
    [...guesses, samsPassphrase].map((words) =>
      client.vault.proveSecondPerson({ slotId, passphrase: words }).then(
        () => 'proved',
        ({ code }: { readonly code: string }) => code,
      ),
    ),
  );
  expect(answers).toEqual(Array.from({ length: 7 }, () => 'WRONG_PASSPHRASE'));
});
