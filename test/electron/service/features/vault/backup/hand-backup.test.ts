import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import {
  deriveKeys,
  openSlotWithPassphrase,
  readKeyFile,
  revealSecret,
} from '../../../../../../electron/service/crypto/index.ts';
import { createLongWork } from '../../../../../../electron/service/features/vault/backup/long-work.ts';
import {
  type BackupDeps,
  type BackupStep,
  makeBackup,
} from '../../../../../../electron/service/features/vault/backup/make-backup.ts';
import { Refusal } from '../../../../../../electron/service/refusal.ts';
import { en } from '../../../../../../shared/features/vault/backup-messages.en.ts';
import { nl } from '../../../../../../shared/features/vault/backup-messages.nl.ts';
import { openIndependently } from '../../../../../support/independent-client.ts';
import { openService } from '../../../../../support/open-service.ts';
import { openSampleSlot } from '../../../../../support/open-vault-session.ts';
import { refusalOf } from '../../../../../support/refusal-of.ts';
import { passphrase } from '../../../../../support/sample-vault.ts';
import { shareVault } from '../../../../../support/share-vault.ts';
import { addEvidence, fileHashes, folderIds } from '../../../../../support/vault-with-evidence.ts';
import { manifestOf } from './forge-manifest.ts';

vi.setConfig({ testTimeout: 60_000 });

let afterStep: BackupDeps['afterStep'];
const shared = shareVault((deps) => {
  const watched = { ...deps, afterStep: (step: BackupStep) => afterStep?.(step) };
  return watched;
});
const place = (...names: string[]) => join(shared().folder, ...names);
let folderId: (name: string) => string;

beforeAll(async () => {
  for (const name of ['stick', 'nieuw']) mkdirSync(place(name));
  await addEvidence(shared().client, [0, 10, 300_000, 2_500_000]);
  folderId = await folderIds(shared().client);
});

const idIn = async (name: string, inner: string) => {
  const { entries } = await shared().client.vault.browse({ folderId: folderId(name) });
  return entries.find((entry) => entry.name === inner)?.folderId ?? '';
};

test('a backup by hand is private to its owner, dated, entered, and nothing is left beside it', async () => {
  const { client } = shared();
  const made = await client.vault.backupTo({ folderId: folderId('stick'), name: 'kopie' });
  const backup = place('stick', 'kopie');
  expect(made).toMatchObject({ path: backup, files: 4, missing: 0 });
  expect(readdirSync(place('stick'))).toEqual(['kopie']);
  expect(readdirSync(backup).toSorted()).toEqual(['evidence', 'manifest.json', 'vault.db', 'vault.json']);
  const modes = ['', 'evidence', 'manifest.json', 'vault.db', 'vault.json'].map(
    (name) => statSync(join(backup, name)).mode & 0o777,
  );
  expect(modes).toEqual([0o700, 0o700, 0o600, 0o600, 0o600]);
  const { automatic, lastOutsideAt } = await client.vault.backups({ vaultId: null });
  expect(automatic).toEqual([]);
  expect(lastOutsideAt).toBeGreaterThan(0);
  // A stick that is no stick: it goes with the disk that the vault is on.
  expect(await client.vault.facts()).toMatchObject({ outsideOnSameDisk: true });
  const { entries } = await client.vault.auditTrail({ filter: everything, before: null });
  expect(entries[0]).toMatchObject({ action: 'vault.backupOutside', count: 4 });
  const again = client.vault.backupTo({ folderId: folderId('stick'), name: 'kopie' });
  expect(await refusalOf(again)).toMatchObject({ code: 'NAME_TAKEN' });
});

test('another library opens the database of a backup with the derived key, and with nothing else', async () => {
  const backup = place('stick', 'kopie');
  const reading = await readKeyFile(backup);
  if (!reading.ok) throw new Error('the key file of the backup does not read');
  const { keyFile } = reading;
  const opened = await openSlotWithPassphrase(keyFile, keyFile.slots[0]?.id ?? '', passphrase);
  if (!opened.ok) throw new Error('the slot does not open');
  using keys = deriveKeys(opened.vaultKey, keyFile.vaultId, keyFile.generation);
  const client = openIndependently(join(backup, 'vault.db'), revealSecret(keys.databaseKey));
  expect(client.prepare('SELECT count(*) AS count FROM evidence').get()).toEqual({ count: 4 });
  expect(client.pragma('integrity_check')).toEqual([{ integrity_check: 'ok' }]);
  client.close();
  const stranger = openIndependently(join(backup, 'vault.db'), new Uint8Array(32));
  expect(() => stranger.prepare('SELECT count(*) FROM evidence').get()).toThrow();
  stranger.close();
});

test('a restore is the same vault to the last byte of its evidence, and opens as any vault', async () => {
  const { client, vaultFolder } = shared();
  const source = { kind: 'outside', folderId: await idIn('stick', 'kopie') } as const;
  const inspected = await client.vault.inspectBackup({ folderId: source.folderId });
  const before = await client.vault.known();
  const replaces = before.vaults[0]?.vaultId ?? '';
  const restored = await client.vault.restore({
    source,
    folderId: folderId('nieuw'),
    name: 'hersteld',
    proof: { kind: 'passphrase', passphrase },
    replaces,
  });
  expect(restored).toMatchObject({
    path: place('nieuw', 'hersteld.luwte'),
    sequence: inspected.sequence,
    createdAt: inspected.createdAt,
    generationBehind: false,
    evidence: { restored: 4, missing: 0, altered: 0 },
  });
  expect(fileHashes(join(restored.path, 'evidence'))).toEqual(fileHashes(join(vaultFolder, 'evidence')));
  expect(readdirSync(place('nieuw'))).toEqual(['hersteld.luwte']);
  expect(readdirSync(restored.path).toSorted()).toEqual([
    'backups',
    'evidence',
    'vault.db',
    'vault.head',
    'vault.json',
    'vault.lock',
  ]);
  const { vaults } = await client.vault.known();
  // Only from its opening on the restored one takes the place of this one.
  expect(vaults.find(({ vaultId }) => vaultId === replaces)?.replacedAt).toBeNull();

  const taken = openService((deps) => ({
    ...deps,
    start: { ...deps.start, vaultPath: restored.path },
  }));
  const { vaultToOpen } = await taken.client.vault.status();
  await taken.client.vault.unlock({ vaultId: vaultToOpen ?? '', passphrase });
  expect(await taken.client.vault.check()).toMatchObject({
    database: 'ok',
    audit: { status: 'ok', entries: restored.sequence + 2 },
    evidence: { checked: 4, damaged: [], orphans: 0 },
  });
  const { entries } = await taken.client.vault.auditTrail({ filter: everything, before: null });
  expect(entries.slice(0, 2).map(({ action }) => action)).toEqual(['vault.unlock', 'vault.restore']);
});

test('evidence that is gone or shortened keeps nobody from a backup, and is counted', async () => {
  const { client, vaultFolder } = shared();
  const [gone = '', short = ''] = readdirSync(join(vaultFolder, 'evidence'));
  const kept = [gone, short].map(
    (name) => [name, readFileSync(join(vaultFolder, 'evidence', name))] as const,
  );
  rmSync(join(vaultFolder, 'evidence', gone));
  writeFileSync(join(vaultFolder, 'evidence', short), kept[1]?.[1].subarray(0, 100) ?? '');
  const made = await client.vault.backupTo({ folderId: folderId('stick'), name: 'onvolledig' });
  expect(made).toMatchObject({ files: 2, missing: 2 });
  for (const [name, bytes] of kept) writeFileSync(join(vaultFolder, 'evidence', name), bytes);
  const restored = await client.vault.restore({
    source: { kind: 'outside', folderId: await idIn('stick', 'onvolledig') },
    folderId: folderId('nieuw'),
    name: 'onvolledig',
    proof: { kind: 'passphrase', passphrase },
    replaces: null,
  });
  expect(restored.evidence).toEqual({ restored: 2, missing: 1, altered: 1 });
});

test('evidence that was damaged before it was copied does not count as whole, there or when it is restored', async () => {
  const { client, vaultFolder } = shared();
  const hurt = readdirSync(join(vaultFolder, 'evidence')).find(
    (name) => statSync(join(vaultFolder, 'evidence', name)).size > 2_000_000,
  );
  const path = join(vaultFolder, 'evidence', hurt ?? '');
  const whole = readFileSync(path);
  const flipped = Buffer.from(whole);
  flipped[1_500_000] = (flipped[1_500_000] ?? 0) ^ 1;
  writeFileSync(path, flipped);
  const made = await client.vault.backupTo({ folderId: folderId('stick'), name: 'gekanteld' });
  writeFileSync(path, whole);
  expect(made).toMatchObject({ files: 3, missing: 1 });
  // What is left of it goes along, and the words say no less.
  expect(readFileSync(place('stick', 'gekanteld', 'evidence', hurt ?? ''))).toEqual(flipped);
  for (const { missing } of [nl.outside, en.outside]) {
    for (const count of [1, 2]) expect(missing(count)).toMatch(/meegenomen|went along/);
  }
  const { evidence } = manifestOf(place('stick', 'gekanteld')) as {
    evidence: { name: string; sha256: string | null }[];
  };
  expect(evidence.filter(({ sha256 }) => sha256 === null).map(({ name }) => name)).toEqual([hurt]);
  const restored = await client.vault.restore({
    source: { kind: 'outside', folderId: await idIn('stick', 'gekanteld') },
    folderId: folderId('nieuw'),
    name: 'gekanteld',
    proof: { kind: 'passphrase', passphrase },
    replaces: null,
  });
  expect(restored.evidence).toEqual({ restored: 3, missing: 0, altered: 1 });
});

test('a backup that cannot get its name at the end is entered, but counts for none', async () => {
  const { client } = shared();
  const before = (await client.vault.backups({ vaultId: null })).lastOutsideAt;
  afterStep = (step) => {
    if (step === 'entered') mkdirSync(place('stick', 'ingepikt', 'van een ander'), { recursive: true });
  };
  onTestFinished(() => {
    afterStep = undefined;
  });
  const making = client.vault.backupTo({ folderId: folderId('stick'), name: 'ingepikt' });
  expect(await refusalOf(making)).toMatchObject({ code: 'NAME_TAKEN' });
  expect((await client.vault.backups({ vaultId: null })).lastOutsideAt).toBe(before);
  const { entries } = await client.vault.auditTrail({ filter: everything, before: null });
  expect(entries[0]).toMatchObject({ action: 'vault.backupOutside', count: 4 });
  expect(readdirSync(place('stick')).filter((name) => name.startsWith('.'))).toEqual([]);
  afterStep = undefined;
  await client.vault.backupTo({ folderId: folderId('stick'), name: 'daarna' });
  expect((await client.vault.backups({ vaultId: null })).lastOutsideAt).toBeGreaterThan(before ?? 0);
});

test('a backup in the folder of the vault itself, or under a name that some systems refuse, is not made', async () => {
  const { client, vaultFolder } = shared();
  const inVault = await idIn('', vaultFolder.split('/').at(-1) ?? '');
  const refusals = [
    await refusalOf(client.vault.backupTo({ folderId: inVault, name: 'kopie' })),
    await refusalOf(client.vault.backupTo({ folderId: folderId('stick'), name: '../kopie' })),
    await refusalOf(client.vault.backupTo({ folderId: folderId('stick'), name: 'con' })),
  ];
  expect(refusals.map(({ code }) => code)).toEqual(['FOLDER_NOT_WRITABLE', 'NAME_REFUSED', 'NAME_REFUSED']);
});

test('the work is not done before the copies were proved', async () => {
  const { client, vaultFolder } = shared();
  const session = { folder: vaultFolder, ...(await keysOf(vaultFolder)) };
  const work = createLongWork();
  const seen: number[] = [];
  const share = () => {
    const { done, total } = work.present() ?? { done: 0, total: 1 };
    seen.push(done / total);
  };
  const { evidence } = (await client.vault.facts()).bytes;
  const made = await work.run('backup', (inHand) =>
    makeBackup(
      shared().deps,
      session,
      {
        kind: 'outside',
        path: place('stick', 'voortgang'),
        damagedCopies: async (_folder, _signal, onRead) => {
          share();
          onRead(evidence);
          share();
          return new Set();
        },
      },
      inHand,
    ),
  );
  expect(made).not.toBeInstanceOf(Refusal);
  const [before = 0, after] = seen;
  expect(before).toBeGreaterThan(0.4);
  expect(before).toBeLessThan(0.9);
  expect(after).toBe(1);
});

test('more evidence than one backup can hold is refused before any is copied, and nothing is left', async () => {
  const vault = await keysOf(shared().vaultFolder);
  const steps: BackupStep[] = [];
  const backUp = (mostFiles: number, name: string) =>
    makeBackup(
      { ...shared().deps, mostFiles, afterStep: (step) => void steps.push(step) },
      { folder: shared().vaultFolder, ...vault },
      { kind: 'outside', path: place('stick', name), damagedCopies: async () => new Set() },
    );
  const { evidence } = manifestOf(place('stick', 'kopie')) as { evidence: readonly unknown[] };
  const most = evidence.length;
  expect(await backUp(most - 1, 'te veel')).toMatchObject({
    code: 'TOO_MANY_FILES',
    data: { most: most - 1 },
  });
  expect(steps).toEqual(['folder-made', 'database-copied']);
  expect(readdirSync(place('stick')).filter((name) => /^\.|te veel/.test(name))).toEqual([]);
  expect(await backUp(most, 'net genoeg')).toMatchObject({ evidence: { copied: most } });
});

test('work that is cancelled leaves nothing, and one at a time is done', async () => {
  const { client } = shared();
  const first = client.vault.backupTo({ folderId: folderId('stick'), name: 'afgebroken' });
  const second = client.vault.backupNow();
  expect(await refusalOf(second)).toMatchObject({ code: 'WORK_RUNNING' });
  await client.vault.cancelWork();
  expect(await refusalOf(first)).toMatchObject({ code: 'CANCELLED' });
  expect(await client.vault.work()).toEqual({ work: null });
  expect(readdirSync(place('stick')).filter((name) => /^\.|afgebroken/.test(name))).toEqual([]);
});

/** What makes a backup of a vault without a session. */
async function keysOf(folder: string) {
  const { keyFile, vaultKey } = await openSampleSlot(folder);
  return { keyFile, keys: deriveKeys(vaultKey, keyFile.vaultId, keyFile.generation) };
}

const everything = { actions: [], object: '', slotId: null, from: null, until: null };
