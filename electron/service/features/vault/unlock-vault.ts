import { stat } from 'node:fs/promises';
import type { App, Session } from '../../app.ts';
import {
  confirmKeyFile,
  type KeyFile,
  type KeyFileReading,
  type OpenedSlot,
  openSlotWithPassphrase,
  readKeyFile,
  type SlotFailure,
} from '../../crypto/index.ts';
import { Refusal, refuse } from '../../refusal.ts';
import { isComplete, openSession, type SessionRefusal } from './open-session.ts';

export type KeyFileRefusal = Refusal<
  'VAULT_NOT_FOUND' | 'VAULT_NEWER' | 'VAULT_INCOMPLETE' | 'KEY_FILE_DAMAGED' | 'KEY_FILE_TAMPERED'
>;
export type UnlockRefusal = SessionRefusal | KeyFileRefusal | Refusal<'WRONG_PASSPHRASE'>;

/** Reads the key file of a folder, or says what is wrong with it. No passphrase is needed. */
export async function readVaultKeyFile(folder: string): Promise<KeyFile | KeyFileRefusal> {
  const reading = await readKeyFileOf(folder);
  return reading instanceof Refusal ? reading : reading.keyFile;
}

async function readKeyFileOf(
  folder: string,
): Promise<Extract<KeyFileReading, { readonly ok: true }> | KeyFileRefusal> {
  if (!(await isFolder(folder))) return refuse('VAULT_NOT_FOUND');
  const reading = await readKeyFile(folder);
  if (reading.ok) return reading;
  if (reading.code === 'newer-format') return refuse('VAULT_NEWER');
  return refuse(reading.code === 'damaged' ? 'KEY_FILE_DAMAGED' : 'VAULT_INCOMPLETE');
}

/**
 * Opens a vault with a passphrase. The passphrase is proved on a slot before the database is touched, so that wrong
 * and damaged are told apart (security.md K3).
 * @param firstSlotId the slot that opened last, tried first: each try costs a key derivation
 */
export async function unlockVault(
  app: Pick<App, 'deps' | 'lock'>,
  folder: string,
  passphrase: string,
  firstSlotId: string | null,
): Promise<Session | UnlockRefusal> {
  const reading = await readKeyFileOf(folder);
  if (reading instanceof Refusal) return reading;
  const { keyFile, source } = reading;
  const slot = await findSlot(keyFile, passphrase, firstSlotId);
  if (slot instanceof Refusal) return slot;
  if (!(await isComplete(folder))) return refuse('VAULT_INCOMPLETE');
  const session = await openSession(app, folder, { keyFile, slotId: slot.slotId, vaultKey: slot.vaultKey });
  // The present key file opened the vault: the generation before it is no longer needed (security.md K6). Where that
  // one had to open it, it is the only one that can.
  if (!(session instanceof Refusal) && source === 'current') await confirmKeyFile(folder);
  return session;
}

/** The slot that the passphrase opens. A damaged slot is only reported when no other one opens. */
export async function findSlot(
  keyFile: KeyFile,
  passphrase: string,
  firstSlotId: string | null,
): Promise<OpenedSlot | Refusal<'WRONG_PASSPHRASE' | 'KEY_FILE_DAMAGED' | 'KEY_FILE_TAMPERED'>> {
  const members = keyFile.slots.filter(({ kind }) => kind === 'member');
  const ordered = members.toSorted(
    (one, other) => Number(other.id === firstSlotId) - Number(one.id === firstSlotId),
  );
  let worst: SlotFailure['code'] = 'wrong-passphrase';
  for (const { id } of ordered) {
    const opening = await openSlotWithPassphrase(keyFile, id, passphrase);
    if (opening.ok) return opening;
    if (opening.code === 'tampered' || opening.code === 'kdf-refused') return refuse('KEY_FILE_TAMPERED');
    if (opening.code !== 'wrong-passphrase') worst = opening.code;
  }
  return refuse(worst === 'wrong-passphrase' ? 'WRONG_PASSPHRASE' : 'KEY_FILE_DAMAGED');
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
}
