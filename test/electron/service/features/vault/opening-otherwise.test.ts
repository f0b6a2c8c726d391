import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { latestVersion } from '../../../../../electron/service/storage/migrations/index.ts';
import { openIndependently } from '../../../../support/independent-client.ts';
import { knowVault } from '../../../../support/know-vault.ts';
import { openService, type ServiceUnderTest } from '../../../../support/open-service.ts';
import { refusalOf } from '../../../../support/refusal-of.ts';
import { copyVault } from '../../../../support/sample-vault-folder.ts';
import { sampleDossier } from '../../../../support/share-vault.ts';
import { passphrase } from '../../../../support/start-service.ts';
import { vaultDatabaseKey } from '../../../../support/vault-database-key.ts';

vi.setConfig({ testTimeout: 60_000 });

const newCopy = copyVault();
type Here = { readonly vault: string; readonly started: ServiceUnderTest; readonly vaultId: string };

/** A copy of a closed vault, and a service that knows it. */
function place(folder = newCopy()): Here {
  const vault = join(folder, 'kluis.luwte');
  const vaultId = knowVault(join(folder, 'data'), vault);
  return { vault, started: openService((deps) => deps, folder), vaultId };
}

const unlock = ({ started, vaultId }: Here) => started.client.vault.unlock({ vaultId, passphrase });
const opened = async ({ started }: Here) => (await started.client.vault.status()).vault;
const register = { sort: 'code', direction: 'ascending', statuses: null, offset: 0, limit: 10 } as const;

/** A vault whose database is of before its last dossier, its head and key file of after. */
async function replayed(): Promise<Here> {
  const here = place();
  const old = join(here.started.folder, 'old.db');
  copyFileSync(join(here.vault, 'vault.db'), old);
  await unlock(here);
  await here.started.client.dossiers.create(sampleDossier);
  await here.started.stop();
  copyFileSync(old, join(here.vault, 'vault.db'));
  return place(here.started.folder);
}

test('an old database put back opens in rescue with the number missing, is read, and is never written to', async () => {
  const here = await replayed();
  const before = readFileSync(join(here.vault, 'vault.db'));
  const head = readFileSync(join(here.vault, 'vault.head'));
  const keyFile = readFileSync(join(here.vault, 'vault.json'));
  await unlock(here);
  const { client } = here.started;
  // The unlock, and a dossier with its person and its report.
  expect((await opened(here))?.mode).toEqual({
    kind: 'rescue',
    reason: 'history',
    missing: 4,
    lastAt: expect.any(Number),
  });
  expect(await client.dossiers.list(register)).toMatchObject({ total: 0 });
  expect(await refusalOf(client.dossiers.create(sampleDossier))).toMatchObject({ code: 'VAULT_READ_ONLY' });
  const draft = client.dossiers.saveDraft({ key: 'dossiers.new', value: {} });
  expect(await refusalOf(draft)).toMatchObject({ code: 'VAULT_READ_ONLY' });
  const logo = client.vault.changeLogo({ logo: null });
  expect(await refusalOf(logo)).toMatchObject({ code: 'VAULT_READ_ONLY' });
  await here.started.stop();
  expect(readFileSync(join(here.vault, 'vault.db')).equals(before)).toBe(true);
  expect(readFileSync(join(here.vault, 'vault.head')).equals(head)).toBe(true);
  expect(readFileSync(join(here.vault, 'vault.json')).equals(keyFile)).toBe(true);
});

test.for([
  ['gone', (path: string) => rmSync(path)],
  ['overwritten', (path: string) => writeFileSync(path, Buffer.alloc(8192, 1))],
] as const)('a head that is %s opens the vault in rescue without a number', async ([, damage]) => {
  const here = place();
  damage(join(here.vault, 'vault.head'));
  await unlock(here);
  expect((await opened(here))?.mode).toMatchObject({ kind: 'rescue', reason: 'history', missing: null });
});

test('a page of the audit trail that cannot be read opens the vault in rescue for the rest', async () => {
  const here = place();
  await unlock(here);
  await here.started.client.dossiers.create(sampleDossier);
  await here.started.stop();
  const page = await rootPageOf(here.vault, 'audit');
  const damaged = readFileSync(join(here.vault, 'vault.db'));
  damaged.fill(0x5a, (page - 1) * 4096 + 100, (page - 1) * 4096 + 200);
  writeFileSync(join(here.vault, 'vault.db'), damaged);
  const again = place(here.started.folder);
  await unlock(again);
  expect((await opened(again))?.mode).toEqual({
    kind: 'rescue',
    reason: 'damage',
    missing: null,
    lastAt: null,
  });
  const { client } = again.started;
  // Whoever asks for what is damaged is told, and spoils it for nobody else.
  const trail = { filter: { actions: [], object: '', slotId: null, from: null, until: null }, before: null };
  for (let count = 0; count < 4; count += 1) {
    expect(await refusalOf(client.vault.auditTrail(trail))).toMatchObject({ code: 'DATABASE_DAMAGED' });
    expect(await client.dossiers.list(register)).toMatchObject({ total: 1 });
  }
  await again.started.stop();
  expect(readFileSync(join(here.vault, 'vault.db')).equals(damaged)).toBe(true);
});

/** Where a table begins, as a foreign program with the key sees it. */
async function rootPageOf(vault: string, table: string): Promise<number> {
  const client = openIndependently(join(vault, 'vault.db'), await vaultDatabaseKey(vault, passphrase));
  const row = client.prepare('SELECT rootpage FROM sqlite_master WHERE name = ?').get(table);
  client.close();
  return (row as { readonly rootpage: number }).rootpage;
}

test('without a usable key file the one in a backup opens the vault, is put in place, and it is said', async () => {
  const here = place();
  const keyFile = join(here.vault, 'vault.json');
  const backup = join(here.vault, 'backups', '20261101T120000Z-0a0b0c0d');
  mkdirSync(backup, { recursive: true });
  copyFileSync(keyFile, join(backup, 'vault.json'));
  const cut = readFileSync(keyFile).subarray(0, 300);
  writeFileSync(keyFile, cut);
  rmSync(`${keyFile}.previous`, { force: true });
  await unlock(here);
  expect((await opened(here))?.notices).toEqual(['key-file-from-backup']);
  await here.started.stop();
  expect(readFileSync(`${keyFile}.damaged`).equals(cut)).toBe(true);
  rmSync(backup, { recursive: true });
  const again = place(here.started.folder);
  await unlock(again);
  expect((await opened(again))?.notices).toEqual([]);
});

test('a passphrase of before does not open a whole vault by an older key file', async () => {
  const here = place();
  const { client } = here.started;
  const keyFile = join(here.vault, 'vault.json');
  const old = readFileSync(keyFile);
  await unlock(here);
  await client.vault.changePassphrase({ passphrase, newPassphrase: 'een heel andere zin van zes woorden' });
  await here.started.stop();
  writeFileSync(`${keyFile}.previous`, old);
  const backup = join(here.vault, 'backups', '20261101T120000Z-0a0b0c0d');
  mkdirSync(backup, { recursive: true });
  writeFileSync(join(backup, 'vault.json'), old);
  const again = place(here.started.folder);
  expect(await refusalOf(unlock(again))).toMatchObject({ code: 'WRONG_PASSPHRASE' });
});

const fixtures = new URL('../../../../fixtures/vaults/', import.meta.url).pathname;
const versions = readdirSync(fixtures, { withFileTypes: true }).filter((entry) => entry.isDirectory());

/** What a frozen vault holds; those that were worked in hold more. */
const demo = { dossiers: 3, evidence: 5 };
const worked: Readonly<Record<string, typeof demo>> = { 'version-4': { dossiers: 5, evidence: 10 } };

test('there is a frozen vault of every schema before the present one', () => {
  expect(versions.map(({ name }) => name)).toEqual(
    Array.from({ length: latestVersion - 1 }, (_, index) => `version-${index + 1}`),
  );
});

test.for(versions.map(({ name }) => name))(
  'the frozen vault of %s opens with everything in it, after a proved backup',
  async (version) => {
    const folder = newCopy();
    rmSync(join(folder, 'kluis.luwte'), { recursive: true });
    cpSync(join(fixtures, version, 'vault'), join(folder, 'kluis.luwte'), {
      recursive: true,
    });
    const here = place(folder);
    const { client } = here.started;
    const { passphrase: known } = await client.vault.demoPassphrase();
    await client.vault.unlock({ vaultId: here.vaultId, passphrase: known });
    expect((await opened(here))?.mode).toEqual({ kind: 'open' });
    const { total, rows } = await client.dossiers.list(register);
    const { dossiers, evidence } = worked[version] ?? demo;
    expect(total).toBe(dossiers);
    expect(rows).toHaveLength(dossiers);
    const check = await client.vault.check();
    expect(check).toMatchObject({
      database: 'ok',
      audit: { status: 'ok' },
      evidence: { checked: evidence, damaged: [] },
    });
    const backups = readdirSync(join(here.vault, 'backups'));
    expect(backups.filter((name) => existsSync(join(here.vault, 'backups', name, 'vault.db')))).toHaveLength(
      1,
    );
  },
);
