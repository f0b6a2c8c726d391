import { hkdfSha256 } from './hash.ts';
import { createSecret, revealSecret, type Secret } from './secret.ts';

/** The keys that hang under one vault key; each 32 bytes. Disposing disposes them all. */
export type VaultKeys = {
  /** SQLCipher raw key (K3). */
  readonly databaseKey: Secret;
  /** MAC of `vault.json` (K7). */
  readonly keyFileMacKey: Secret;
  /** Audit chain and `vault.head`. */
  readonly auditKey: Secret;
  /** Wraps the dossier keys. */
  readonly wrapKey: Secret;
  /** MAC of the manifests of backups. */
  readonly manifestKey: Secret;
  [Symbol.dispose](): void;
};

/**
 * HKDF-SHA-256 (RFC 5869) of the vault key: salt is the vault id, info names purpose and generation, so no two
 * vaults, generations or purposes share a key. `generation` counts from 1.
 */
export function deriveKeys(vaultKey: Secret, vaultId: string, generation: number): VaultKeys {
  if (!Number.isSafeInteger(generation) || generation < 1)
    throw new Error('generation must be a positive integer');
  const databaseKey = deriveKey(vaultKey, vaultId, generation, 'database');
  const keyFileMacKey = deriveKey(vaultKey, vaultId, generation, 'key-file-mac');
  const auditKey = deriveKey(vaultKey, vaultId, generation, 'audit');
  const wrapKey = deriveKey(vaultKey, vaultId, generation, 'wrap');
  const manifestKey = deriveKey(vaultKey, vaultId, generation, 'backup-manifest');
  return {
    databaseKey,
    keyFileMacKey,
    auditKey,
    wrapKey,
    manifestKey,
    [Symbol.dispose]() {
      for (const key of [databaseKey, keyFileMacKey, auditKey, wrapKey, manifestKey]) key[Symbol.dispose]();
    },
  };
}

function deriveKey(vaultKey: Secret, vaultId: string, generation: number, purpose: string): Secret {
  const salt = new TextEncoder().encode(vaultId);
  const info = new TextEncoder().encode(`luwte/v1/${purpose}/${generation}`);
  return createSecret(hkdfSha256(revealSecret(vaultKey), salt, info, 32));
}
