import { GCM_NONCE_BYTES, openAesGcm, sealAesGcm } from './aes-gcm.ts';
import { AGE_IDENTITY_BYTES, createAgeIdentity } from './age-file.ts';
import { canonicalBytes } from './canonical-json.ts';
import type { CryptoDeps } from './random.ts';
import { createSecret, revealSecret, type Secret } from './secret.ts';

/**
 * A fresh dossier key: an age X25519 identity, held as the 74 ASCII bytes of `AGE-SECRET-KEY-1...`. All evidence of
 * one dossier and generation is encrypted to it; destroying its wrapped form erases that evidence.
 */
export async function createDossierKey(): Promise<Secret> {
  return createSecret(await createAgeIdentity());
}

/**
 * AES-256-GCM under the wrap key of this generation; the AAD binds dossier id and generation, so a wrapped key
 * cannot be moved to another dossier. Returns nonce (12) + ciphertext (74) + tag (16) = 102 bytes.
 */
export function wrapDossierKey(
  wrapKey: Secret,
  generation: number,
  dossierId: string,
  dossierKey: Secret,
  deps: CryptoDeps,
): Uint8Array {
  const nonce = deps.randomBytes(GCM_NONCE_BYTES);
  const aad = wrapAad(generation, dossierId);
  const sealed = sealAesGcm(revealSecret(wrapKey), nonce, aad, revealSecret(dossierKey));
  return new Uint8Array(Buffer.concat([nonce, sealed]));
}

/** The dossier key, or null when the wrapped bytes are damaged or belong to another dossier, generation or vault. */
export function unwrapDossierKey(
  wrapKey: Secret,
  generation: number,
  dossierId: string,
  wrapped: Uint8Array,
): Secret | null {
  const plain = openAesGcm(
    revealSecret(wrapKey),
    wrapped.subarray(0, GCM_NONCE_BYTES),
    wrapAad(generation, dossierId),
    wrapped.subarray(GCM_NONCE_BYTES),
  );
  return plain?.length === AGE_IDENTITY_BYTES ? createSecret(plain) : null;
}

function wrapAad(generation: number, dossierId: string): Uint8Array {
  return canonicalBytes({ purpose: 'luwte/dossier-key/v1', generation, dossierId });
}
