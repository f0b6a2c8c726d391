import { GCM_NONCE_BYTES, openAesGcm, sealAesGcm } from './aes-gcm.ts';
import {
  AGE_IDENTITY_BYTES,
  ageRecipient,
  createAgeIdentity,
  openSealed,
  sealToRecipient,
} from './age-file.ts';
import { base64ToBytes, bytesToBase64 } from './base64.ts';
import { canonicalBytes } from './canonical-json.ts';
import { hkdfSha256 } from './hash.ts';
import { deriveKek, KDF_SALT_BYTES, type KdfStrength, KEK_BYTES } from './kdf.ts';
import { type KeySlot, slotChecksum } from './key-file.ts';
import { normalisePassphrase } from './passphrase.ts';
import type { CryptoDeps } from './random.ts';
import { createSecret, revealSecret, type Secret } from './secret.ts';
import { SIGN_KEY_BYTES, signPublicKey } from './signing.ts';

export const VAULT_KEY_BYTES = 32;
export const RECOVERY_KEY_BYTES = 32;

/** The private keys of an opened slot. */
export type SlotKeys = {
  /** age identity (74 ASCII bytes): opens what is sealed to this member. */
  readonly receiveKey: Secret;
  /** Ed25519 seed (32 bytes). */
  readonly signKey: Secret;
};

export type NewSlot = {
  readonly id: string;
  readonly label: string;
  /** ISO 8601, UTC. */
  readonly createdAt: string;
};

/** A member's slot: private keys under Argon2id of the passphrase, vault key sealed to its public key. */
export async function createMemberSlot(
  vaultId: string,
  vaultKey: Secret,
  slot: NewSlot & { readonly passphrase: string; readonly kdf: KdfStrength },
  deps: CryptoDeps,
): Promise<KeySlot> {
  const { passphrase, kdf, ...fields } = slot;
  const keys = await createSlotKeys(deps);
  return buildMemberSlot(vaultId, vaultKey, keys, { ...fields, passphrase, kdf }, deps);
}

/** A member's slot around existing private keys: a changed passphrase keeps the person's keys (K5). */
export async function buildMemberSlot(
  vaultId: string,
  vaultKey: Secret,
  keys: SlotKeys,
  slot: NewSlot & { readonly passphrase: string; readonly kdf: KdfStrength },
  deps: CryptoDeps,
): Promise<KeySlot> {
  const { memoryKiB, iterations, parallelism } = slot.kdf;
  const salt = deps.randomBytes(KDF_SALT_BYTES);
  const kek = await deriveKek(normalisePassphrase(slot.passphrase), salt, slot.kdf);
  const kdf = {
    name: 'argon2id' as const,
    version: 19 as const,
    salt: bytesToBase64(salt),
    memoryKiB,
    iterations,
    parallelism,
  };
  const { id, label, createdAt } = slot;
  return buildSlot(vaultId, vaultKey, keys, kek, { id, label, createdAt, kind: 'member', kdf }, deps);
}

/** A recovery slot (K4). The 256-bit recovery key needs no slow derivation: HKDF gives the slot's key. */
export async function createRecoverySlot(
  vaultId: string,
  vaultKey: Secret,
  recoveryKey: Secret,
  slot: NewSlot,
  deps: CryptoDeps,
): Promise<KeySlot> {
  const kek = deriveRecoveryKek(recoveryKey, vaultId, slot.id);
  const keys = await createSlotKeys(deps);
  return buildSlot(vaultId, vaultKey, keys, kek, { ...slot, kind: 'recovery', kdf: null }, deps);
}

/** The key-encryption key of a recovery slot: HKDF-SHA-256, salt vault id, info naming the slot. */
export function deriveRecoveryKek(recoveryKey: Secret, vaultId: string, slotId: string): Uint8Array {
  const encoder = new TextEncoder();
  const info = encoder.encode(`luwte/v1/recovery-kek/${slotId}`);
  return hkdfSha256(revealSecret(recoveryKey), encoder.encode(vaultId), info, KEK_BYTES);
}

/** The slot's private keys, or null when the key-encryption key is not the slot's (or AAD or ciphertext changed). */
export function openSlotKeys(vaultId: string, slot: KeySlot, kek: Uint8Array): SlotKeys | null {
  const { nonce, ciphertext } = slot.privateKeys;
  const plain = openAesGcm(kek, base64ToBytes(nonce), slotAad(vaultId, slot), base64ToBytes(ciphertext));
  if (plain?.length !== AGE_IDENTITY_BYTES + SIGN_KEY_BYTES) return null;
  const receiveKey = createSecret(plain.slice(0, AGE_IDENTITY_BYTES));
  const signKey = createSecret(plain.slice(AGE_IDENTITY_BYTES));
  plain.fill(0);
  return { receiveKey, signKey };
}

/** The vault key sealed to this slot, or null when that age file is not readable with the slot's key. */
export async function unsealVaultKey(slot: KeySlot, keys: SlotKeys): Promise<Secret | null> {
  const plain = await openSealed(revealSecret(keys.receiveKey), base64ToBytes(slot.vaultKey));
  return plain?.length === VAULT_KEY_BYTES ? createSecret(plain) : null;
}

/** The same slot with another vault key sealed to its public key: needs no passphrase (K5). */
export async function resealSlot(vaultId: string, slot: KeySlot, vaultKey: Secret): Promise<KeySlot> {
  const sealed = await sealToRecipient(slot.encryptPublicKey, revealSecret(vaultKey));
  return withChecksum(vaultId, { ...slot, vaultKey: bytesToBase64(sealed) });
}

/** The same slot with its checksum made right again after a change. */
export function withChecksum(vaultId: string, slot: KeySlot): KeySlot {
  return { ...slot, checksum: slotChecksum(vaultId, slot) };
}

async function createSlotKeys(deps: CryptoDeps): Promise<SlotKeys> {
  return {
    receiveKey: createSecret(await createAgeIdentity()),
    signKey: createSecret(deps.randomBytes(SIGN_KEY_BYTES)),
  };
}

type SlotShape = NewSlot & Pick<KeySlot, 'kind' | 'kdf'>;

async function buildSlot(
  vaultId: string,
  vaultKey: Secret,
  keys: SlotKeys,
  kek: Uint8Array,
  shape: SlotShape,
  deps: CryptoDeps,
): Promise<KeySlot> {
  const identity = revealSecret(keys.receiveKey);
  const seed = revealSecret(keys.signKey);
  const encryptPublicKey = await ageRecipient(identity);
  const open = { ...shape, encryptPublicKey, signPublicKey: bytesToBase64(signPublicKey(seed)) };
  const nonce = deps.randomBytes(GCM_NONCE_BYTES);
  const plain = Buffer.concat([identity, seed]);
  const ciphertext = sealAesGcm(kek, nonce, slotAad(vaultId, open), plain);
  plain.fill(0);
  kek.fill(0);
  const sealed = await sealToRecipient(encryptPublicKey, revealSecret(vaultKey));
  const slot = {
    ...open,
    privateKeys: { nonce: bytesToBase64(nonce), ciphertext: bytesToBase64(ciphertext) },
    vaultKey: bytesToBase64(sealed),
    checksum: '',
  } as KeySlot; // `kind` and `kdf` belong together by the two callers above
  return withChecksum(vaultId, slot);
}

/** Binds the private keys to vault, slot, kind, KDF values and the public keys that belong to them. */
function slotAad(
  vaultId: string,
  slot: Pick<KeySlot, 'id' | 'kind' | 'kdf' | 'encryptPublicKey' | 'signPublicKey'>,
): Uint8Array {
  const { id, kind, kdf, encryptPublicKey, signPublicKey: signKey } = slot;
  const bound = { purpose: 'luwte/slot-private-keys/v1', vaultId, id, kind, kdf, encryptPublicKey };
  return canonicalBytes({ ...bound, signPublicKey: signKey });
}
