import {
  classifyFindings,
  type KeyFile,
  leaveOutDamage,
  type OpenedSlot,
  openSlotWithRecoveryKey,
  type Secret,
} from '../../../crypto/index.ts';
import { Refusal, refuse } from '../../../refusal.ts';
import { type FoundKeyFile, keyFilesOf } from '../key-files.ts';
import { isComplete } from '../open-session.ts';
import { isFinal, type KeyFileRefusal, readClosedKeyFile } from '../unlock-vault.ts';
import { forgetSlot } from './open-vault.ts';

export type Rescued = {
  /** Without what was damaged in it. */
  readonly keyFile: KeyFile;
  /** Whether it stands on the disk like this. */
  readonly isWhole: boolean;
  /** Members whose slot was damaged beyond use. */
  readonly lostSlotIds: readonly string[];
  readonly slot: OpenedSlot;
};

/**
 * Opens a key file of a vault with the recovery key (security.md K4), even where members' slots in it are damaged by
 * accident; one that somebody changed is refused. Where its recovery slot is damaged, older key files are tried.
 */
export async function openWithRecoveryKey(
  folder: string,
  recoveryKey: Secret,
): Promise<Rescued | KeyFileRefusal | Refusal<'WRONG_RECOVERY_KEY'>> {
  const read = await readClosedKeyFile(folder);
  if (read instanceof Refusal && isFinal(read)) return read;
  if (!(await isComplete(folder))) return refuse('VAULT_INCOMPLETE');
  let worst: KeyFileRefusal | null = read instanceof Refusal ? read : null;
  for await (const found of keyFilesOf(folder)) {
    const opened = await openOne(found, recoveryKey);
    if (!(opened instanceof Refusal)) return opened;
    // Only damage leads on to an older key file: a sheet of before must not work again.
    if (opened.code !== 'KEY_FILE_DAMAGED') return opened;
    worst ??= refuse('KEY_FILE_DAMAGED');
  }
  return worst ?? refuse('KEY_FILE_DAMAGED');
}

type SlotRefusal = Refusal<'KEY_FILE_DAMAGED' | 'KEY_FILE_TAMPERED' | 'WRONG_RECOVERY_KEY'>;

async function openOne(
  { keyFile, source }: FoundKeyFile,
  recoveryKey: Secret,
): Promise<Rescued | SlotRefusal> {
  const slot = await openRecoverySlot(keyFile, recoveryKey);
  if (slot instanceof Refusal) return slot;
  const isWhole = slot.findings.length === 0 && source === 'current';
  return { ...leaveOutDamage(keyFile, slot), isWhole, slot };
}

/** The recovery slot of one key file, whatever accidents happened to the rest of it: `findings` names them. */
export async function openRecoverySlot(
  keyFile: KeyFile,
  recoveryKey: Secret,
): Promise<OpenedSlot | SlotRefusal> {
  const slot = await openSlotWithRecoveryKey(keyFile, recoveryKey, { whenAltered: 'open-for-rescue' });
  if (!slot.ok) {
    if (slot.code === 'wrong-recovery-key') return refuse('WRONG_RECOVERY_KEY');
    const isTampered = slot.code === 'tampered' || slot.code === 'kdf-refused';
    return refuse(isTampered ? 'KEY_FILE_TAMPERED' : 'KEY_FILE_DAMAGED');
  }
  const { findings } = slot;
  if (findings.length > 0 && classifyFindings(keyFile, findings) === 'tampered') {
    forgetSlot(slot);
    return refuse('KEY_FILE_TAMPERED');
  }
  return slot;
}
