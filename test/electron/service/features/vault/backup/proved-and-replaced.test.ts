import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import { refusalOf } from '../../../../../support/refusal-of.ts';
import { passphrase } from '../../../../../support/sample-vault.ts';
import { sampleDossier, shareVault } from '../../../../../support/share-vault.ts';
import { startService } from '../../../../../support/start-service.ts';
import { addEvidence, fileHashes, folderIds } from '../../../../../support/vault-with-evidence.ts';

vi.setConfig({ testTimeout: 90_000 });

const DAY = 24 * 60 * 60 * 1000;
let later = 0;
const shared = shareVault((deps) => ({
  ...deps,
  clock: { ...deps.clock, now: () => deps.clock.now() + later },
}));
const place = (...names: string[]) => join(shared().folder, ...names);
let backupId = '';

beforeAll(async () => {
  const { client } = shared();
  mkdirSync(place('nieuw'));
  await addEvidence(client, [100_000, 3000]);
  ({ backupId } = await client.vault.backupNow());
});

test('after thirty days without a proved restore Luwte reminds, until one is proved', async () => {
  const { client, vaultFolder } = shared();
  const reminder = async () => (await client.vault.backups({ vaultId: null })).restoreReminder;
  expect(await reminder()).toBe(false);
  later = 31 * DAY;
  expect(await reminder()).toBe(true);
  const before = fileHashes(join(vaultFolder, 'evidence'));
  expect(await client.vault.proveRestore({ backupId })).toMatchObject({
    sequence: expect.any(Number),
    evidence: { restored: 2, missing: 0, altered: 0 },
  });
  expect(await reminder()).toBe(false);
  later = 0;
  expect(readdirSync(join(vaultFolder, 'backups'))).toEqual([backupId]);
  expect(fileHashes(join(vaultFolder, 'evidence'))).toEqual(before);
  const { entries } = await client.vault.auditTrail({
    filter: { actions: ['vault.proveRestore'], object: '', slotId: null, from: null, until: null },
    before: null,
  });
  expect(entries).toMatchObject([{ objectId: backupId, count: 0 }]);
});

test('a proof finds evidence that is gone or altered, and does not count as one then', async () => {
  const { client, vaultFolder } = shared();
  const [one = '', other = ''] = readdirSync(join(vaultFolder, 'evidence')).map((name) =>
    join(vaultFolder, 'evidence', name),
  );
  const kept = [readFileSync(one), readFileSync(other)] as const;
  onTestFinished(() => {
    writeFileSync(one, kept[0]);
    writeFileSync(other, kept[1]);
  });
  const { lastProvedRestoreAt } = await client.vault.backups({ vaultId: null });
  rmSync(one);
  const altered = Buffer.from(kept[1]);
  altered[altered.length - 20] = (altered[altered.length - 20] ?? 0) ^ 1;
  writeFileSync(other, altered);
  expect((await client.vault.proveRestore({ backupId })).evidence).toEqual({
    restored: 0,
    missing: 1,
    altered: 1,
  });
  expect((await client.vault.backups({ vaultId: null })).lastProvedRestoreAt).toBe(lastProvedRestoreAt);
});

test('a proof of a damaged backup names what is wrong and leaves nothing, and the check finds it too', async () => {
  const { client, vaultFolder } = shared();
  const backups = join(vaultFolder, 'backups');
  const path = join(backups, backupId, 'vault.db');
  const whole = readFileSync(path);
  onTestFinished(() => writeFileSync(path, whole));
  const flipped = Buffer.from(whole);
  flipped[20_000] = (flipped[20_000] ?? 0) ^ 1;
  writeFileSync(path, flipped);
  expect(await refusalOf(client.vault.proveRestore({ backupId }))).toMatchObject({
    code: 'BACKUP_DAMAGED',
    data: { what: 'database' },
  });
  expect(readdirSync(backups)).toEqual([backupId]);
  expect((await client.vault.check()).backups).toEqual({ checked: 1, damaged: [backupId], unreadable: [] });
});

test("a replaced vault goes after seven days, when the new one was opened, and only if all of it is Luwte's", async () => {
  const { client, vaultFolder } = shared();
  const { dossierId } = await client.dossiers.create(sampleDossier);
  expect(dossierId).not.toBe('');
  const idOf = await folderIds(client);
  const { vaults } = await client.vault.known();
  const old = vaults[0]?.vaultId ?? '';
  const restored = await client.vault.restore({
    source: { kind: 'automatic', vaultId: old, backupId },
    folderId: idOf('nieuw'),
    name: 'hersteld',
    proof: { kind: 'passphrase', passphrase },
    replaces: old,
  });
  expect(restored.evidence).toEqual({ restored: 2, missing: 0, altered: 0 });
  const { entries } = await client.vault.auditTrail({
    filter: { actions: ['vault.restoreBeside'], object: '', slotId: null, from: null, until: null },
    before: null,
  });
  expect(entries).toMatchObject([{ objectId: backupId, count: 0 }]);
  // Who stays in the old one works in the one that counts.
  expect(await refusalOf(client.vault.removeReplaced({ vaultId: old }))).toMatchObject({
    code: 'NOT_REPLACED',
  });
  await shared().stop();

  const again = startService(shared().folder, (deps) => ({
    ...deps,
    clock: { ...deps.clock, now: () => deps.clock.now() + later },
  }));
  onTestFinished(again.stop);
  const remove = () => refusalOf(again.client.vault.removeReplaced({ vaultId: old }));
  expect(await refusalOf(again.client.vault.removeReplaced({ vaultId: restored.vaultId }))).toMatchObject({
    code: 'NOT_REPLACED',
  });
  later = 7.1 * DAY;
  // The one in its place was never opened: nobody has seen that it is all there.
  expect(await remove()).toMatchObject({ code: 'NOT_REPLACED' });
  // Nor does a copy of it that was looked at say anything about the one in its place.
  cpSync(restored.path, place('nieuw', 'kopie.luwte'), { recursive: true });
  const onCopy = startService(shared().folder, () => again.deps);
  const newPlace = (await folderIds(onCopy.client))('nieuw');
  const { entries: folders } = await onCopy.client.vault.browse({ folderId: newPlace });
  const folderId = folders.find(({ name }) => name === 'kopie.luwte')?.folderId ?? '';
  const { vaultId: knownCopy } = await onCopy.client.vault.remember({ folderId });
  await onCopy.client.vault.unlock({ vaultId: knownCopy, passphrase });
  await onCopy.stop();
  expect(await remove()).toMatchObject({ code: 'NOT_REPLACED' });
  await again.client.vault.forget({ vaultId: knownCopy });
  await again.client.vault.unlock({ vaultId: restored.vaultId, passphrase });
  later = 14 * DAY;
  expect(await remove()).toMatchObject({ code: 'TOO_EARLY', data: { from: expect.any(Number) } });
  later = 14.2 * DAY;
  writeFileSync(join(vaultFolder, 'eigen.txt'), 'van mij');
  mkdirSync(join(vaultFolder, 'backups', 'map'));
  expect(await remove()).toMatchObject({ code: 'UNKNOWN_FILES', data: { count: 2 } });
  expect(existsSync(join(vaultFolder, 'vault.json'))).toBe(true);
  rmSync(join(vaultFolder, 'eigen.txt'));
  rmSync(join(vaultFolder, 'backups', 'map'), { recursive: true });
  await again.client.vault.removeReplaced({ vaultId: old });
  expect(existsSync(vaultFolder)).toBe(false);
  expect((await again.client.vault.known()).vaults.map(({ vaultId }) => vaultId)).toEqual([restored.vaultId]);
});
