import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { type KeyFile, keyFileToText } from '../../../../../../electron/service/crypto/index.ts';
import { fileChecksum, slotChecksum } from '../../../../../../electron/service/crypto/key-file.ts';
import { knowVault } from '../../../../../support/know-vault.ts';
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
import {
  addPerson,
  keyFileOf,
  laterPassphrase,
  readVaultJson,
  sam,
  samsPassphrase,
} from './sample-members.ts';

// Real processes and threads start here, and the computer may have more to do.
vi.setConfig({ testTimeout: 60_000 });

/** A closed vault of two members with its sheet, made once; every test gets a copy. */
const original = makeFolder();
let sheet: readonly string[] = [];
let samsSlot = '';
let noorsSlot = '';
let vaultIdOfFile = '';
beforeAll(async () => {
  const started = startService(original);
  await makeVault(started);
  sheet = (await started.client.vault.recoverySheet()).groups;
  await confirmSheet(started);
  samsSlot = await addPerson(started);
  noorsSlot = (await started.client.vault.status()).vault?.member.slotId ?? '';
  await started.stop();
  vaultIdOfFile = keyFileOf(join(original, 'kluis.luwte')).vaultId;
});
afterAll(() => removeFolder(original));

function place(change: ChangeDeps = (deps) => deps, damage: (vault: string) => void = () => undefined) {
  const folder = makeFolder();
  onTestFinished(() => removeFolder(folder));
  const vault = join(folder, 'kluis.luwte');
  cpSync(join(original, 'kluis.luwte'), vault, { recursive: true });
  damage(vault);
  const vaultId = knowVault(join(folder, 'data'), vault);
  const { client, stop } = openService(change, folder);
  return {
    folder,
    vault,
    vaultId,
    client,
    stop,
    begin: (groups: readonly string[] = sheet) =>
      client.vault.beginRecovery({ vaultId, recoveryKey: groups.join('-') }),
  };
}

describe('typing the recovery key', () => {
  test('names every group that cannot be right, in whatever way it was typed, and costs no wait', async () => {
    const here = place();
    const spoilt = sheet.map((group, index) =>
      index === 2 || index === 11 ? `${group[0] === '7' ? '8' : '7'}${group.slice(1)}` : group,
    );
    for (let count = 0; count < 6; count += 1) {
      expect(await refusalOf(here.begin(spoilt))).toEqual({
        code: 'WRONG_RECOVERY_KEY',
        data: { groups: [3, 12], waitSeconds: 0 },
      });
    }
    expect(await refusalOf(here.begin(sheet.slice(0, 12)))).toMatchObject({ data: { groups: [13] } });
    const { members } = await here.client.vault.beginRecovery({
      vaultId: here.vaultId,
      recoveryKey: ` ${sheet.join('  ').toLowerCase().replaceAll('0', 'o')} `,
    });
    expect(members).toEqual([
      { slotId: noorsSlot, name: 'Noor van Duinwijk', role: 'vertrouwenspersoon' },
      { slotId: samsSlot, name: sam.name, role: sam.role },
    ]);
    // Nothing is open, and nothing was changed by looking.
    expect((await here.client.vault.status()).vault).toBeNull();
  });

  test('the key of another vault is refused, waits longer each time, and stands in the trail later', async () => {
    let monotonic = 1_000_000;
    const here = place((deps) => ({ ...deps, clock: { ...deps.clock, monotonic: () => monotonic } }));
    const other = openService();
    await makeVault(other);
    const { groups } = await other.client.vault.recoverySheet();
    const waits: unknown[] = [];
    for (let count = 0; count < 5; count += 1) {
      const { code, data } = await refusalOf(here.begin(groups));
      expect({ code, data }).toMatchObject({ code: 'WRONG_RECOVERY_KEY', data: { groups: [] } });
      const { waitSeconds } = data as { readonly waitSeconds: number };
      waits.push(waitSeconds);
      // The right one has to wait too.
      if (waitSeconds > 0) expect(await refusalOf(here.begin())).toMatchObject({ data: { waitSeconds } });
      monotonic += waitSeconds * 1000;
    }
    expect(waits).toEqual([0, 0, 1, 2, 4]);
    await here.client.vault.unlock({ vaultId: here.vaultId, passphrase });
    const filter = { actions: ['vault.failedUnlocks'], object: '', slotId: null, from: null, until: null };
    expect((await here.client.vault.auditTrail({ filter, before: null })).entries).toMatchObject([
      { count: 5 },
    ]);
  });

  test('is not asked of an open vault, nor of one that is not there', async () => {
    const here = place();
    const unknown = { vaultId: '0190a0a0-0000-7000-8000-00000000dead', recoveryKey: sheet.join('-') };
    expect(await refusalOf(here.client.vault.beginRecovery(unknown))).toMatchObject({
      code: 'VAULT_NOT_FOUND',
    });
    const { recoveryId } = await here.begin();
    await here.client.vault.unlock({ vaultId: here.vaultId, passphrase });
    expect(await refusalOf(here.begin())).toMatchObject({ code: 'ALREADY_OPEN' });
    const finish = { recoveryId, slotId: samsSlot, passphrase: laterPassphrase };
    expect(await refusalOf(here.client.vault.finishRecovery(finish))).toMatchObject({ code: 'ALREADY_OPEN' });
  });
});

describe('a new passphrase by the recovery sheet', () => {
  test('is refused when weak, when a colleague has it, for who is not there, and after ten minutes', async () => {
    let monotonic = 1_000_000;
    const here = place((deps) => ({ ...deps, clock: { ...deps.clock, monotonic: () => monotonic } }));
    const before = keyFileOf(here.vault).slots;
    const { recoveryId } = await here.begin();
    const finish = (slotId: string, words: string) =>
      refusalOf(here.client.vault.finishRecovery({ recoveryId, slotId, passphrase: words }));
    expect(await finish(samsSlot, 'welkom welkom welkom')).toMatchObject({ code: 'PASSPHRASE_WEAK' });
    expect(await finish(samsSlot, passphrase)).toMatchObject({ code: 'PASSPHRASE_IN_USE' });
    const recoverySlot = before.find(({ kind }) => kind === 'recovery')?.id ?? '';
    expect(await finish(recoverySlot, laterPassphrase)).toMatchObject({ code: 'NOT_FOUND' });
    monotonic += 600_000;
    expect(await finish(samsSlot, laterPassphrase)).toMatchObject({ code: 'RECOVERY_GONE' });
    expect(keyFileOf(here.vault).slots).toEqual(before);
  });

  test('opens the vault as that member, leaves every other slot alone, and is entered by the recovery slot', async () => {
    const here = place();
    const before = keyFileOf(here.vault).slots;
    const { recoveryId } = await here.begin();
    await here.client.vault.finishRecovery({ recoveryId, slotId: samsSlot, passphrase: laterPassphrase });
    expect((await here.client.vault.status()).vault).toMatchObject({
      member: { slotId: samsSlot, name: sam.name },
      mode: { kind: 'open' },
    });
    const after = keyFileOf(here.vault).slots;
    const others = (slots: typeof before) => JSON.stringify(slots.filter(({ id }) => id !== samsSlot));
    expect(others(after)).toBe(others(before));
    const recoverySlot = before.find(({ kind }) => kind === 'recovery')?.id;
    const filter = { actions: ['vault.resetPassphrase'], object: '', slotId: null, from: null, until: null };
    expect((await here.client.vault.auditTrail({ filter, before: null })).entries).toMatchObject([
      { slotId: recoverySlot, objectId: samsSlot, memberName: '' },
    ]);
    expect((await here.client.vault.check()).audit.status).toBe('ok');
    await here.stop();

    const again = openService(undefined, here.folder);
    const { vaultId } = here;
    expect(await refusalOf(again.client.vault.unlock({ vaultId, passphrase: samsPassphrase }))).toMatchObject(
      {
        code: 'WRONG_PASSPHRASE',
      },
    );
    await again.client.vault.unlock({ vaultId, passphrase: laterPassphrase });
    await again.stop();
    const colleague = openService(undefined, here.folder);
    await colleague.client.vault.unlock({ vaultId, passphrase });
  });
});

/** Changes one character of a JSON string value, as a failing disk does. */
function spoil(vault: string, after: string): void {
  const text = readVaultJson(vault);
  const place = text.indexOf(after);
  if (place === -1) throw new Error('the key file looks different now');
  const at = place + after.length;
  writeFileSync(
    join(vault, 'vault.json'),
    `${text.slice(0, at)}${text[at] === 'A' ? 'B' : 'A'}${text.slice(at + 1)}`,
  );
}

describe('a key file that is not as it was written', () => {
  const damageNoor = (vault: string) => spoil(vault, '"ciphertext": "');

  test('with a damaged slot opens by the sheet, for the colleague and for who lost the slot', async () => {
    for (const [slotId, other] of [
      [noorsSlot, samsSlot],
      [samsSlot, noorsSlot],
    ] as const) {
      const here = place(undefined, damageNoor);
      const { recoveryId, members } = await here.begin();
      expect(members.map((member) => member.slotId).toSorted()).toEqual([noorsSlot, samsSlot].toSorted());
      await here.client.vault.finishRecovery({ recoveryId, slotId, passphrase: laterPassphrase });
      const { members: rows } = await here.client.vault.members();
      const isLost = other === noorsSlot;
      expect(rows.find((row) => row.slotId === slotId)).toMatchObject({ isSelf: true, revokedAt: null });
      expect(rows.find((row) => row.slotId === other)).toMatchObject(
        isLost ? { revokedAt: expect.any(Number), kdf: null } : { revokedAt: null },
      );
      // What was damaged is kept beside the mended one.
      expect(readFileSync(join(here.vault, 'vault.json.damaged'), 'utf8')).not.toBe(
        readVaultJson(here.vault),
      );
      await here.stop();
    }
  });

  test('that is cut, or whose recovery slot is damaged, is said to be damaged', async () => {
    const cut = place(undefined, (vault) =>
      writeFileSync(join(vault, 'vault.json'), readVaultJson(vault).slice(0, 400)),
    );
    expect(await refusalOf(cut.begin())).toMatchObject({ code: 'KEY_FILE_DAMAGED' });
    const spoilt = place(undefined, (vault) => {
      const text = readVaultJson(vault);
      const at = text.indexOf('"ciphertext": "', text.indexOf('"kind": "recovery"')) + 15;
      const other = text[at] === 'A' ? 'B' : 'A';
      writeFileSync(join(vault, 'vault.json'), text.slice(0, at) + other + text.slice(at + 1));
    });
    expect(await refusalOf(spoilt.begin())).toMatchObject({ code: 'KEY_FILE_DAMAGED' });
  });

  test.each<[string, (keyFile: KeyFile) => KeyFile]>([
    ['a slot taken out', (keyFile) => ({ ...keyFile, slots: keyFile.slots.slice(1) })],
    ['two slots in another order', (keyFile) => ({ ...keyFile, slots: keyFile.slots.toReversed() })],
    ['another public key in a slot', (keyFile) => ({ ...keyFile, slots: keyFile.slots.map(withForeignKey) })],
  ])(
    'with %s and its checksums made right again is refused and named, however right the sheet',
    async (_what, change) => {
      const here = place(undefined, (vault) => {
        const { checksum: _, ...changed } = change(keyFileOf(vault));
        writeFileSync(
          join(vault, 'vault.json'),
          keyFileToText({ ...changed, checksum: fileChecksum(changed) }),
        );
      });
      const before = readVaultJson(here.vault);
      expect(await refusalOf(here.begin())).toMatchObject({ code: 'KEY_FILE_TAMPERED' });
      expect(readVaultJson(here.vault)).toBe(before);
    },
  );

  test('with a changed slot beside an accident elsewhere is refused all the same', async () => {
    const here = place(undefined, (vault) => {
      const { checksum: _, ...keyFile } = keyFileOf(vault);
      const changed = { ...keyFile, slots: keyFile.slots.map(withForeignKey) };
      // The checksum of the file is of something else: damage by itself.
      const checksum = fileChecksum({ ...changed, demo: !changed.demo });
      writeFileSync(join(vault, 'vault.json'), keyFileToText({ ...changed, checksum }));
    });
    expect(await refusalOf(here.begin())).toMatchObject({ code: 'KEY_FILE_TAMPERED' });
  });
});

/** What somebody would do who wants the vault key sealed to a key of their own at the next change. */
function withForeignKey(slot: KeyFile['slots'][number]): KeyFile['slots'][number] {
  if (slot.kind === 'recovery') return slot;
  const foreign = { ...slot, encryptPublicKey: `age1${'q'.repeat(58)}` };
  return { ...foreign, checksum: slotChecksum(vaultIdOfFile, foreign) };
}
