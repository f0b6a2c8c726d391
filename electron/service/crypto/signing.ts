import { createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import { revealSecret, type Secret } from './secret.ts';

/** Fixed beginnings of the DER forms of RFC 8410, so that slots keep the bare 32 bytes. */
const PKCS8_PREFIX = Buffer.from('302e020100300506032b657004220420', 'hex');
const SPKI_PREFIX = Buffer.from('302a300506032b6570032100', 'hex');

export const SIGN_KEY_BYTES = 32;
export const SIGNATURE_BYTES = 64;

/** Ed25519 (RFC 8032) signature, 64 bytes; `signKey` is the 32-byte seed. */
export function signBytes(signKey: Secret, message: Uint8Array): Uint8Array {
  return new Uint8Array(sign(null, message, privateKeyObject(revealSecret(signKey))));
}

/** Whether the signature is by the owner of the raw 32-byte public key. False, never a throw, for malformed input. */
export function isSignedBy(publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean {
  if (publicKey.length !== SIGN_KEY_BYTES || signature.length !== SIGNATURE_BYTES) return false;
  try {
    const key = createPublicKey({
      key: Buffer.concat([SPKI_PREFIX, publicKey]),
      format: 'der',
      type: 'spki',
    });
    return verify(null, message, key, signature);
  } catch {
    return false; // 32 bytes that are no point on the curve
  }
}

/** The raw 32-byte public key of a seed. */
export function signPublicKey(seed: Uint8Array): Uint8Array {
  const spki = createPublicKey(privateKeyObject(seed)).export({ format: 'der', type: 'spki' });
  return new Uint8Array(spki.subarray(SPKI_PREFIX.length));
}

function privateKeyObject(seed: Uint8Array): KeyObject {
  const der = Buffer.concat([PKCS8_PREFIX, seed]);
  try {
    return createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
  } finally {
    der.fill(0);
  }
}
