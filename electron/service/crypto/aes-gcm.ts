import { createCipheriv, createDecipheriv } from 'node:crypto';

/** 96 bits, the length NIST SP 800-38D is made for. Random: far under 2^32 messages per key in every use here. */
export const GCM_NONCE_BYTES = 12;
export const GCM_TAG_BYTES = 16;

/** AES-256-GCM (K6b). Returns ciphertext followed by the 16-byte tag. The nonce must never repeat under one key. */
export function sealAesGcm(
  key: Uint8Array,
  nonce: Uint8Array,
  aad: Uint8Array,
  plain: Uint8Array,
): Uint8Array {
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: GCM_TAG_BYTES });
  cipher.setAAD(aad);
  return new Uint8Array(Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]));
}

/** The plain bytes, or null when key, nonce, AAD, ciphertext or tag are not those of {@link sealAesGcm}. */
export function openAesGcm(
  key: Uint8Array,
  nonce: Uint8Array,
  aad: Uint8Array,
  sealed: Uint8Array,
): Uint8Array | null {
  if (nonce.length !== GCM_NONCE_BYTES || sealed.length < GCM_TAG_BYTES) return null;
  const split = sealed.length - GCM_TAG_BYTES;
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: GCM_TAG_BYTES });
  decipher.setAAD(aad);
  decipher.setAuthTag(sealed.subarray(split));
  const plain = decipher.update(sealed.subarray(0, split));
  try {
    decipher.final();
    // Not the Buffer itself: `slice` of a Buffer shares its memory, so that wiping one would wipe the other.
    return new Uint8Array(plain);
  } catch {
    // Node reports a refused tag as an exception without a code of its own; nothing else can fail here.
    return null;
  } finally {
    plain.fill(0);
  }
}
