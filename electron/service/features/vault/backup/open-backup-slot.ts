import type { RestoreProof } from '../../../../../shared/features/vault/backup-model.ts';
import { keyFileToText, type OpenedSlot } from '../../../crypto/index.ts';
import type { ServiceDeps } from '../../../deps.ts';
import { Refusal, refuse } from '../../../refusal.ts';
import { textHash } from '../../../storage/text-hash.ts';
import { forgetSlot } from '../members/open-vault.ts';
import { openRecoverySlot } from '../members/open-with-recovery-key.ts';
import { readTypedRecoveryKey, wrongRecoveryKey } from '../members/typed-recovery-key.ts';
import { findSlot } from '../unlock-vault.ts';
import type { VaultParts } from '../vault-parts.ts';
import { damaged, type ReadBackup } from './backup-folder.ts';

type Delay = VaultParts['delay'];
type KeyFileRefusal = Refusal<'KEY_FILE_DAMAGED' | 'KEY_FILE_TAMPERED'>;

/**
 * Opens a slot of a backup's own key file with what counted when it was made. Who guesses wrong waits longer each time,
 * as at unlocking; passphrases and recovery keys each for themselves.
 * @returns the slot that opened: whoever gets it wipes its keys
 */
export function openBackupSlot(
  deps: Pick<ServiceDeps, 'log'>,
  delay: Delay,
  backup: ReadBackup,
  proof: RestoreProof,
) {
  const guessed = `backup ${backup.keyFile.vaultId}`;
  return proof.kind === 'passphrase'
    ? openByPassphrase(deps, delay, backup, { guessed, passphrase: proof.passphrase })
    : openBySheet(deps, delay, backup, { guessed: `${guessed} recovery`, typed: proof.recoveryKey });
}

async function openByPassphrase(
  { log }: Pick<ServiceDeps, 'log'>,
  delay: Delay,
  { keyFile }: ReadBackup,
  { guessed, passphrase }: { readonly guessed: string; readonly passphrase: string },
): Promise<OpenedSlot | KeyFileRefusal | Refusal<'WRONG_PASSPHRASE'>> {
  const wrong = () => refuse('WRONG_PASSPHRASE', { waitSeconds: Math.ceil(delay.wait(guessed) / 1000) });
  if (delay.wait(guessed) > 0) return wrong();
  const opened = await findSlot(keyFile, passphrase, null);
  if (!(opened instanceof Refusal)) delay.succeeded(guessed);
  else if (opened.code === 'WRONG_PASSPHRASE') {
    delay.failed(guessed);
    log('backup-passphrase-failed');
    return wrong();
  }
  return opened;
}

/** Damage to other slots does not stop it; the vault that is made keeps that until the sheet opens it (security.md D3). */
async function openBySheet(
  { log }: Pick<ServiceDeps, 'log'>,
  delay: Delay,
  backup: ReadBackup,
  { guessed, typed }: { readonly guessed: string; readonly typed: string },
): Promise<OpenedSlot | KeyFileRefusal | Refusal<'WRONG_RECOVERY_KEY' | 'BACKUP_DAMAGED'>> {
  const recoveryKey = readTypedRecoveryKey(delay, guessed, typed);
  if (recoveryKey instanceof Refusal) return recoveryKey;
  using _ = recoveryKey;
  const opened = await openRecoverySlot(backup.keyFile, recoveryKey);
  if (opened instanceof Refusal) {
    if (opened.code !== 'WRONG_RECOVERY_KEY') return opened as KeyFileRefusal;
    delay.failed(guessed);
    log('backup-recovery-failed');
    return wrongRecoveryKey(delay, guessed);
  }
  delay.succeeded(guessed);
  if (opened.findings.length === 0 && !isAsNoted(backup)) {
    // Nothing is damaged in it: somebody put another one in its place.
    forgetSlot(opened);
    return damaged('key-file');
  }
  return opened;
}

function isAsNoted({ keyFile, manifest }: ReadBackup): boolean {
  return textHash(Buffer.from(keyFileToText(keyFile))) === manifest.keyFile.sha256;
}
