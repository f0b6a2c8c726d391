import { equalBytes, hmacSha256 } from './hash.ts';
import { revealSecret, type Secret } from './secret.ts';

/** HMAC-SHA-256 over the canonical bytes of a backup's manifest (security.md, Backup), 32 bytes. */
export function macManifest(manifestKey: Secret, canonicalBytes: Uint8Array): Uint8Array {
  return hmacSha256(revealSecret(manifestKey), MAC_LABEL, canonicalBytes);
}

/** Whether the MAC is that of {@link macManifest}. */
export function isManifestMac(manifestKey: Secret, canonicalBytes: Uint8Array, mac: Uint8Array): boolean {
  return equalBytes(macManifest(manifestKey, canonicalBytes), mac);
}

const MAC_LABEL = new TextEncoder().encode('luwte/backup-manifest/v1\0');
