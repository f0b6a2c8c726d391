import { type Secret, textToRecoveryKey, wrongRecoveryGroups } from '../../../crypto/index.ts';
import { type Refusal, refuse } from '../../../refusal.ts';
import type { VaultParts } from '../vault-parts.ts';

type Delay = VaultParts['delay'];

/**
 * Reads a recovery key as somebody typed it. Slips are told without any work, so they cost no wait.
 * @param guessed what is guessed at, for the growing wait; apart from passphrases: who mistyped those may still take the
 *   sheet
 * @returns the key: whoever gets it wipes it
 */
export function readTypedRecoveryKey(
  delay: Delay,
  guessed: string,
  typed: string,
): Secret | Refusal<'WRONG_RECOVERY_KEY'> {
  const reading = textToRecoveryKey(typed);
  if (!reading.ok) return wrongRecoveryKey(delay, guessed, wrongRecoveryGroups(typed));
  if (delay.wait(guessed) === 0) return reading.recoveryKey;
  reading.recoveryKey[Symbol.dispose]();
  return wrongRecoveryKey(delay, guessed);
}

/** What is answered to a key that does not fit. `groups`: those that cannot be right; empty where all can. */
export function wrongRecoveryKey(
  delay: Delay,
  guessed: string,
  groups: readonly number[] = [],
): Refusal<'WRONG_RECOVERY_KEY'> {
  return refuse('WRONG_RECOVERY_KEY', {
    groups: [...groups],
    waitSeconds: Math.ceil(delay.wait(guessed) / 1000),
  });
}
