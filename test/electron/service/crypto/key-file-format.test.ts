import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import {
  openKeyFile,
  openSlotWithPassphrase,
  openSlotWithRecoveryKey,
  revealSecret,
  textToRecoveryKey,
} from '../../../../electron/service/crypto/index.ts';
import { SAMPLE, SAMPLE_PASSPHRASE } from './sample-vault.ts';

/** Frozen: written once with format version 1. If this fails, existing vaults no longer open. Never regenerate it. */
const frozen = readFileSync(new URL('./fixtures/vault-format-1.json', import.meta.url));
const RECOVERY_TEXT = 'AX32H-B676W-JJJ0K-1Y5MV-GWSPE-M0CZJ-KA64P-NTEMZ-1EFX6-S0J1T-0X9XE-PQJE8-K5QGD';
const VAULT_KEY = 'a30ed06c976a1ebe4fda79b7190dda2949ca3e9832ac477aaa8a8472654d1d42';

it('a key file of format version 1, made long ago, opens with its passphrase and its recovery sheet', async () => {
  const opening = openKeyFile(frozen);
  const sheet = textToRecoveryKey(RECOVERY_TEXT);
  if (!opening.ok || !sheet.ok) throw new Error('frozen fixture does not parse');
  for (const slot of [
    await openSlotWithPassphrase(opening.keyFile, SAMPLE.slotId, SAMPLE_PASSPHRASE),
    await openSlotWithRecoveryKey(opening.keyFile, sheet.recoveryKey),
  ]) {
    expect(slot.ok && Buffer.from(revealSecret(slot.vaultKey)).toString('hex')).toBe(VAULT_KEY);
  }
});
