import { createSecret, deriveKeys, revealSecret } from '../../electron/service/crypto/index.ts';

export const vaultId = '0190a0a0-0000-7000-8000-000000000001';
export const slotId = '0190a0a0-0000-7000-8000-000000000002';

/** The keys under a vault key that is no secret. */
export const sampleKeys = deriveKeys(createSecret(new Uint8Array(32).fill(7)), vaultId, 1);
export const databaseKey = Uint8Array.from(revealSecret(sampleKeys.databaseKey));
export const auditKey = Uint8Array.from(revealSecret(sampleKeys.auditKey));
