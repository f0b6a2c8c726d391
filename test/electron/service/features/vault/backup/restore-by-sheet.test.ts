import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import { keyFileToText } from '../../../../../../electron/service/crypto/index.ts';
import { fileChecksum } from '../../../../../../electron/service/crypto/key-file.ts';
import { openService } from '../../../../../support/open-service.ts';
import { refusalOf } from '../../../../../support/refusal-of.ts';
import {
  type ChangeDeps,
  confirmSheet,
  makeVault,
  passphrase,
  startService,
} from '../../../../../support/start-service.ts';
import { makeFolder, removeFolder } from '../../../../../support/test-folder.ts';
import { addEvidence, folderIds } from '../../../../../support/vault-with-evidence.ts';
import { addPerson, keyFileOf, laterPassphrase, sam } from '../members/sample-members.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

/** Where the backups are; the vault that they are of is never looked at again. */
const stick = makeFolder();
const sheets = { ofThen: '', renewed: '', ofNextGeneration: '' };
let noorsSlot = '';
let samsSlot = '';
let olderKeyFile: Buffer = Buffer.alloc(0);

beforeAll(async () => {
  const started = startService(stick);
  const { client } = started;
  const vault = await makeVault(started);
  const groups = async () => (await client.vault.recoverySheet()).groups.join('-');
  sheets.ofThen = await groups();
  await confirmSheet(started);
  noorsSlot = (await client.vault.status()).vault?.member.slotId ?? '';
  olderKeyFile = readFileSync(join(vault, 'vault.json'));
  samsSlot = await addPerson(started);
  await addEvidence(client, [5000, 70]);
  const { folderId } = await client.vault.browse({ folderId: null });
  await client.vault.backupTo({ folderId, name: 'kopie' });
  // One that was made while the key file lay there with a damaged slot.
  const whole = readFileSync(join(vault, 'vault.json'));
  flipSlot(vault, 'member');
  await client.vault.backupTo({ folderId, name: 'gekwetst' });
  writeFileSync(join(vault, 'vault.json'), whole);
  await client.vault.renewRecoverySheet({ passphrase });
  sheets.renewed = await groups();
  await confirmSheet(started);
  await client.vault.revokeMember({ slotId: samsSlot, passphrase, secondProofId: null });
  sheets.ofNextGeneration = await groups();
  await started.stop();
});
afterAll(() => removeFolder(stick));

/** Changes one character of the first slot of a kind, as a failing disk does. */
function flipSlot(folder: string, kind: 'member' | 'recovery'): void {
  const path = join(folder, 'vault.json');
  const text = readFileSync(path, 'utf8');
  const at = text.indexOf('"ciphertext": "', text.indexOf(`"kind": "${kind}"`)) + 15;
  writeFileSync(path, `${text.slice(0, at)}${text[at] === 'A' ? 'B' : 'A'}${text.slice(at + 1)}`);
}

/** Another computer, which knows of no vault, and a copy of a backup to which something may have happened. */
async function elsewhere({
  backup = 'kopie',
  damage = () => undefined,
  change = (deps) => deps,
}: {
  backup?: 'kopie' | 'gekwetst';
  damage?: (backup: string) => void;
  change?: ChangeDeps;
} = {}) {
  const folder = makeFolder();
  onTestFinished(() => removeFolder(folder));
  cpSync(join(stick, backup), join(folder, 'kopie'), { recursive: true });
  mkdirSync(join(folder, 'nieuw'));
  damage(join(folder, 'kopie'));
  const { client } = openService(change, folder);
  const idOf = await folderIds(client);
  const restore = (proof: Parameters<typeof client.vault.restore>[0]['proof']) =>
    client.vault.restore({
      source: { kind: 'outside', folderId: idOf('kopie') },
      folderId: idOf('nieuw'),
      name: 'terug',
      proof,
      replaces: null,
    });
  return {
    client,
    inspect: () => client.vault.inspectBackup({ folderId: idOf('kopie') }),
    bySheet: (recoveryKey: string) => restore({ kind: 'recovery', recoveryKey }),
    byPassphrase: () => restore({ kind: 'passphrase', passphrase }),
    made: () => readdirSync(join(folder, 'nieuw')),
  };
}

test('the sheet of then restores without any passphrase; with it the vault then opens under a new one', async () => {
  const { client, bySheet, made } = await elsewhere();
  const restored = await bySheet(` ${sheets.ofThen.toLowerCase().replaceAll('-', ' ')} `);
  expect(restored).toMatchObject({ evidence: { restored: 2, missing: 0, altered: 0 } });
  expect(made()).toEqual(['terug.luwte']);
  const { vaultId } = restored;
  const recoverySlot = keyFileOf(restored.path).slots.find(({ kind }) => kind === 'recovery')?.id;

  const { recoveryId, members } = await client.vault.beginRecovery({ vaultId, recoveryKey: sheets.ofThen });
  expect(members.map(({ slotId }) => slotId)).toEqual([noorsSlot, samsSlot]);
  await client.vault.finishRecovery({ recoveryId, slotId: samsSlot, passphrase: laterPassphrase });
  expect((await client.vault.status()).vault).toMatchObject({
    member: { name: sam.name },
    mode: { kind: 'open' },
  });
  const filter = { actions: ['vault.restore'], object: '', slotId: null, from: null, until: null };
  // Nobody's name: the trail calls it the recovery sheet.
  expect((await client.vault.auditTrail({ filter, before: null })).entries).toMatchObject([
    { slotId: recoverySlot, memberName: '', count: 0 },
  ]);
  expect(await client.vault.check()).toMatchObject({
    database: 'ok',
    audit: { status: 'ok' },
    evidence: { checked: 2, damaged: [] },
  });
});

test('a sheet of before or after is refused, waits longer each time, and passphrases do not wait for it', async () => {
  let monotonic = 1_000_000;
  const { bySheet, byPassphrase, made } = await elsewhere({
    change: (deps) => ({ ...deps, clock: { ...deps.clock, monotonic: () => monotonic } }),
  });
  const waits: unknown[] = [];
  for (const key of [sheets.renewed, sheets.ofNextGeneration, sheets.renewed, sheets.ofNextGeneration]) {
    const { code, data } = await refusalOf(bySheet(key));
    expect({ code, data }).toMatchObject({ code: 'WRONG_RECOVERY_KEY', data: { groups: [] } });
    const { waitSeconds } = data as { readonly waitSeconds: number };
    waits.push(waitSeconds);
    // The right one has to wait too.
    if (waitSeconds > 0)
      expect(await refusalOf(bySheet(sheets.ofThen))).toMatchObject({ data: { waitSeconds } });
    if (waits.length < 4) monotonic += waitSeconds * 1000;
  }
  expect(waits).toEqual([0, 0, 1, 2]);
  expect(made()).toEqual([]);
  expect(await byPassphrase()).toMatchObject({ evidence: { restored: 2 } });
});

test('a slip names the groups that cannot be right, costs no wait, and makes nothing', async () => {
  const { bySheet, made } = await elsewhere();
  const groups = sheets.ofThen.split('-');
  const spoilt = groups.map((group, index) =>
    index === 1 || index === 9 ? `${group[0] === '7' ? '8' : '7'}${group.slice(1)}` : group,
  );
  for (let count = 0; count < 5; count += 1) {
    expect(await refusalOf(bySheet(spoilt.join('-')))).toEqual({
      code: 'WRONG_RECOVERY_KEY',
      data: { groups: [2, 10], waitSeconds: 0 },
    });
  }
  expect(await refusalOf(bySheet(groups.slice(0, 12).join('-')))).toMatchObject({ data: { groups: [13] } });
  expect(made()).toEqual([]);
  await bySheet(sheets.ofThen);
});

test("a member's slot that is damaged does not stop the sheet, and the member gets a new one", async () => {
  // In the vault before it was backed up, and in the backup since.
  const before = await elsewhere({ backup: 'gekwetst' });
  const since = await elsewhere({ damage: (backup) => flipSlot(backup, 'member') });
  const restored: string[] = [];
  for (const [here, withPassphrase] of [
    [before, 'KEY_FILE_DAMAGED'],
    [since, 'BACKUP_DAMAGED'],
  ] as const) {
    // Whoever has the sheet must get to choose it.
    expect(await here.inspect()).toMatchObject({ sequence: expect.any(Number) });
    expect(await refusalOf(here.byPassphrase())).toMatchObject({ code: withPassphrase });
    expect(here.made()).toEqual([]);
    const { vaultId, path } = await here.bySheet(sheets.ofThen);
    const begun = await here.client.vault.beginRecovery({ vaultId, recoveryKey: sheets.ofThen });
    expect(begun.members.map(({ slotId }) => slotId).toSorted()).toEqual([noorsSlot, samsSlot].toSorted());
    restored.push(begun.recoveryId, path);
  }
  const [, , recoveryId = '', path = ''] = restored;
  const { client } = since;
  await client.vault.finishRecovery({ recoveryId, slotId: noorsSlot, passphrase: laterPassphrase });
  expect((await client.vault.status()).vault).toMatchObject({ member: { slotId: noorsSlot } });
  expect((await client.vault.members()).members).toMatchObject([
    { slotId: noorsSlot, revokedAt: null },
    { slotId: samsSlot, revokedAt: null },
  ]);
  // Nothing is healed by deleting.
  expect(readdirSync(path)).toContain('vault.json.damaged');
  expect((await client.vault.check()).audit.status).toBe('ok');
});

test('a key file whose recovery slot is damaged, that was changed, or is another one opens by no sheet', async () => {
  const cases: readonly [(folder: string) => void, unknown][] = [
    [(folder) => flipSlot(folder, 'recovery'), { code: 'KEY_FILE_DAMAGED' }],
    [
      (folder) => {
        const { checksum: _, ...keyFile } = keyFileOf(folder);
        const changed = { ...keyFile, slots: keyFile.slots.slice(1) };
        const text = keyFileToText({ ...changed, checksum: fileChecksum(changed) });
        writeFileSync(join(folder, 'vault.json'), text);
      },
      { code: 'KEY_FILE_TAMPERED' },
    ],
    [
      (folder) => writeFileSync(join(folder, 'vault.json'), olderKeyFile),
      { code: 'BACKUP_DAMAGED', data: { what: 'key-file' } },
    ],
  ];
  for (const [damage, refusal] of cases) {
    const { bySheet, made } = await elsewhere({ damage });
    expect(await refusalOf(bySheet(sheets.ofThen))).toMatchObject(refusal as object);
    expect(made()).toEqual([]);
  }
});
