import { hmacSha256 } from './hash.ts';
import { revealSecret, type Secret } from './secret.ts';

export const AUDIT_HASH_BYTES = 32;

/** "Previous hash" of the first entry of a vault: 32 zero bytes. Returns a fresh array. */
export function auditStart(): Uint8Array {
  return new Uint8Array(AUDIT_HASH_BYTES);
}

/**
 * Hash of one audit entry: HMAC-SHA-256 under the audit key over a purpose label, the previous entry's hash
 * (32 bytes) and the entry's canonical bytes. The key is bound to vault and generation by its derivation.
 */
export function auditHash(
  auditKey: Secret,
  previousHash: Uint8Array,
  entryCanonicalBytes: Uint8Array,
): Uint8Array {
  if (previousHash.length !== AUDIT_HASH_BYTES) throw new Error('previous audit hash must be 32 bytes');
  return hmacSha256(revealSecret(auditKey), ENTRY_LABEL, previousHash, entryCanonicalBytes);
}

const ENTRY_LABEL = new TextEncoder().encode('luwte/audit-entry/v1\0');
