import { expect, it } from 'vitest';
import type { KeySlot } from '../../../../electron/service/crypto/index.ts';
import { deriveRecoveryKek, openSlotKeys } from '../../../../electron/service/crypto/key-slot.ts';
import { createSampleVault, SAMPLE } from './sample-vault.ts';

it('private keys open for no other vault, slot, kind, KDF values or public keys, even with the right key', async () => {
  const { keyFile, recoveryKey } = await createSampleVault();
  const [member, slot] = keyFile.slots;
  if (member === undefined || slot === undefined) throw new Error('sample without slots');
  const kek = deriveRecoveryKek(recoveryKey, SAMPLE.vaultId, slot.id);
  expect(openSlotKeys(SAMPLE.vaultId, slot, kek)).not.toBeNull();
  expect(openSlotKeys(SAMPLE.slotId, slot, kek)).toBeNull();
  const { kdf, encryptPublicKey, signPublicKey } = member;
  const changes = [
    { id: SAMPLE.slotId },
    { kind: 'member' },
    { kdf },
    { encryptPublicKey },
    { signPublicKey },
  ];
  for (const change of changes) {
    expect(openSlotKeys(SAMPLE.vaultId, { ...slot, ...change } as KeySlot, kek)).toBeNull();
  }
});
