import { cpSync, mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import { shareVault } from '../../../../../support/share-vault.ts';
import { startService } from '../../../../../support/start-service.ts';
import { addEvidence, fileHashes, folderIds } from '../../../../../support/vault-with-evidence.ts';
import { forgeManifest } from './forge-manifest.ts';

vi.setConfig({ testTimeout: 90_000 });

const shared = shareVault();
const place = (...names: string[]) => join(shared().folder, ...names);
let automatic = '';

beforeAll(async () => {
  const { client } = shared();
  mkdirSync(place('stick'));
  await addEvidence(client, [100_000, 3000]);
  automatic = (await client.vault.backupNow()).backupId;
  await client.vault.backupTo({ folderId: (await folderIds(client))('stick'), name: 'kopie' });
});

const proofs = async () => {
  const filter = { actions: ['vault.proveRestore'], object: '', slotId: null, from: null, until: null };
  const { entries } = await shared().client.vault.auditTrail({ filter, before: null });
  return entries.map(({ objectId }) => objectId);
};
const idOutside = () =>
  (JSON.parse(readFileSync(place('stick', 'kopie', 'manifest.json'), 'utf8')) as { backupId: string })
    .backupId;

test('the newest is the one outside where it lies in its place; it is proved there, and nothing is left', async () => {
  const { client, vaultFolder } = shared();
  const before = fileHashes(place('stick'));
  const proved = await client.vault.proveRestore({ backupId: null });
  expect(proved).toMatchObject({ kind: 'outside', evidence: { restored: 2, missing: 0, altered: 0 } });
  expect(await proofs()).toEqual([idOutside()]);
  expect(fileHashes(place('stick'))).toEqual(before);
  expect(readdirSync(join(vaultFolder, 'backups'))).toEqual([automatic]);
});

test('its own evidence is what counts, not that of the vault', async () => {
  const { client } = shared();
  const folder = place('stick', 'kopie', 'evidence');
  const name = readdirSync(folder).find((one) => statSync(join(folder, one)).size > 50_000) ?? '';
  const whole = readFileSync(join(folder, name));
  onTestFinished(() => writeFileSync(join(folder, name), whole));
  const flipped = Buffer.from(whole);
  flipped[60_000] = (flipped[60_000] ?? 0) ^ 1;
  writeFileSync(join(folder, name), flipped);
  const { evidence } = await client.vault.proveRestore({ backupId: null });
  expect(evidence).toEqual({ restored: 1, missing: 0, altered: 1 });
});

test('with a backup of somebody else in its place, or the stick away, the automatic one is proved, and said', async () => {
  const { client } = shared();
  const manifest = readFileSync(place('stick', 'kopie', 'manifest.json'));
  forgeManifest(place('stick', 'kopie'), { createdAt: '2030-01-01T00:00:00.000Z' });
  expect((await client.vault.proveRestore({ backupId: null })).kind).toBe('automatic');
  writeFileSync(place('stick', 'kopie', 'manifest.json'), manifest);
  renameSync(place('stick'), place('la'));
  onTestFinished(() => renameSync(place('la'), place('stick')));
  const { kind, createdAt } = await client.vault.proveRestore({ backupId: null });
  const [newest] = (await client.vault.backups({ vaultId: null })).automatic;
  expect({ kind, createdAt }).toEqual({ kind: 'automatic', createdAt: newest?.createdAt });
  expect((await proofs()).slice(0, 2)).toEqual([automatic, automatic]);
});

test('one that was made by itself since holds more, and is the newest', async () => {
  const { client } = shared();
  await addEvidence(client, [10]);
  const { backupId } = await client.vault.backupNow();
  expect((await client.vault.proveRestore({ backupId: null })).kind).toBe('automatic');
  expect((await proofs())[0]).toBe(backupId);
});

test('at the door of a closed vault it is told how much it held, and of the newer backup elsewhere', async () => {
  const { client, stop } = shared();
  const made = await client.vault.backupTo({ folderId: (await folderIds(client))('stick'), name: 'later' });
  expect(made.missing).toBe(0);
  const open = await client.vault.backups({ vaultId: null });
  const { sequence } = await client.vault.facts();
  expect(open.recordedSequence).toBe(sequence);
  await stop();

  const door = startService(shared().folder);
  onTestFinished(door.stop);
  const { vaults } = await door.client.vault.known();
  const vaultId = vaults[0]?.vaultId ?? '';
  const [newest] = open.automatic;
  const told = await door.client.vault.backups({ vaultId });
  expect(told).toMatchObject({
    recordedSequence: sequence,
    restoreReminder: false,
    lastProvedRestoreAt: null,
  });
  expect(told.recordedSequence).toBeGreaterThan(newest?.sequence ?? 0);
  expect(told.lastOutsideAt).toBeGreaterThan(newest?.createdAt ?? 0);

  // Without its key file nothing tells how much there was.
  cpSync(place('kluis.luwte', 'vault.json'), place('weg.json'));
  writeFileSync(place('kluis.luwte', 'vault.json'), 'niets meer');
  expect((await door.client.vault.backups({ vaultId })).recordedSequence).toBeNull();
});
