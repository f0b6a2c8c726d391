import {
  createSecret,
  deriveKeys,
  revealSecret,
  systemRandom,
  type VaultKeys,
  wrapPastKey,
} from '../../electron/service/crypto/index.ts';

export const vaultId = '0190a0a0-0000-7000-8000-000000000001';
export const slotId = '0190a0a0-0000-7000-8000-000000000002';

/** The keys under a vault key that is no secret. */
export const sampleKeys = deriveKeys(createSecret(new Uint8Array(32).fill(7)), vaultId, 1);
export const databaseKey = Uint8Array.from(revealSecret(sampleKeys.databaseKey));
export const auditKey = Uint8Array.from(revealSecret(sampleKeys.auditKey));
export const wrapKey = Uint8Array.from(revealSecret(sampleKeys.wrapKey));

/** The keys of the generation after, and the vault key of the first one wrapped for it. */
export const nextKeys = deriveKeys(createSecret(new Uint8Array(32).fill(9)), vaultId, 2);
export const pastKey = wrapPastKey(
  nextKeys.wrapKey,
  { vaultId, generation: 1 },
  createSecret(new Uint8Array(32).fill(7)),
  { randomBytes: systemRandom },
);

/** Copies of keys as a storage thread gets them. */
export function keyBytes({ databaseKey: database, auditKey: audit, wrapKey: wrap }: VaultKeys) {
  return {
    databaseKey: Uint8Array.from(revealSecret(database)),
    auditKey: Uint8Array.from(revealSecret(audit)),
    wrapKey: Uint8Array.from(revealSecret(wrap)),
  };
}
