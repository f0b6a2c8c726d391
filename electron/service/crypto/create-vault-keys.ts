import { deriveKeys } from './derive-keys.ts';
import type { KdfStrength } from './kdf.ts';
import type { KeyFile } from './key-file.ts';
import { sealKeyFile } from './key-file-mac.ts';
import { createMemberSlot, createRecoverySlot, RECOVERY_KEY_BYTES, VAULT_KEY_BYTES } from './key-slot.ts';
import type { CryptoDeps } from './random.ts';
import { createSecret, type Secret } from './secret.ts';

export type NewVault = {
  readonly vaultId: string;
  readonly demo: boolean;
  /** ISO 8601, UTC. */
  readonly createdAt: string;
  readonly slotId: string;
  readonly recoverySlotId: string;
  /** Shown before unlocking, to whoever has the file: at most 40 characters, may be empty. */
  readonly label: string;
  /** Accepted by `checkPassphrase`; normalised here. */
  readonly passphrase: string;
  readonly kdf: KdfStrength;
};

/**
 * The key file of a new vault: generation 1, one member, one recovery slot (K4), no audit head yet.
 * Two Secrets come with it: the vault key, and the 256-bit recovery key that exists nowhere else.
 * Throws (a bug) for ids, dates, label or KDF values that no schema let through.
 */
export async function createVaultKeys(
  vault: NewVault,
  deps: CryptoDeps,
): Promise<{ readonly keyFile: KeyFile; readonly vaultKey: Secret; readonly recoveryKey: Secret }> {
  const { vaultId, demo, createdAt, slotId, recoverySlotId, label, passphrase, kdf } = vault;
  const vaultKey = createSecret(deps.randomBytes(VAULT_KEY_BYTES));
  const recoveryKey = createSecret(deps.randomBytes(RECOVERY_KEY_BYTES));
  const member = { id: slotId, label, createdAt, passphrase, kdf };
  const recovery = { id: recoverySlotId, label: '', createdAt };
  const slots = [
    await createMemberSlot(vaultId, vaultKey, member, deps),
    await createRecoverySlot(vaultId, vaultKey, recoveryKey, recovery, deps),
  ];
  const generation = 1;
  const keys = deriveKeys(vaultKey, vaultId, generation);
  const keyFile = sealKeyFile(
    { format: 'luwte-vault', version: 1, vaultId, generation, demo, createdAt, slots, head: null },
    keys.keyFileMacKey,
  );
  keys[Symbol.dispose]();
  return { keyFile, vaultKey, recoveryKey };
}
