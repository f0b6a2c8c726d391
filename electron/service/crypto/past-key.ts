import { GCM_NONCE_BYTES, openAesGcm, sealAesGcm } from './aes-gcm.ts';
import { canonicalBytes } from './canonical-json.ts';
import { deriveKeys, type VaultKeys } from './derive-keys.ts';
import { VAULT_KEY_BYTES } from './key-slot.ts';
import type { CryptoDeps } from './random.ts';
import { createSecret, revealSecret, type Secret } from './secret.ts';

/**
 * The vault key of a former generation under the wrap key of the generation after it (AES-256-GCM, K6b; the AAD binds
 * vault and generation): whoever stayed when somebody was revoked can still read what was written before (K5).
 * @param generation of `vaultKey`; `wrapKey` is of the next
 * @returns nonce (12) + ciphertext (32) + tag (16) = 60 bytes
 */
export function wrapPastKey(
  wrapKey: Secret,
  { vaultId, generation }: PastKeyPlace,
  vaultKey: Secret,
  deps: CryptoDeps,
): Uint8Array {
  const nonce = deps.randomBytes(GCM_NONCE_BYTES);
  const sealed = sealAesGcm(
    revealSecret(wrapKey),
    nonce,
    pastAad({ vaultId, generation }),
    revealSecret(vaultKey),
  );
  return new Uint8Array(Buffer.concat([nonce, sealed]));
}

export type PastKeyPlace = { readonly vaultId: string; readonly generation: number };

/**
 * The keys of every former generation, back from the present one.
 * @param wrappedOf the wrapped vault key of a generation, or null where there is none
 * @returns by generation; one that is missing or does not open ends the row, and so all before it are absent
 */
export function derivePastKeys(
  present: PastKeyPlace & { readonly wrapKey: Secret },
  wrappedOf: (generation: number) => Uint8Array | null,
): ReadonlyMap<number, VaultKeys> {
  const keysByGeneration = new Map<number, VaultKeys>();
  const { vaultId } = present;
  let wrapKey = present.wrapKey;
  for (let generation = present.generation - 1; generation >= 1; generation -= 1) {
    const wrapped = wrappedOf(generation);
    if (wrapped === null) break;
    const plain = openAesGcm(
      revealSecret(wrapKey),
      wrapped.subarray(0, GCM_NONCE_BYTES),
      pastAad({ vaultId, generation }),
      wrapped.subarray(GCM_NONCE_BYTES),
    );
    if (plain?.length !== VAULT_KEY_BYTES) break;
    using vaultKey = createSecret(plain);
    const keys = deriveKeys(vaultKey, vaultId, generation);
    keysByGeneration.set(generation, keys);
    wrapKey = keys.wrapKey;
  }
  return keysByGeneration;
}

function pastAad({ vaultId, generation }: PastKeyPlace): Uint8Array {
  return canonicalBytes({ purpose: 'luwte/past-vault-key/v1', vaultId, generation });
}
