import { beforeAll, describe, expect, it } from 'vitest';
import {
  addMemberSlot,
  changeSlotPassphrase,
  type KeyFile,
  minimumKdf,
  openSlotWithPassphrase,
  openSlotWithRecoveryKey,
  replaceMemberSlot,
  replaceRecoverySlot,
  revealSecret,
  rotateVaultKey,
  type SlotOpening,
  setKeyFileHead,
} from '../../../../electron/service/crypto/index.ts';
import {
  createSampleVault,
  deps,
  reopen,
  SAMPLE,
  SAMPLE_PASSPHRASE,
  type SampleVault,
} from './sample-vault.ts';

const SECOND = '66666666-6666-4666-8666-666666666666';
const NEW_RECOVERY = '77777777-7777-4777-8777-777777777777';
const SECOND_PASSPHRASE = 'een heel andere lange zin';

let vault: SampleVault;
beforeAll(async () => {
  vault = await createSampleVault();
});

const codeOf = (opening: SlotOpening) => (opening.ok ? 'ok' : opening.code);
const unlock = (keyFile: KeyFile, id: string, passphrase: string) =>
  openSlotWithPassphrase(keyFile, id, passphrase);

describe('a key file changed by a member', () => {
  it('records the audit head', async () => {
    const head = { sequence: 41, hash: new Uint8Array(32).fill(9), generation: 1 };
    const keyFile = reopen(setKeyFileHead(vault.keyFile, vault.vaultKey, head));
    expect(keyFile.head).toEqual({ ...head, hash: Buffer.from(head.hash).toString('base64') });
    expect(codeOf(await openSlotWithRecoveryKey(keyFile, vault.recoveryKey))).toBe('ok');
  });

  it('gets a second member, who changes the passphrase; revoking the first needs nobody’s passphrase', async () => {
    const slot = { id: SECOND, label: 'Sam', createdAt: SAMPLE.createdAt };
    const two = reopen(
      await addMemberSlot(
        vault.keyFile,
        vault.vaultKey,
        { ...slot, passphrase: SECOND_PASSPHRASE, kdf: minimumKdf },
        deps,
      ),
    );
    const opened = await unlock(two, SECOND, SECOND_PASSPHRASE);
    if (!opened.ok) throw new Error(opened.code);

    const changed = reopen(
      await changeSlotPassphrase(two, opened, { passphrase: 'weer een andere zin', kdf: minimumKdf }, deps),
    );
    expect(changed.slots[0]).toEqual(two.slots[0]);
    expect(changed.slots[2]?.encryptPublicKey).toBe(two.slots[2]?.encryptPublicKey);
    expect(codeOf(await unlock(changed, SECOND, SECOND_PASSPHRASE))).toBe('wrong-passphrase');
    expect(codeOf(await unlock(changed, SECOND, 'weer een andere zin'))).toBe('ok');

    const change = {
      revokedSlotIds: [SAMPLE.slotId],
      recoverySlotId: NEW_RECOVERY,
      createdAt: SAMPLE.createdAt,
    };
    const rotated = await rotateVaultKey(changed, vault.vaultKey, change, deps);
    const keyFile = reopen(rotated.keyFile);
    expect(keyFile.generation).toBe(2);
    expect(keyFile.slots.map(({ id }) => id)).toEqual([SECOND, NEW_RECOVERY]);
    expect(codeOf(await unlock(keyFile, SAMPLE.slotId, SAMPLE_PASSPHRASE))).toBe('unknown-slot');
    expect(codeOf(await openSlotWithRecoveryKey(keyFile, vault.recoveryKey))).toBe('wrong-recovery-key');
    const stays = await unlock(keyFile, SECOND, 'weer een andere zin');
    expect(stays.ok && revealSecret(stays.vaultKey)).toEqual(revealSecret(rotated.vaultKey));
    const recovered = await openSlotWithRecoveryKey(keyFile, rotated.recoveryKey);
    expect(recovered.ok && revealSecret(recovered.vaultKey)).toEqual(revealSecret(rotated.vaultKey));
    expect(revealSecret(rotated.vaultKey)).not.toEqual(revealSecret(vault.vaultKey));
  });

  it('gets a new recovery sheet: the old one opens only old copies, the members stay as they are', async () => {
    const change = { recoverySlotId: NEW_RECOVERY, createdAt: SAMPLE.createdAt };
    const replaced = await replaceRecoverySlot(vault.keyFile, vault.vaultKey, change, deps);
    const keyFile = reopen(replaced.keyFile);
    expect(keyFile.slots[0]).toEqual(vault.keyFile.slots[0]);
    expect(keyFile.slots.map(({ id }) => id)).toEqual([SAMPLE.slotId, NEW_RECOVERY]);
    expect(codeOf(await openSlotWithRecoveryKey(keyFile, vault.recoveryKey))).toBe('wrong-recovery-key');
    expect(codeOf(await openSlotWithRecoveryKey(keyFile, replaced.recoveryKey))).toBe('ok');
    expect(codeOf(await openSlotWithRecoveryKey(vault.keyFile, vault.recoveryKey))).toBe('ok');
  });

  it('gets new keys and a new passphrase for a member who forgot the old one, under the same id', async () => {
    const { vaultKey } = vault;
    const second = { id: SECOND, label: '', createdAt: SAMPLE.createdAt, passphrase: SECOND_PASSPHRASE };
    const two = await addMemberSlot(vault.keyFile, vaultKey, { ...second, kdf: minimumKdf }, deps);
    const reset = { ...second, id: SAMPLE.slotId, passphrase: 'weer een andere zin', kdf: minimumKdf };
    const keyFile = reopen(await replaceMemberSlot(two, vaultKey, reset, deps));
    expect(keyFile.slots.map(({ id }) => id)).toEqual(two.slots.map(({ id }) => id));
    expect(keyFile.slots.slice(1)).toEqual(two.slots.slice(1));
    expect(keyFile.slots[0]?.encryptPublicKey).not.toBe(two.slots[0]?.encryptPublicKey);
    expect(codeOf(await unlock(keyFile, SAMPLE.slotId, SAMPLE_PASSPHRASE))).toBe('wrong-passphrase');
    expect(codeOf(await unlock(keyFile, SAMPLE.slotId, 'weer een andere zin'))).toBe('ok');
    const ofRecovery = replaceMemberSlot(two, vaultKey, { ...reset, id: SAMPLE.recoverySlotId }, deps);
    await expect(ofRecovery).rejects.toThrow('a recovery slot has no passphrase');
  });

  it('is never built on an altered one: nothing is sealed to a key that was slipped in', async () => {
    const altered = { ...vault.keyFile, demo: true };
    const head = { sequence: 1, hash: new Uint8Array(32), generation: 1 };
    const change = { revokedSlotIds: [], recoverySlotId: NEW_RECOVERY, createdAt: SAMPLE.createdAt };
    expect(() => setKeyFileHead(altered, vault.vaultKey, head)).toThrow('does not match its MAC');
    await expect(rotateVaultKey(altered, vault.vaultKey, change, deps)).rejects.toThrow(
      'does not match its MAC',
    );
    const { slotId: id, createdAt } = SAMPLE;
    const reset = { id, label: '', createdAt, passphrase: SECOND_PASSPHRASE, kdf: minimumKdf };
    await expect(replaceMemberSlot(altered, vault.vaultKey, reset, deps)).rejects.toThrow(
      'does not match its MAC',
    );
  });
});
