import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { minimumKdf } from '../../../../../../electron/service/crypto/index.ts';
import { importFile } from '../../../../../support/import-file.ts';
import { openIndependently } from '../../../../../support/independent-client.ts';
import { knowVault } from '../../../../../support/know-vault.ts';
import { openService } from '../../../../../support/open-service.ts';
import { refusalOf } from '../../../../../support/refusal-of.ts';
import { passphrase } from '../../../../../support/sample-vault.ts';
import { copyVault } from '../../../../../support/sample-vault-folder.ts';
import { sampleDossier } from '../../../../../support/share-vault.ts';
import { vaultDatabaseKey } from '../../../../../support/vault-database-key.ts';
import { forgeBackup } from '../backup/forge-manifest.ts';

vi.setConfig({ testTimeout: 60_000 });

const newCopy = copyVault();

async function openCopy() {
  const folder = newCopy();
  const vaultFolder = join(folder, 'kluis.luwte');
  const vaultId = knowVault(join(folder, 'data'), vaultFolder);
  const started = openService((deps) => deps, folder);
  await started.client.vault.unlock({ vaultId, passphrase });
  return { ...started, vaultFolder, vaultId };
}

test('the facts of a vault follow what is done in it', async () => {
  const { client, vaultFolder } = await openCopy();
  await vi.waitUntil(async () => (await client.vault.facts()).quickCheck !== 'running', { timeout: 20_000 });
  const fresh = await client.vault.facts();
  expect(fresh).toEqual({
    path: vaultFolder,
    place: { kind: 'local', name: '' },
    bytes: {
      database: expect.any(Number),
      evidence: 0,
      backups: expect.any(Number),
      free: expect.any(Number),
    },
    members: 1,
    generation: 1,
    kdf: minimumKdf,
    sequence: 5,
    headCode: expect.stringMatching(/^5-[0-9A-F]{8}$/),
    createdAt: expect.any(Number),
    backupFailed: false,
    lastBackupAt: null,
    lastOutsideAt: null,
    outsideOnSameDisk: null,
    lastProvedRestoreAt: null,
    restoreReminder: false,
    quickCheck: 'ok',
    deepCheck: null,
    sheetConfirmed: true,
  });
  expect(fresh.bytes.database).toBeGreaterThanOrEqual(statSync(join(vaultFolder, 'vault.db')).size);
  expect(fresh.bytes.free).toBeGreaterThan(0);

  const { dossierId } = await client.dossiers.create(sampleDossier);
  const bytes = new Uint8Array(100_000).fill(7);
  await importFile(client, { dossierId, fileName: 'bericht.bin', bytes });
  const later = await client.vault.facts();
  expect(later.sequence).toBeGreaterThan(fresh.sequence);
  expect(later.headCode.startsWith(`${later.sequence}-`)).toBe(true);
  expect(later.bytes.evidence).toBeGreaterThan(100_000);
});

test('a check of the whole vault is kept with its date and stands in the trail; what it finds is counted', async () => {
  const { client, vaultFolder, vaultId, folder, stop } = await openCopy();
  const { dossierId } = await client.dossiers.create(sampleDossier);
  for (const fileName of ['een.bin', 'twee.bin', 'drie.bin']) {
    await importFile(client, { dossierId, fileName, bytes: new Uint8Array(5_000).fill(1) });
  }
  const before = await client.vault.facts();
  const well = await client.vault.checkNow();
  expect(well).toEqual({
    at: expect.any(Number),
    problems: 0,
    database: false,
    history: false,
    evidence: 0,
    backups: 0,
  });
  const after = await client.vault.facts();
  expect(after.deepCheck).toEqual(well);
  expect(after.sequence).toBe(before.sequence + 1);
  expect(await client.vault.checkProgress()).toEqual({ running: null });

  const evidence = join(vaultFolder, 'evidence');
  const [first, second] = readdirSync(evidence).map((name) => join(evidence, name));
  rmSync(first ?? '');
  writeFileSync(second ?? '', 'iets heel anders');
  const found = await client.vault.checkNow();
  expect(found).toMatchObject({ problems: 2, database: false, history: false, evidence: 2 });
  await stop();

  const again = openService((deps) => deps, folder);
  await again.client.vault.unlock({ vaultId, passphrase });
  expect((await again.client.vault.facts()).deepCheck).toEqual(found);
  // With the folder gone every file is missing; that is no reason to break off.
  rmSync(evidence, { recursive: true });
  expect(await again.client.vault.checkNow()).toMatchObject({ problems: 3, evidence: 3 });
  mkdirSync(evidence);
});

test('two checks at once are one, and locking ends it without an outcome', async () => {
  const { client, service, vaultId, folder } = await openCopy();
  const { dossierId } = await client.dossiers.create(sampleDossier);
  await importFile(client, { dossierId, fileName: 'groot.bin', bytes: new Uint8Array(20_000_000).fill(3) });
  const running = client.vault.checkNow();
  await vi.waitUntil(async () => (await client.vault.checkProgress()).running !== null);
  expect(await refusalOf(client.vault.checkNow())).toMatchObject({ code: 'CHECK_RUNNING' });
  const [outcome] = await Promise.allSettled([running, service.lock('asked')]);
  expect(outcome.status).toBe('rejected');
  const again = openService((deps) => deps, folder);
  await again.client.vault.unlock({ vaultId, passphrase });
  expect((await again.client.vault.facts()).deepCheck).toBeNull();
});

test('backups that are damaged or not of this vault are counted by the check, and are not the last backup', async () => {
  const { client, vaultFolder } = await openCopy();
  const backups = join(vaultFolder, 'backups');
  const { backupId, createdAt } = await client.vault.backupNow();
  forgeBackup(backups, backupId, createdAt + 60_000, 1_000_000);
  expect((await client.vault.facts()).lastBackupAt).toBe(createdAt);
  expect(await client.vault.checkNow()).toMatchObject({ problems: 1, evidence: 0, backups: 1 });

  const path = join(backups, backupId, 'vault.db');
  const bytes = readFileSync(path);
  bytes[9000] = (bytes[9000] ?? 0) ^ 1;
  writeFileSync(path, bytes);
  const found = await client.vault.checkNow();
  expect(found).toMatchObject({ problems: 2, database: false, history: false, evidence: 0, backups: 2 });
  expect((await client.vault.facts()).deepCheck).toEqual(found);
});

test('an outcome of before backups were looked at can still be read', async () => {
  const { client, vaultFolder, vaultId, folder, stop } = await openCopy();
  const { at } = await client.vault.checkNow();
  await stop();
  const database = openIndependently(
    join(vaultFolder, 'vault.db'),
    await vaultDatabaseKey(vaultFolder, passphrase),
  );
  database
    .prepare('UPDATE settings SET value = ? WHERE name = ?')
    .run(JSON.stringify({ database: false, history: true, evidence: 2 }), 'lastDeepCheckProblems');
  database.close();
  const again = openService((deps) => deps, folder);
  await again.client.vault.unlock({ vaultId, passphrase });
  expect((await again.client.vault.facts()).deepCheck).toEqual({
    at,
    problems: 3,
    database: false,
    history: true,
    evidence: 2,
    backups: 0,
  });
});
